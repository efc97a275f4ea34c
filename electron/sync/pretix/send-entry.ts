import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { Outgoing } from '../../../shared/domain/pretix/outgoing.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { pretixRefusalSchema } from '../../../shared/model/pretix.ts'
import type { Unsent } from '../../../shared/model/source.ts'
import { success, type Result } from '../../../shared/result.ts'
import { isAskedHere } from '../../db/attendance/answers.ts'
import { isOnlyHere } from '../../db/journal/given-away.ts'
import { readEntry } from '../../db/journal/journal.ts'
import { findUnsent, keepUnsent, refusedUndos, settleUnsent } from '../../db/sources/unsent.ts'
import type { SyncDeps } from '../sync-deps.ts'
import { getPretix, postPretix, type PretixConnection, type PretixFailure } from './connection.ts'
import { standsThere, ticketThere } from './look-there.ts'
import { attendeeOf, outgoingOf } from './outgoing-of.ts'
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
/** So long the laptop that scanned is waited for, in ms. */
const ANOTHERS_MS = 60 * 60_000
/** Undos that a person is to settle are looked at again: so many with each exchange, so many where he asks. */
const FEW_LOOKED_AT = 10
const MOST_LOOKED_AT = 500

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
  if (outgoing.type === 'undo-there')
    return unlessGone(turn, outgoing, { type: 'refused', reason: 'elsewhere' })
  if (outgoing.type === 'annul') return annul(turn, entry, outgoing)
  const known = await isKnownThere(turn, entry, outgoing)
  if (!known.ok) return { type: 'ended', problem: known.code }
  if (known.value) return { type: 'nothing' }
  if (turn.closed.has(outgoing.type)) return { type: 'later', reason: 'forbidden' }
  return post(turn, entry, outgoing, isAnew)
}

/**
 * Whether pretix has heard of a check-in or a badge by another laptop, or under another name: it knows a nonce again
 * only by who told it or where it came last of all, and a badge by none.
 */
async function isKnownThere(
  { deps, connection }: Turn,
  entry: Entry,
  outgoing: Sendable,
): Promise<Result<boolean, PretixFailure>> {
  const { db, pen, network } = deps
  const at = Date.parse(entry.at)
  if (isOnlyHere(db, pen, entry)) return success(false)
  if (outgoing.type === 'redeem') {
    const { list, secret, direction } = outgoing
    const stands = await standsThere(network, connection, list, { secret, direction, at })
    return stands.ok ? success(stands.value === true) : stands
  }
  if (outgoing.type !== 'print-log') return success(false)
  const [list] = outgoing.lists
  if (list === undefined) return success(false)
  const ticket = await ticketThere(network, connection, list, outgoing.secret)
  return ticket.ok ? success(ticket.value?.badges.includes(at) === true) : ticket
}

/** A check-in that pretix refused needs no annulment, nor one that does not stand there, whoever saw to it. */
async function annul(
  turn: Turn,
  entry: Entry,
  outgoing: Extract<Outgoing, { type: 'annul' }>,
): Promise<Sent> {
  const { db } = turn.deps
  const { checkIn } = outgoing.undone
  const unsent = findUnsent(db, checkIn)
  settleUnsent(db, checkIn)
  if (unsent?.dueAt === null) return { type: 'nothing' }
  const sent = await post(turn, entry, outgoing, false)
  return 'reason' in sent && turn.faults === 0 ? unlessGone(turn, outgoing, sent) : sent
}

async function unlessGone(
  { deps, connection }: Turn,
  { list, undone }: Extract<Outgoing, { type: 'annul' | 'undo-there' }>,
  sent: Sent,
): Promise<Sent> {
  const stands = await standsThere(deps.network, connection, list, undone)
  if (!stands.ok) return { type: 'ended', problem: stands.code }
  return stands.value === false ? { type: 'nothing' } : sent
}

/** Takes undos off the list for a person whose check-ins stand no more in pretix; why nothing may follow. */
export async function settleGoneUndos(turn: Turn): Promise<PretixFailure | null> {
  const { db, isStopped, retriesAll } = turn.deps
  for (const entryId of refusedUndos(db, retriesAll ? MOST_LOOKED_AT : FEW_LOOKED_AT)) {
    const entry = readEntry(db, entryId)
    const listener = { sourceId: turn.sourceId, heardTo: Number.MAX_SAFE_INTEGER }
    const outgoing = entry === null ? null : outgoingOf(db, entry, listener)
    if (outgoing?.type !== 'annul' && outgoing?.type !== 'undo-there') continue
    const sent = await unlessGone(turn, outgoing, { type: 'refused', reason: '' })
    if (isStopped()) return null
    if (sent.type === 'ended') return sent.problem
    if (sent.type === 'nothing') settleUnsent(db, entryId)
  }
  return null
}

async function post(turn: Turn, entry: Entry, outgoing: Sendable, isAnew: boolean): Promise<Sent> {
  const { network, pen } = turn.deps
  const { connection } = turn
  const { path, body } = requestOf(connection, entry, outgoing)
  // What stands decides about an annulment each time anew.
  const isOnce = !isAnew && outgoing.type !== 'annul'
  const key = isOnce ? keyOf(entry, outgoing) : pen.newId()
  const first = await postPretix(network, connection, path, body, key)
  // pretix keeps its answer to a key for a day: who has the rights now would still hear that he has none, or is nobody.
  const isOfOld = !first.ok && (first.code === 'forbidden' || first.code === 'unauthorized')
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
    const reason = refusalWords(code, message)
    return outgoing.type === 'annul' && isAnothers(turn, entry, outgoing, answer)
      ? { type: 'later', reason }
      : { type: 'refused', reason }
  }
  if (code === 'server-error') {
    turn.faults += 1
    return { type: 'later', reason: code }
  }
  if (code === 'not-pretix') return keptOut(turn)
  return code === 'forbidden' ? barred(turn, outgoing) : { type: 'ended', problem: code }
}

/** Whether another device made the check-in, which annuls it as soon as it hears of the undo; it may not come back. */
function isAnothers(
  { deps }: Turn,
  entry: Entry,
  { undone }: Extract<Outgoing, { type: 'annul' }>,
  { code, message }: { readonly code: PretixFailure; readonly message?: string | undefined },
): boolean {
  const scan = readEntry(deps.db, undone.checkIn)
  if (scan === null || isAskedHere(deps.db, scan.position)) return false
  if (deps.pen.now() - Date.parse(entry.at) > ANOTHERS_MS) return false
  return code === 'not-found' || /same device/i.test(message ?? '')
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
