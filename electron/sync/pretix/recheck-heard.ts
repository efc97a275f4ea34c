import { heardCheckIns } from '../../db/attendance/told-attendance.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import type { RowOrigin } from '../../db/sources/revision-row.ts'
import type { SyncDeps } from '../sync-deps.ts'
import type { PretixConnection, PretixFailure } from './connection.ts'
import type { Cursor } from './cursor.ts'
import { standsThere } from './look-there.ts'
import { checkInThere } from './outgoing-of.ts'
import { takeBack } from './record-attendance.ts'

/** Looked up with each exchange. */
const LOOKED_UP_AT_ONCE = 50

/**
 * Takes back what another desk heard from pretix and what was annulled there before this desk read the guest: pretix
 * says no more of it, and does not change the order again. What still stands this desk has read by now, if `headAtStart`
 * was the end of the journal before a whole pull; so hardly anything is left to be looked up.
 */
export async function recheckHeard(
  deps: SyncDeps,
  connection: PretixConnection,
  origin: RowOrigin,
  cursor: Cursor,
  headAtStart: number,
): Promise<{ readonly cursor: Cursor; readonly problem: PretixFailure | null }> {
  const { db, network } = deps
  const { sourceId } = origin
  if (cursor.heardTo === null) return { cursor: { ...cursor, heardTo: headAtStart }, problem: null }
  const heard = heardCheckIns(db, sourceId, cursor.heardTo, headAtStart, LOOKED_UP_AT_ONCE)
  for (const { id, attendeeId } of heard) {
    const there = checkInThere(db, id, { sourceId, heardTo: headAtStart })
    if (there === null) continue
    const stands = await standsThere(network, connection, there.list, there.sought)
    if (deps.isStopped()) return { cursor, problem: null }
    if (!stands.ok) return { cursor, problem: stands.code }
    if (stands.value !== false) continue
    inTransaction(db, () => {
      takeBack(deps, origin, attendeeId, id)
    })
    deps.onChanged(['check-in-undone'])
  }
  const last = heard.length < LOOKED_UP_AT_ONCE ? headAtStart : heard.at(-1)?.position
  return { cursor: { ...cursor, heardTo: last ?? headAtStart }, problem: null }
}
