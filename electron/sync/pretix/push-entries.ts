import { parseScan } from '../../../shared/domain/parse-scan.ts'
import { outgoingScan, type Outgoing } from '../../../shared/domain/pretix/outgoing.ts'
import { remoteListId } from '../../../shared/domain/pretix/products.ts'
import {
  entryKinds,
  type EntryBody,
  type JournalEntry,
} from '../../../shared/model/journal-entry.ts'
import type { Unsent } from '../../../shared/model/source.ts'
import { success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/attendees.ts'
import { readJournal } from '../../db/journal.ts'
import { findScan } from '../../db/scans.ts'
import { findRecord, keepCursor, keepUnsent } from '../../db/sources.ts'
import { isSignedGuest } from '../../db/signed-guests.ts'
import { inTransaction, type ReadableDb } from '../../db/sqlite.ts'
import type { SyncDeps } from '../sync-deps.ts'
import { postPretix, type PretixConnection, type PretixFailure } from './connection.ts'
import type { Cursor } from './cursor.ts'
import { eventPath } from './pull-catalogue.ts'
import { refusalWords } from './refusal-words.ts'

/** How far it came, and what ended it early. */
export type Pushed = {
  readonly cursor: Cursor
  readonly pushed: number
  readonly refused: number
  readonly problem: PretixFailure | null
}

type Entry = JournalEntry & { readonly position: number }

const ENTRIES_AT_ONCE = 200

/**
 * Sends what happened at the desks since the last time, in the order of the journal. What pretix refuses for good is
 * kept for a person and the next one follows; any other failure ends the turn, and the entry goes again.
 */
export async function pushEntries(
  deps: SyncDeps,
  connection: PretixConnection,
  sourceId: string,
  start: Cursor,
): Promise<Pushed> {
  let cursor = start
  let pushed = 0
  let refused = 0
  for (;;) {
    const entries = readJournal(deps.db, cursor.pushedTo, ENTRIES_AT_ONCE)
    if (entries.length === 0 || deps.isStopped()) return { cursor, pushed, refused, problem: null }
    for (const entry of entries) {
      const outgoing = outgoingOf(deps.db, entry)
      const sent = await send(deps, connection, entry, outgoing)
      if (deps.isStopped()) return { cursor, pushed, refused, problem: null }
      if (!sent.ok) return { cursor, pushed, refused, problem: sent.code }
      if (sent.value === null && outgoing.type !== 'nothing') pushed += 1
      if (sent.value !== null) refused += 1
      cursor = { ...cursor, pushedTo: entry.position }
      settle(deps, sourceId, cursor, entry, outgoing, sent.value)
    }
  }
}

function settle(
  { db }: SyncDeps,
  sourceId: string,
  cursor: Cursor,
  entry: Entry,
  outgoing: Outgoing,
  refusal: string | null,
): void {
  if (outgoing.type === 'nothing') return
  inTransaction(db, () => {
    if (refusal !== null) {
      keepUnsent(db, {
        position: entry.position,
        entryId: entry.id,
        kind: kindOf(outgoing),
        reason: refusal,
        attendeeId: attendeeOf(entry),
        at: entry.at,
      })
    }
    keepCursor(db, sourceId, JSON.stringify(cursor))
  })
}

/** Null where pretix took it; else the reason for which it never will. */
async function send(
  { network, pen }: SyncDeps,
  connection: PretixConnection,
  entry: Entry,
  outgoing: Outgoing,
): Promise<Result<string | null, PretixFailure>> {
  if (outgoing.type === 'nothing') return success(null)
  if (outgoing.type === 'change') return success(outgoing.what)
  if (outgoing.type === 'undo-there') return success('elsewhere')
  const { path, body } = requestOf(connection, entry, outgoing)
  const first = await postPretix(network, connection, path, body, entry.id)
  // pretix keeps its answer to a key for a day: who has the rights now would still hear that he has none.
  const isOfOld = !first.ok && first.code === 'forbidden'
  const answer = isOfOld ? await postPretix(network, connection, path, body, pen.newId()) : first
  if (answer.ok) return success(null)
  const forGood = ['refused', 'not-found'].includes(answer.code)
  const byHand = outgoing.type === 'annul' && answer.code === 'forbidden'
  return forGood || byHand ? success(refusalWords(answer.code, answer.message)) : answer
}

function requestOf(
  connection: PretixConnection,
  { id, at }: Entry,
  outgoing: Exclude<Outgoing, { type: 'nothing' | 'change' | 'undo-there' }>,
): { readonly path: string; readonly body: unknown } {
  const organizer = `organizers/${encodeURIComponent(connection.organizer)}/`
  switch (outgoing.type) {
    case 'redeem':
      return {
        path: `${organizer}checkinrpc/redeem/`,
        body: {
          secret: outgoing.secret,
          source_type: 'barcode',
          lists: [outgoing.list],
          type: outgoing.direction,
          datetime: at,
          force: true,
          ignore_unpaid: true,
          questions_supported: false,
          answers: outgoing.answers,
          nonce: id,
        },
      }
    case 'failed-check-in':
      return {
        path: `${eventPath(connection)}checkinlists/${String(outgoing.list)}/failed_checkins/`,
        body: {
          error_reason: outgoing.reason,
          raw_barcode: outgoing.raw,
          datetime: at,
          type: outgoing.direction,
          ...(outgoing.position === null ? {} : { position: outgoing.position }),
          nonce: id,
        },
      }
    case 'annul':
      return {
        path: `${organizer}checkinrpc/annul/`,
        body: { nonce: outgoing.nonce, lists: [outgoing.list], datetime: at },
      }
    case 'print-log':
      return {
        path: `${eventPath(connection)}orderpositions/${String(outgoing.position)}/printlog/`,
        body: { datetime: at, source: 'Balie', type: 'badge', info: {} },
      }
  }
}

/** What pretix is to hear of an entry; entries that this version cannot read are left alone. */
function outgoingOf(db: ReadableDb, entry: Entry): Outgoing {
  if (entry.simulated) return { type: 'nothing' }
  switch (entry.type) {
    case 'scanned':
      return scanOf(db, entry)
    case 'check-in-undone': {
      const undone = entryKinds['check-in-undone'].body.safeParse(parse(entry.body)).data
      return undone === undefined ? { type: 'nothing' } : undoOf(db, undone)
    }
    case 'badge-settled': {
      const settled = entryKinds['badge-settled'].body.safeParse(parse(entry.body)).data
      const cameOut = settled?.outcome === 'printed' || settled?.outcome === 'sent'
      const position =
        cameOut && settled.toldBy === undefined ? positionOf(db, settled.attendeeId, null) : null
      return position === null ? { type: 'nothing' } : { type: 'print-log', position }
    }
    case 'attendee-registered':
      return isOfSignedTicket(db, entry)
        ? { type: 'nothing' }
        : { type: 'change', what: entry.type }
    case 'attendee-edited':
    case 'person-swapped':
      return { type: 'change', what: entry.type }
    default:
      return { type: 'nothing' }
  }
}

/** What pretix told by itself goes not back; and what its other devices did only they, or a person, can annul. */
function undoOf(db: ReadableDb, { checkInId, toldBy }: EntryBody<'check-in-undone'>): Outgoing {
  const scan = findScan(db, checkInId)
  const list = scan === null ? null : remoteListId(scan.listId)
  if (scan === null || list === null || toldBy !== undefined) return { type: 'nothing' }
  return scan.isTold ? { type: 'undo-there' } : { type: 'annul', nonce: scan.id, list }
}

function scanOf(db: ReadableDb, entry: Entry): Outgoing {
  const kind = entryKinds.scanned
  const body = kind.body.safeParse(parse(entry.body)).data
  if (body === undefined || body.toldBy !== undefined) return { type: 'nothing' }
  const { attendeeId, ticketId, listId, direction, verdict } = body
  const personal = kind.personal.safeParse(parse(entry.personal[attendeeId ?? ''] ?? '')).data
  const position = attendeeId === null ? null : positionOf(db, attendeeId, ticketId)
  return outgoingScan({
    list: remoteListId(listId),
    direction,
    verdict,
    raw: personal?.raw ?? '',
    secret:
      position === null || attendeeId === null
        ? signedSecret(db, attendeeId, personal?.raw ?? '')
        : secretOf(db, attendeeId, ticketId),
    position,
    answers: personal?.answers ?? {},
  })
}

/** A ticket that pretix signed and that had not come here: pretix knows it. */
function isOfSignedTicket(db: ReadableDb, entry: Entry): boolean {
  const kind = entryKinds['attendee-registered']
  const id = kind.body.safeParse(parse(entry.body)).data?.attendeeId ?? ''
  const [code = ''] = kind.personal.safeParse(parse(entry.personal[id] ?? '')).data?.codes ?? []
  return isSignedGuest(db, id, code)
}

/** The code of somebody who is known by its signature alone, as it was scanned or as he holds it. */
function signedSecret(db: ReadableDb, attendeeId: string | null, raw: string): string | null {
  if (attendeeId === null) return null
  const scan = parseScan(raw, { ignoreCase: false })
  const [scanned] = scan.type === 'code' ? scan.candidates : []
  const held = (findAttendee(db, attendeeId)?.tickets ?? []).map(({ code }) => code)
  const codes = [...(scanned === undefined ? [] : [scanned]), ...held]
  return codes.find((code) => isSignedGuest(db, attendeeId, code)) ?? null
}

/** pretix's number of the ticket that was scanned, else of the guest's first one. */
function positionOf(db: ReadableDb, attendeeId: string, ticketId: string | null): number | null {
  if (ticketId !== null) return findRecord(db, ticketId)
  const [first] = findAttendee(db, attendeeId)?.tickets ?? []
  return first === undefined ? null : findRecord(db, first.id)
}

function secretOf(db: ReadableDb, attendeeId: string, ticketId: string | null): string | null {
  const tickets = findAttendee(db, attendeeId)?.tickets ?? []
  const found = tickets.find(({ id }) => id === ticketId) ?? tickets[0]
  return found === undefined || found.code === '' ? null : found.code
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

function attendeeOf(entry: Entry): string | null {
  const body = parse(entry.body)
  const id =
    typeof body === 'object' && body !== null && 'attendeeId' in body ? body.attendeeId : null
  return typeof id === 'string' ? id : null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
