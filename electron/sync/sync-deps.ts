import type { DeskDeps } from '../db/journal/desk-deps.ts'
import type { Network } from './pretix/connection.ts'

/** What the exchange with a registration system works with. */
export type SyncDeps = Pick<DeskDeps, 'db' | 'pen'> & {
  readonly network: Network
  readonly eventId: string
  /** Whether what failed before goes again now, due or not: a person asks. */
  readonly retriesAll: boolean
  /** Whether what pretix refused goes again as well: a person has put it right there. */
  readonly refusedToo: boolean
  /** Whether the event was closed meanwhile. */
  readonly isStopped: () => boolean
  /** Told of the types of entries that were written. */
  readonly onChanged: (types: readonly string[]) => void
}
