import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { remoteListId } from '../../../shared/domain/pretix/products.ts'
import type { Name, Person } from '../../../shared/model/attendee.ts'
import { scansBetween, type AttendanceScan } from '../attendance/attendance.ts'
import { sameGuests } from '../projections/known-as.ts'
import { findAttendeeNow, findPlace } from '../guests/attendees.ts'
import { allLists, deskName, findList } from '../event/definitions.ts'
import { readEntry } from '../journal/journal.ts'
import { isSignedGuest } from '../guests/signed-guests.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { firstSaid, latestFirst } from '../projections/standing.ts'
import { allTies } from '../event/tied-lists.ts'

/** The last moment that a file can hold, in ms since 1970. */
const FOR_EVER = Number.MAX_SAFE_INTEGER

/** Something that a desk knows otherwise than the organiser's own list, for the organiser to take over. */
export type DeskChange = {
  readonly guest: string
  readonly code: string
  /** A field of the guest, `new-guest`, or the name of a list to which he was moved or on which he came in. */
  readonly what:
    | { readonly type: 'field'; readonly field: string }
    | { readonly type: 'new-guest' }
    /** He is also the guest of that name, organisation, address and code. */
    | { readonly type: 'same-guest' }
    | { readonly type: 'enrolment'; readonly list: string }
    | { readonly type: 'check-in'; readonly list: string }
  /** As the source has it; a list is `yes` or `no`. */
  readonly source: string
  readonly desk: string
  readonly at: string
  readonly operator: string
  readonly madeAt: string
  /** Whether the source changed the same field after the desk did: the desk's stands, and somebody should look. */
  readonly clash: boolean
}

type Change = {
  readonly attendee_id: string
  readonly key: string
  readonly value: string
  readonly clock: string
  readonly at: string
  readonly operator: string
  readonly writer: string
}

type Row = { readonly person: string | null; readonly enrolments: string; readonly clock: string }

/**
 * All that desks changed and that no source says too, by time: corrections, swaps, new guests and moves, and who came
 * in on lists of which pretix hears nothing.
 */
export function deskChanges(db: ReadableDb): DeskChange[] {
  const all = [
    ...editedFields(db),
    ...movedGuests(db),
    ...newGuests(db),
    ...joinedGuests(db),
    ...ownCheckIns(db),
  ]
  return all.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
}

/** How many fields a source changed after a desk had corrected them. */
export function countClashes(db: ReadableDb): number {
  return editedFields(db).filter(({ clash }) => clash).length
}

function editedFields(db: ReadableDb): DeskChange[] {
  const edits = prepared<[], Change>(
    db,
    `SELECT e.attendee_id, e.field AS key, e.value, e.clock, j.at, j.operator, j.writer
     FROM p_edit e JOIN journal j ON j.id = e.entry_id ORDER BY e.attendee_id, e.field`,
  ).all()
  return edits.flatMap((edit) => {
    const [now, ...before] = rowsOf(db, edit.attendee_id)
    if (now === undefined) return []
    const source = fieldOf(now, edit.key)
    const desk = wordsOf(edit.key, JSON.parse(edit.value))
    if (source === desk) return []
    const then = before.find(({ clock }) => clock < edit.clock)
    const isNewer = now.clock > edit.clock
    const clash = isNewer && then !== undefined && fieldOf(then, edit.key) !== source
    return [changeOf(db, edit, { type: 'field', field: edit.key }, source, desk, clash)]
  })
}

function movedGuests(db: ReadableDb): DeskChange[] {
  const moves = prepared<[], Change>(
    db,
    `SELECT e.attendee_id, e.list_id AS key, e.enrolled AS value, e.clock, j.at, j.operator, j.writer
     FROM p_enrolment e JOIN journal j ON j.id = e.entry_id`,
  ).all()
  return moves.flatMap((move) => {
    const [now] = rowsOf(db, move.attendee_id)
    if (now === undefined) return []
    const yesNo = (isOn: boolean) => (isOn ? 'yes' : 'no')
    const source = yesNo((JSON.parse(now.enrolments) as string[]).includes(move.key))
    const desk = yesNo(Number(move.value) === 1)
    const list = findList(db, move.key)?.name ?? move.key
    return source === desk
      ? []
      : [changeOf(db, move, { type: 'enrolment', list }, source, desk, false)]
  })
}

