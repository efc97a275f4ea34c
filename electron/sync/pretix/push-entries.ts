import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { readEntry, readJournal } from '../../db/journal/journal.ts'
import { keepCursor } from '../../db/sources/sources.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import { allTies, scansOnBefore } from '../../db/event/tied-lists.ts'
import { dueUnsent, refusedUnsent } from '../../db/sources/unsent.ts'
import type { SyncDeps } from '../sync-deps.ts'
import type { PretixConnection, PretixFailure } from './connection.ts'
import type { Cursor } from './cursor.ts'
import { outgoingOf } from './outgoing-of.ts'
import { send, settle, settleGoneUndos, type Entry, type Turn } from './send-entry.ts'

/** How far it came, and what ended it early. */
export type Pushed = {
  readonly cursor: Cursor
  readonly pushed: number
  readonly refused: number
  readonly problem: PretixFailure | null
}

const ENTRIES_AT_ONCE = 200
/** After so many faults in a row the server itself is taken to be ill. */
const FAULTS = 3
/** Ties of lists count, wherever they stand in the journal. */
const ALL = Number.MAX_SAFE_INTEGER

/**
 * Sends what happened at the desks since the last time, in the order of the journal, then what failed before. What
 * pretix refuses for good is kept for a person, what fails alone goes again later, and the next one follows; only what
 * concerns all of them ends the turn.
 */
export async function pushEntries(
  deps: SyncDeps,
  connection: PretixConnection,
  sourceId: string,
  start: Cursor,
): Promise<Pushed> {
  const closed: Turn['closed'] = new Set()
  const turn: Turn = { deps, connection, sourceId, closed, faults: 0, pushed: 0, refused: 0 }
  let cursor = start
  const end = (problem: PretixFailure | null): Pushed => {
    const { pushed, refused } = turn
    return { cursor, pushed, refused, problem }
  }
  const halted = await settleGoneUndos(turn)
  if (halted !== null || deps.isStopped()) return end(halted)
  for (;;) {
    const entries = readJournal(deps.db, cursor.pushedTo, ENTRIES_AT_ONCE)
    if (deps.isStopped()) return end(null)
    if (entries.length === 0) break
    for (const entry of entries) {
      const caughtUp = await catchUp(turn, entry, cursor)
      cursor = caughtUp.cursor
      if (deps.isStopped()) return end(null)
      if (caughtUp.problem !== null) return end(caughtUp.problem)
      const next = { ...cursor, pushedTo: entry.position }
      const problem = await sendOne(turn, entry, entry.position, next)
      if (deps.isStopped()) return end(null)
      if (problem === null || problem === 'ill') cursor = next
      if (problem !== null) return end(problem === 'ill' ? 'server-error' : problem)
    }
  }
  return end(await sendAgain(turn))
}

/**
 * Where an entry ties a list, what was scanned on it before goes too, unless another entry has had the last word; from
 * where it was cut off.
 */
async function catchUp(
  turn: Turn,
  { id, type, position }: Entry,
  start: Cursor,
): Promise<{ readonly cursor: Cursor; readonly problem: PretixFailure | null }> {
  const { db, isStopped } = turn.deps
  const ties = type === 'list-tied' ? allTies(db) : []
  const tie = ties.find(({ entryId }) => entryId === id)
  let cursor = start
  if (tie?.sourceId !== turn.sourceId) return { cursor, problem: null }
  const sentTo = start.catchingUp?.entryId === id ? start.catchingUp.sentTo : 0
  for (const scanId of scansOnBefore(db, tie.listId, sentTo, position)) {
    const scan = readEntry(db, scanId)
    if (scan === null) continue
    const next = { ...cursor, catchingUp: { entryId: id, sentTo: scan.position } }
    const problem = await sendOne(turn, scan, ALL, next)
    if (isStopped()) return { cursor, problem: null }
    if (problem === null || problem === 'ill') cursor = next
    if (problem !== null) return { cursor, problem: problem === 'ill' ? 'server-error' : problem }
  }
  return { cursor: { ...cursor, catchingUp: null }, problem: null }
}

/** Sends one entry and keeps how far it came; why nothing may follow it, `ill` where it was told but the server is not well. */
async function sendOne(
  turn: Turn,
  entry: Entry,
  heardTo: number,
  cursor: Cursor,
): Promise<PretixFailure | 'ill' | null> {
  const { deps, sourceId } = turn
  const outgoing = outgoingOf(deps.db, entry, { sourceId, heardTo })
  const sent = await send(turn, entry, outgoing)
  if (deps.isStopped()) return null
  if (sent.type === 'ended') return sent.problem
  if (sent.type !== 'nothing') {
    inTransaction(deps.db, () => {
      settle(turn, entry, outgoing, sent, 0)
      keepCursor(deps.db, sourceId, JSON.stringify(cursor))
    })
  }
  return turn.faults >= FAULTS ? 'ill' : null
}

/** Tries once more what failed by itself before and is due, and what was refused where a person wants that. */
async function sendAgain(turn: Turn): Promise<PretixFailure | null> {
  const { db, pen, isStopped, retriesAll, refusedToo } = turn.deps
  const until = retriesAll ? null : isoInstant(pen.now())
  const again = dueUnsent(db, until, ENTRIES_AT_ONCE).map((one) => ({ ...one, isAnew: false }))
  const anew = refusedToo ? refusedUnsent(db).map((one) => ({ ...one, isAnew: true })) : []
  for (const { entryId, tries, isAnew } of [...again, ...anew]) {
    const entry = readEntry(db, entryId)
    if (entry === null) continue
    const outgoing = outgoingOf(db, entry, { sourceId: turn.sourceId, heardTo: ALL })
    const sent = await send(turn, entry, outgoing, isAnew)
    if (isStopped()) return null
    if (sent.type === 'ended') return sent.problem
    inTransaction(db, () => {
      settle(turn, entry, outgoing, sent, tries)
    })
    if (turn.faults >= FAULTS) return 'server-error'
  }
  return null
}
