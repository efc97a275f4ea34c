import { parseScan } from '../../../shared/domain/codes/parse-scan.ts'
import {
  outgoingScan,
  type Outgoing,
  type UndoneThere,
} from '../../../shared/domain/pretix/outgoing.ts'
import { remoteListId } from '../../../shared/domain/pretix/products.ts'
import {
  entryKinds,
  type EntryBody,
  type EntryType,
  type JournalEntry,
} from '../../../shared/model/journal-entry.ts'
import { findPlace } from '../../db/guests/attendees.ts'
import { allLists } from '../../db/event/definitions.ts'
import { readEntry } from '../../db/journal/journal.ts'
import { saidIds } from '../../db/journal/said.ts'
import { findScan, type RecordedScan } from '../../db/attendance/scans.ts'
import { isSignedGuest } from '../../db/guests/signed-guests.ts'
import { findRecord } from '../../db/sources/sources.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { findTie } from '../../db/event/tied-lists.ts'
import { uuidV5 } from '../../db/journal/uuid-v5.ts'
import { whoseGuest, whoseList } from './belonging.ts'

type Entry = JournalEntry

/** Which source is told, and up to where in the journal ties of lists were said; later ones do not count yet. */
export type Listener = { readonly sourceId: string; readonly heardTo: number }

/** The types of entries of which pretix or the organiser may have to hear. */
export const outgoingTypes: readonly EntryType[] = [
  'scanned',
  'check-in-undone',
  'badge-settled',
  'attendee-registered',
  'attendee-edited',
  'person-swapped',
  'list-tied',
]

