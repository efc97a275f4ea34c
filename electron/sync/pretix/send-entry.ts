import { isoInstant } from '../../../shared/domain/local-time.ts'
import type { Outgoing } from '../../../shared/domain/pretix/outgoing.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { pretixRefusalSchema } from '../../../shared/model/pretix.ts'
import type { Unsent } from '../../../shared/model/source.ts'
import { findUnsent, keepUnsent, settleUnsent } from '../../db/unsent.ts'
import type { SyncDeps } from '../sync-deps.ts'
import { getPretix, postPretix, type PretixConnection, type PretixFailure } from './connection.ts'
import { attendeeOf } from './outgoing-of.ts'
import { eventPath } from './pull-catalogue.ts'
import { requestOf, type Sendable } from './push-request.ts'
import { refusalWords } from './refusal-words.ts'

/** An entry with its local place in the journal. */
export type Entry = JournalEntry & { readonly position: number }

/** What became of one entry; `later` concerns it alone, `ended` whatever would follow. */
export type Sent =
  | { readonly type: 'taken' | 'nothing' }
  | { readonly type: 'refused' | 'later'; readonly reason: string }
  | { readonly type: 'ended'; readonly problem: PretixFailure }

/** One turn: what pretix does not let this token do, and how many faults of its own came one after the other. */
export type Turn = {
  readonly deps: SyncDeps
  readonly connection: PretixConnection
  readonly sourceId: string
  readonly closed: Set<Outgoing['type']>
  faults: number
  pushed: number
  refused: number
}

/** Until an entry that failed alone goes again, in ms; twice as long each time. */
const FIRST_RETRY_MS = 60_000
const LONGEST_RETRY_MS = 60 * 60_000

/** Writes down what became of an entry, after so many tries. */
export function settle(
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

/** Tells pretix of one entry; `isAnew` for one that it refused before, whose key it would answer with that refusal. */
export async function send(
  turn: Turn,
  entry: Entry,
  outgoing: Outgoing,
  isAnew = false,
): Promise<Sent> {
  if (outgoing.type === 'nothing') return { type: 'nothing' }
  if (outgoing.type === 'change') return { type: 'refused', reason: outgoing.what }
  if (outgoing.type === 'undo-there') return { type: 'refused', reason: 'elsewhere' }
  if (outgoing.type === 'annul') {
    const checkIn = findUnsent(turn.deps.db, outgoing.checkIn)
    if (checkIn !== null) return undoUnsent(turn, outgoing.checkIn, checkIn)
  }
  if (turn.closed.has(outgoing.type)) return { type: 'later', reason: 'forbidden' }
  return post(turn, entry, outgoing, isAnew)
}

/** A check-in that pretix has not taken needs no annulment; one that may still arrive there goes first. */
function undoUnsent(
  turn: Turn,
  checkInId: string,
  { dueAt, reason }: NonNullable<ReturnType<typeof findUnsent>>,
): Sent {
  if (dueAt !== null) return { type: 'later', reason }
  settleUnsent(turn.deps.db, checkInId)
  return { type: 'nothing' }
}

async function post(turn: Turn, entry: Entry, outgoing: Sendable, isAnew: boolean): Promise<Sent> {
  const { network, pen } = turn.deps
  const { connection } = turn
  const { path, body } = requestOf(connection, entry, outgoing)
  const key = isAnew ? pen.newId() : keyOf(entry, outgoing)
  const first = await postPretix(network, connection, path, body, key)
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
  if (code === 'not-pretix') return keptOut(turn)
  return code === 'forbidden' ? barred(turn, outgoing) : { type: 'ended', problem: code }
}

/** What pretix knows by a nonce is the same request by that too. */
function keyOf(entry: Entry, outgoing: Sendable): string {
  const isScan = outgoing.type === 'redeem' || outgoing.type === 'failed-check-in'
  return isScan ? outgoing.nonce : entry.id
}

/** pretix says `ok` to a check-in and to its annulment, and gives back whatever else it has kept. */
function isTaken({ type }: Sendable, body: unknown): boolean {
  if (type === 'redeem' || type === 'annul')
    return pretixRefusalSchema.safeParse(body).data?.status === 'ok'
  return typeof body === 'object' && body !== null && 'datetime' in body
}

/** Something else answered: in place of all that pretix says, or of this one thing alone, as a wall before it may. */
async function keptOut({ deps, connection }: Turn): Promise<Sent> {
  const event = await getPretix(deps.network, connection, eventPath(connection))
  return event.ok ? { type: 'later', reason: 'not-pretix' } : { type: 'ended', problem: event.code }
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
