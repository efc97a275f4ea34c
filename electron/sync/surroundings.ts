import type { SourceState } from '../../shared/model/source.ts'

/** Where tokens are kept: never in the event file, for that travels. */
export type TokenStore = {
  readonly find: (sourceId: string) => string | null
  /** Whether it will still be there after a restart. */
  readonly keep: (sourceId: string, authorization: string) => boolean
  readonly isKept: (sourceId: string) => boolean
  readonly forget: (sourceId: string) => void
}

/** What measures time and waits, in ms. */
export type Timer = {
  /** Only goes forward. */
  readonly now: () => number
  /** Ends early, without an error, when the work is stopped. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** What an exchange works in. */
export type Surroundings = {
  readonly eventId: string
  readonly fetch: typeof globalThis.fetch
  readonly timer: Timer
  readonly tokens: TokenStore
  readonly onChanged: (types: readonly string[]) => void
  readonly onState: (state: SourceState) => void
  readonly onCrash: (error: unknown) => void
}
