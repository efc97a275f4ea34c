import { isoInstant } from '../../../shared/domain/local-time.ts'
import type { Outgoing } from '../../../shared/domain/pretix/outgoing.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { pretixRefusalSchema } from '../../../shared/model/pretix.ts'
import type { Unsent } from '../../../shared/model/source.ts'
import { readEntry, readJournal } from '../../db/journal.ts'
import { keepCursor } from '../../db/sources.ts'
import { inTransaction } from '../../db/sqlite.ts'
import { dueUnsent, findUnsent, keepUnsent, settleUnsent } from '../../db/unsent.ts'
import type { SyncDeps } from '../sync-deps.ts'
import { getPretix, postPretix, type PretixConnection, type PretixFailure } from './connection.ts'
import type { Cursor } from './cursor.ts'
import { attendeeOf, outgoingOf } from './outgoing-of.ts'
import { eventPath } from './pull-catalogue.ts'
import { requestOf, type Sendable } from './push-request.ts'
import { refusalWords } from './refusal-words.ts'

/** How far it came, and what ended it early. */
export type Pushed = {
  readonly cursor: Cursor
  readonly pushed: number
  readonly refused: number
  readonly problem: PretixFailure | null
}

type Entry = JournalEntry & { readonly position: number }

/** What became of one entry; `later` concerns it alone, `ended` whatever would follow. */
type Sent =
  | { readonly type: 'taken' | 'nothing' }
  | { readonly type: 'refused' | 'later'; readonly reason: string }
  | { readonly type: 'ended'; readonly problem: PretixFailure }

/** One turn: what pretix does not let this token do, and how many faults of its own came one after the other. */
type Turn = {
  readonly deps: SyncDeps
  readonly connection: PretixConnection
  readonly closed: Set<Outgoing['type']>
  faults: number
  pushed: number
  refused: number
}

const ENTRIES_AT_ONCE = 200
/** After so many faults in a row the server itself is taken to be ill. */
const FAULTS = 3
/** Until an entry that failed alone goes again, in ms; twice as long each time. */
const FIRST_RETRY_MS = 60_000
const LONGEST_RETRY_MS = 60 * 60_000

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
  const turn: Turn = { deps, connection, closed: new Set(), faults: 0, pushed: 0, refused: 0 }
  let cursor = start
  const end = (problem: PretixFailure | null): Pushed => {
    const { pushed, refused } = turn
    return { cursor, pushed, refused, problem }
  }
  for (;;) {
    const entries = readJournal(deps.db, cursor.pushedTo, ENTRIES_AT_ONCE)
    if (deps.isStopped()) return end(null)
    if (entries.length === 0) break
    for (const entry of entries) {
      const outgoing = outgoingOf(deps.db, entry)
      const sent = await send(turn, entry, outgoing)
      if (deps.isStopped()) return end(null)
      if (sent.type === 'ended') return end(sent.problem)
      cursor = { ...cursor, pushedTo: entry.position }
      if (sent.type !== 'nothing') {
        inTransaction(deps.db, () => {
          settle(turn, entry, outgoing, sent, 0)
          keepCursor(deps.db, sourceId, JSON.stringify(cursor))
        })
      }
      if (turn.faults >= FAULTS) return end('server-error')
    }
  }
  return end(await sendAgain(turn))
}

/** Tries once more what failed by itself before and is due. */
async function sendAgain(turn: Turn): Promise<PretixFailure | null> {
  const { db, pen, isStopped, retriesAll } = turn.deps
  const until = retriesAll ? null : isoInstant(pen.now())
  for (const { entryId, tries } of dueUnsent(db, until, ENTRIES_AT_ONCE)) {
    const entry = readEntry(db, entryId)
    if (entry === null) continue
    const outgoing = outgoingOf(db, entry)
    const sent = await send(turn, entry, outgoing)
    if (isStopped()) return null
    if (sent.type === 'ended') return sent.problem
    inTransaction(db, () => {
      settle(turn, entry, outgoing, sent, tries)
    })
    if (turn.faults >= FAULTS) return 'server-error'
  }
  return null
}