function newGuests(db: ReadableDb): DeskChange[] {
  const found = prepared<[], Change>(
    db,
    `SELECT r.attendee_id, '' AS key, '' AS value, v.clock, j.at, j.operator, j.writer
     FROM p_revision v JOIN p_source_row r ON r.revision_id = v.id JOIN journal j ON j.id = v.entry_id
     WHERE v.source_id = 'desk' AND v.visible = 1`,
  ).all()
  return found.flatMap((one) => {
    const guest = findAttendeeNow(db, one.attendee_id)
    if (guest === null || isListed(db, one.attendee_id)) return []
    if (isSignedGuest(db, one.attendee_id, guest.tickets[0]?.code ?? '')) return []
    const desk = [displayName(guest), guest.organisation, guest.email].filter(Boolean).join(', ')
    return [changeOf(db, one, { type: 'new-guest' }, '', desk, false)]
  })
}

/** Whether a guest whom a desk registered is one with another: that one, or the organiser's own row, is told of. */
function isListed(db: ReadableDb, attendeeId: string): boolean {
  const same = sameGuests(db, attendeeId)
  return same.length > 0 && (same[0] !== attendeeId || same.some((id) => rowsOf(db, id).length > 0))
}

/** Guests who stand on the organiser's list twice, or whom a desk registered anew. */
function joinedGuests(db: ReadableDb): DeskChange[] {
  const joined = prepared<[], Change & { readonly other: string }>(
    db,
    `SELECT p.keep AS attendee_id, p.other, '' AS key, '' AS value, p.clock, j.at, j.operator, j.writer
     FROM p_joined p JOIN journal j ON j.id = p.id
     WHERE NOT EXISTS (SELECT 1 FROM p_parted WHERE joined_id = p.id)`,
  ).all()
  return joined.flatMap((one) => {
    const other = findPlace(db, one.other)
    if (other === null) return []
    const desk = [displayName(other), other.organisation, other.email, other.tickets[0]?.code]
    return [changeOf(db, one, { type: 'same-guest' }, '', desk.filter(Boolean).join(', '), false)]
  })
}

/** The first check-in of each guest on lists of Balie's own, where the others are pretix's and it hears of those. */
function ownCheckIns(db: ReadableDb): DeskChange[] {
  const lists = allLists(db)
  const tied = new Set(allTies(db).map(({ listId }) => listId))
  const own = new Map(
    lists.filter((list) => isOwn(list) && !tied.has(list.id)).map(({ id, name }) => [id, name]),
  )
  if (own.size === lists.length) return []
  const scans = [...own.keys()].flatMap((listId) => scansBetween(db, 0, FOR_EVER, listId))
  const first = new Map<string, AttendanceScan>()
  for (const scan of scans.filter(({ direction }) => direction === 'entry')) {
    const key = `${scan.listId} ${scan.attendeeId}`
    if (!first.has(key)) first.set(key, scan)
  }
  return [...first.values()].map((scan) => {
    const { id, attendeeId, at, writer, listId } = scan
    const operator = readEntry(db, id)?.operator ?? ''
    const change = { attendee_id: attendeeId, at: isoInstant(at), operator, writer }
    const what = { type: 'check-in', list: own.get(listId) ?? listId } as const
    return changeOf(db, change, what, 'no', 'yes', false)
  })
}

function isOwn({ id }: { readonly id: string }): boolean {
  return remoteListId(id) === null
}

function changeOf(
  db: ReadableDb,
  { attendee_id, at, operator, writer }: Pick<Change, 'attendee_id' | 'at' | 'operator' | 'writer'>,
  what: DeskChange['what'],
  source: string,
  desk: string,
  clash: boolean,
): DeskChange {
  const guest = findAttendeeNow(db, attendee_id)
  return {
    guest: guest === null ? '' : displayName(guest),
    code: guest?.tickets[0]?.code ?? '',
    what,
    source,
    desk,
    at,
    operator,
    madeAt: deskName(db, writer),
    clash,
  }
}

/** What sources said of a guest, latest first; what a desk registered is no source's word. */
function rowsOf(db: ReadableDb, attendeeId: string): Row[] {
  return prepared<[string], Row>(
    db,
    `SELECT r.person, r.enrolments, ${firstSaid} AS clock FROM p_source_row r JOIN p_revision v ON v.id = r.revision_id
     WHERE r.attendee_id = ? AND v.visible = 1 AND v.source_id <> 'desk'
     ORDER BY ${latestFirst}`,
  ).all(attendeeId)
}

function fieldOf({ person }: Row, field: string): string {
  const known = JSON.parse(person ?? '{}') as Person
  return wordsOf(field, field === 'name' ? known : known[field as keyof Person])
}

function wordsOf(field: string, value: unknown): string {
  if (field === 'name') return displayName(value as Name)
  if (!Array.isArray(value)) return typeof value === 'string' ? value : ''
  return (value as Person['extra']).map((one) => `${one.label}: ${one.value}`).join('; ')
}