/** What pretix is to hear of an entry; entries that this version cannot read are left alone. */
export function outgoingOf(db: ReadableDb, entry: Entry, listener: Listener): Outgoing {
  if (entry.simulated) return { type: 'nothing' }
  switch (entry.type) {
    case 'scanned':
      return scanOf(db, entry, listener)
    case 'check-in-undone': {
      const undone = entryKinds['check-in-undone'].body.safeParse(parse(entry.body)).data
      return undone === undefined ? { type: 'nothing' } : undoOf(db, undone, listener)
    }
    case 'badge-settled': {
      const settled = entryKinds['badge-settled'].body.safeParse(parse(entry.body)).data
      const cameOut = settled?.outcome === 'printed' || settled?.outcome === 'sent'
      const position =
        cameOut && settled.toldBy === undefined
          ? positionOf(db, listener, settled.attendeeId, null)
          : null
      if (position === null) return { type: 'nothing' }
      const secret = secretOf(db, settled?.attendeeId ?? '', null)
      const lists = listsOf(db, listener.sourceId)
      return { type: 'print-log', position, secret, lists }
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

type Scan = {
  readonly id: string
  readonly listId: string
  readonly attendeeId: string | null
  readonly ticketId?: string | null
}

/** What pretix told by itself goes not back; and what its other devices did only they, or a person, can annul. */
function undoOf(
  db: ReadableDb,
  { checkInId, toldBy }: EntryBody<'check-in-undone'>,
  listener: Listener,
): Outgoing {
  const scan = findScan(db, checkInId)
  const place = scan === null ? null : placeOf(db, scan, listener)
  if (scan === null || place === null || toldBy !== undefined) return { type: 'nothing' }
  const undone = undoneThere(db, scan, listener)
  return scan.isTold
    ? { type: 'undo-there', list: place.list, undone }
    : { type: 'annul', ...place, undone }
}

/** By what a check-in is known in pretix, and on which list of it; null where pretix has no place for it. */
export function checkInThere(
  db: ReadableDb,
  checkInId: string,
  listener: Listener,
): { readonly list: number; readonly sought: UndoneThere } | null {
  const scan = findScan(db, checkInId)
  const place = scan === null ? null : placeOf(db, scan, listener)
  if (scan === null || place === null) return null
  return { list: place.list, sought: undoneThere(db, scan, listener) }
}

function undoneThere(
  db: ReadableDb,
  { id, direction, at }: RecordedScan,
  listener: Listener,
): UndoneThere {
  return { checkIn: id, secret: secretOfScan(db, id, listener), direction, at }
}

/**
 * pretix's list for a scan, and the nonce by which it knows it; null for a list of Balie's own that is tied to none, and for
 * what happened with the guests of another event of pretix.
 */
function placeOf(
  db: ReadableDb,
  { id, listId, attendeeId, ticketId }: Scan,
  { sourceId, heardTo }: Listener,
): { readonly list: number; readonly nonce: string } | null {
  const isAnothers =
    attendeeId !== null && whoseGuest(db, sourceId, attendeeId, ticketId ?? null) === 'another'
  const list = remoteListId(listId)
  if (list !== null) {
    const whose = whoseList(db, sourceId, listId)
    return whose === 'another' || (whose === 'both' && isAnothers) ? null : { list, nonce: id }
  }
  const tie = findTie(db, listId)
  if (tie?.sourceId !== sourceId || tie.position > heardTo) return null
  // It may have gone to another list before, under another nonce.
  return { list: tie.remote, nonce: uuidV5(id, `list ${String(tie.remote)}`) }
}

function scanOf(db: ReadableDb, entry: Entry, listener: Listener): Outgoing {
  const kind = entryKinds.scanned
  const body = kind.body.safeParse(parse(entry.body)).data
  if (body === undefined || body.toldBy !== undefined) return { type: 'nothing' }
  const { attendeeId, ticketId, direction, verdict } = body
  const personal = kind.personal.safeParse(parse(entry.personal[attendeeId ?? ''] ?? '')).data
  const place = placeOf(db, { ...body, id: entry.id }, listener)
  // Who was undone before pretix heard of him needs no telling; the undo looks whether it did hear, from whomever.
  if (place === null || findScan(db, entry.id)?.undone === true) return { type: 'nothing' }
  const isOurs = isOursOf(db, listener, body)
  return outgoingScan({
    ...place,
    direction,
    verdict,
    raw: personal?.raw ?? '',
    secret: secretOfScan(db, entry.id, listener),
    position: isOurs && attendeeId !== null ? positionOf(db, listener, attendeeId, ticketId) : null,
    answers: personal?.answers ?? {},
  })
}

/** The code by which pretix knows the ticket of a scan, null where the ticket is not pretix's. */
function secretOfScan(db: ReadableDb, scanId: string, listener: Listener): string | null {
  const entry = readEntry(db, scanId)
  const kind = entryKinds.scanned
  const body = kind.body.safeParse(parse(entry?.body ?? '')).data
  if (entry === null || body === undefined) return null
  const { attendeeId, ticketId } = body
  if (attendeeId !== null && isOursOf(db, listener, body)) return secretOf(db, attendeeId, ticketId)
  const personal = kind.personal.safeParse(parse(entry.personal[attendeeId ?? ''] ?? '')).data
  return signedSecret(db, attendeeId, personal?.raw ?? '')
}

function isOursOf(
  db: ReadableDb,
  { sourceId }: Listener,
  { attendeeId, ticketId }: Pick<Scan, 'attendeeId' | 'ticketId'>,
): boolean {
  return attendeeId !== null && whoseGuest(db, sourceId, attendeeId, ticketId ?? null) === 'ours'
}

/** pretix's numbers of its lists, those that admit every ticket first. */
function listsOf(db: ReadableDb, sourceId: string): number[] {
  const said = new Set(saidIds(db, sourceId, 'list'))
  return allLists(db)
    .filter(({ id }) => said.has(id))
    .toSorted((one, other) => Number(one.ticketTypes !== null) - Number(other.ticketTypes !== null))
    .flatMap(({ id }) => remoteListId(id) ?? [])
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
  const held = (findPlace(db, attendeeId)?.tickets ?? []).map(({ code }) => code)
  const codes = [...(scanned === undefined ? [] : [scanned]), ...held]
  return codes.find((code) => isSignedGuest(db, attendeeId, code)) ?? null
}

/** pretix's number of the ticket that was scanned, else of the guest's first one. */
function positionOf(
  db: ReadableDb,
  { sourceId }: Listener,
  attendeeId: string,
  ticketId: string | null,
): number | null {
  if (ticketId !== null) return findRecord(db, sourceId, ticketId)
  const [first] = findPlace(db, attendeeId)?.tickets ?? []
  return first === undefined ? null : findRecord(db, sourceId, first.id)
}

function secretOf(db: ReadableDb, attendeeId: string, ticketId: string | null): string | null {
  const tickets = findPlace(db, attendeeId)?.tickets ?? []
  const found = tickets.find(({ id }) => id === ticketId) ?? tickets[0]
  return found === undefined || found.code === '' ? null : found.code
}

/** The guest whom an entry concerns, null for none. */
export function attendeeOf(entry: Entry): string | null {
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
