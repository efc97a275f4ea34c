import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { SyncReport } from '../../../shared/model/source.ts'
import { lastPosition } from '../../db/journal/journal.ts'
import type { RowOrigin } from '../../db/sources/revision-row.ts'
import type { SyncDeps } from '../sync-deps.ts'
import type { PretixConnection } from './connection.ts'
import type { Cursor } from './cursor.ts'
import { defineCatalogue, pullCatalogue } from './pull-catalogue.ts'
import { pullCodes } from './pull-codes.ts'
import { pullGate } from './pull-gate.ts'
import { pullOrders, type Pulled } from './pull-orders.ts'
import { pushEntries } from './push-entries.ts'
import { recheckHeard } from './recheck-heard.ts'
import { recogniseGuests } from './recognise-guests.ts'
import { stateKeys } from './state-keys.ts'

/** What one exchange did, and how far it came. */
export type ExchangeEnd = { readonly cursor: Cursor; readonly report: SyncReport }

/**
 * One exchange with pretix: attendance out first, for nothing of it may be lost, then guests in, at the desk that is to
 * read them. Each part is tried, whatever became of the other.
 */
export async function exchange(
  deps: SyncDeps,
  connection: PretixConnection,
  origin: RowOrigin,
  start: Cursor,
  reads: boolean,
): Promise<ExchangeEnd> {
  const pushed = await pushEntries(deps, connection, origin.sourceId, start)
  const { cursor } = pushed
  const pulled = reads
    ? await pull(deps, connection, origin, cursor)
    : { cursor, read: 0, changed: 0, problem: null }
  const isThere = pulled.problem === null && pushed.problem === null && !deps.isStopped()
  return {
    cursor: isThere ? await pullGate(deps, connection, pulled.cursor) : pulled.cursor,
    report: {
      pulled: { read: pulled.read, changed: pulled.changed },
      pushed: pushed.pushed,
      refused: pushed.refused,
      problem: pushed.problem ?? pulled.problem,
    },
  }
}

async function pull(
  deps: SyncDeps,
  connection: PretixConnection,
  origin: RowOrigin,
  start: Cursor,
): Promise<Pulled> {
  const headAtStart = lastPosition(deps.db)
  const catalogue = await pullCatalogue(deps, connection, start)
  if (deps.isStopped()) return { cursor: start, read: 0, changed: 0, problem: null }
  if (!catalogue.ok) return { cursor: start, read: 0, changed: 0, problem: catalogue.code }
  const codes = await pullCodes(deps, connection, origin.sourceId, catalogue.value)
  if (deps.isStopped()) return { cursor: start, read: 0, changed: 0, problem: null }
  if (!codes.ok) return { cursor: start, read: 0, changed: 0, problem: codes.code }
  stateKeys(deps, origin, codes.value)
  const defined = defineCatalogue(deps, origin, codes.value, [])
  if (defined.types.length > 0) deps.onChanged(defined.types)
  const pulled = await pullOrders(deps, connection, origin, defined.cursor)
  if (!deps.isStopped()) recogniseGuests(deps)
  if (pulled.problem !== null || deps.isStopped()) return pulled
  const heard = await recheckHeard(deps, connection, origin, pulled.cursor, headAtStart)
  const cursor = { ...heard.cursor, pulledAt: isoInstant(deps.pen.now()) }
  return { ...pulled, cursor, problem: heard.problem }
}