function settle(
  turn: Turn,
  entry: Entry,
  outgoing: Outgoing,
  sent: Exclude<Sent, { type: 'ended' }>,
  tries: number,
): void {
  const { db, pen } = turn.deps
  if (!('reason' in sent)) {
    if (sent.type === 'taken') turn.pushed += 1
    settleUnsent(db, entry.id)
    return
  }
  if (sent.type === 'refused') turn.refused += 1
  const pause = Math.min(FIRST_RETRY_MS * 2 ** tries, LONGEST_RETRY_MS)
  keepUnsent(db, {
    position: entry.position,
    entryId: entry.id,
    kind: kindOf(outgoing),
    reason: sent.reason,
    attendeeId: attendeeOf(entry),
    at: entry.at,
    tries: tries + 1,
    dueAt: sent.type === 'later' ? isoInstant(pen.now() + pause) : null,
  })
}

async function send(turn: Turn, entry: Entry, outgoing: Outgoing): Promise<Sent> {
  if (outgoing.type === 'nothing') return { type: 'nothing' }
  if (outgoing.type === 'change') return { type: 'refused', reason: outgoing.what }
  if (outgoing.type === 'undo-there') return { type: 'refused', reason: 'elsewhere' }
  if (outgoing.type === 'annul') {
    const checkIn = findUnsent(turn.deps.db, outgoing.nonce)
    if (checkIn !== null) return undoUnsent(turn, outgoing.nonce, checkIn)
  }
  if (turn.closed.has(outgoing.type)) return { type: 'later', reason: 'forbidden' }
  return post(turn, entry, outgoing)
}

/** A check-in that pretix has not taken needs no annulment; one that may still arrive there goes first. */
function undoUnsent(
  turn: Turn,
  nonce: string,
  { dueAt, reason }: NonNullable<ReturnType<typeof findUnsent>>,
): Sent {
  if (dueAt !== null) return { type: 'later', reason }
  settleUnsent(turn.deps.db, nonce)
  return { type: 'nothing' }
}

async function post(turn: Turn, entry: Entry, outgoing: Sendable): Promise<Sent> {
  const { network, pen } = turn.deps
  const { connection } = turn
  const { path, body } = requestOf(connection, entry, outgoing)
  const first = await postPretix(network, connection, path, body, entry.id)
  // pretix keeps its answer to a key for a day: who has the rights now would still hear that he has none.
  const isOfOld = !first.ok && first.code === 'forbidden'
  const answer = isOfOld ? await postPretix(network, connection, path, body, pen.newId()) : first
  if (answer.ok && isTaken(outgoing, answer.value.body)) {
    turn.faults = 0
    return { type: 'taken' }
  }
  // Something else answered in pretix's place, or a pretix that is newer: the nonce makes sure that it counts once.
  if (answer.ok) {
    turn.faults += 1
    return { type: 'later', reason: 'bad-answer' }
  }
  const { code, message } = answer
  if (code === 'refused' || code === 'not-found') {
    turn.faults = 0
    return { type: 'refused', reason: refusalWords(code, message) }
  }
  if (code === 'server-error') {
    turn.faults += 1
    return { type: 'later', reason: code }
  }
  return code === 'forbidden' ? barred(turn, outgoing) : { type: 'ended', problem: code }
}

/** pretix says `ok` to a check-in and to its annulment, and gives back whatever else it has kept. */
function isTaken({ type }: Sendable, body: unknown): boolean {
  if (type === 'redeem' || type === 'annul')
    return pretixRefusalSchema.safeParse(body).data?.status === 'ok'
  return typeof body === 'object' && body !== null && 'datetime' in body
}

/** The token may not do this: nothing at all in this event, or only not this one kind of thing. */
async function barred(turn: Turn, outgoing: Sendable): Promise<Sent> {
  if (outgoing.type === 'annul') return { type: 'refused', reason: 'forbidden' }
  const event = await getPretix(turn.deps.network, turn.connection, eventPath(turn.connection))
  if (!event.ok) return { type: 'ended', problem: event.code }
  turn.closed.add(outgoing.type)
  return { type: 'later', reason: 'forbidden' }
}

function kindOf(outgoing: Outgoing): Unsent['kind'] {
  switch (outgoing.type) {
    case 'redeem':
      return 'check-in'
    case 'failed-check-in':
      return 'refused-scan'
    case 'annul':
    case 'undo-there':
      return 'undo'
    case 'print-log':
      return 'badge'
    case 'change':
    case 'nothing':
      return 'change'
  }
}
