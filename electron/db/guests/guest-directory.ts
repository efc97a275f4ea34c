import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { searchText } from '../../../shared/domain/search/search-text.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { GuestRow } from '../../../shared/model/guest-card.ts'
import { findAttendee } from './attendees.ts'
import { visibleImports } from './guest-stamp.ts'
import { sameGuests } from '../projections/known-as.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** What sorts guests without an organisation after all others. */
export const NO_ORGANISATION = '\uffff'

/** A guest in the directory: what a list shows of him, and what it is sorted and searched by. */
export type DirectoryGuest = Omit<GuestRow, 'presence' | 'at'> & {
  /** Last name without infix, first name, infix: folded, in the order of a Dutch list. */
  readonly nameKey: string
  readonly organisationKey: string
  /** For the desk; a VIP is known by it. */
  readonly note: string
  readonly email: string
  /** Folded words that begin with a space, to be searched in. */
  readonly text: string
}

/** All guests, kept in memory and brought up to date by what the journal got since. */
type Directory = {
  readonly position: number
  /** The imports that could be seen then. */
  readonly imports: string
  readonly guests: Map<string, DirectoryGuest>
  /** In the order of the names; made when it is asked for, and anew after a change. */
  sorted: readonly DirectoryGuest[] | null
}

/** So many guests are read before waiting scans are let through. */
const AT_A_TIME = 50

const directories = new WeakMap<ReadableDb, Directory>()

/** Everybody who is visible, as the journal has it now; a large event is read in small steps. */
export async function guestDirectory(
  db: ReadableDb,
  letOthersGoFirst: () => Promise<void>,
): Promise<readonly DirectoryGuest[]> {
  const known = directories.get(db)
  const position = latestPosition(db)
  if (known?.position === position) return inOrder(known)
  const imports = visibleImports(db)
  const changed = known?.imports === imports ? changedSince(db, known.position) : null
  const kept = changed === null ? undefined : known?.guests
  const guests = kept ?? new Map<string, DirectoryGuest>()
  const ids = changed ?? allIds(db)
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    if (start > 0) await letOthersGoFirst()
    if (!db.open) return []
    for (const id of ids.slice(start, start + AT_A_TIME)) {
      const guest = findAttendee(db, id)
      if (guest?.id !== id) guests.delete(id)
      if (guest !== null) guests.set(guest.id, toDirectoryGuest(guest))
    }
  }
  const sorted = changed?.length === 0 ? (known?.sorted ?? null) : null
  const directory = { position, imports, guests, sorted }
  directories.set(db, directory)
  return inOrder(directory)
}

function inOrder(directory: Directory): readonly DirectoryGuest[] {
  return (directory.sorted ??= [...directory.guests.values()].toSorted((one, other) =>
    one.nameKey < other.nameKey ? -1 : Number(one.nameKey > other.nameKey),
  ))
}

function latestPosition(db: ReadableDb): number {
  return prepared<[], number | null>(db, 'SELECT max(position) FROM journal').pluck().get() ?? 0
}

/** The guests whom entries since then concern; null where a whole file came or went. */
function changedSince(db: ReadableDb, position: number): string[] | null {
  const entries = prepared<[number], { type: string; guest: string | null; other: string | null }>(
    db,
    `SELECT type, CASE WHEN json_valid(body) THEN coalesce(body ->> '$.attendeeId', body ->> '$.keep') END AS guest,
       CASE WHEN json_valid(body) THEN body ->> '$.other' END AS other
     FROM journal WHERE position > ? AND type IN ('revision-committed', 'revision-undone', 'attendee-registered',
       'attendee-edited', 'person-swapped', 'guest-recognised', 'guests-joined', 'guests-parted', 'erased')`,
  ).all(position)
  if (entries.some(({ type }) => type.startsWith('revision-'))) return null
  const guests = [
    ...entries.flatMap(({ guest, other }) => [guest, other]).filter((guest) => guest !== null),
    ...seenSince(db, position),
  ]
  return [...new Set(guests.flatMap((guest) => [guest, ...sameGuests(db, guest)]))]
}

/** Of whom a registration system said something, or says it no more. */
function seenSince(db: ReadableDb, position: number): string[] {
  return prepared<[number], string>(
    db,
    `SELECT r.attendee_id FROM journal j CROSS JOIN json_each(j.body, '$.guests') g
     CROSS JOIN p_source_row r ON r.revision_id = g.value
     WHERE j.position > ? AND j.type IN ('guests-seen', 'guests-let-go') AND json_valid(j.body)`,
  )
    .pluck()
    .all(position)
}

function allIds(db: ReadableDb): string[] {
  return prepared<[], string>(
    db,
    `SELECT DISTINCT r.attendee_id FROM p_source_row r
     JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1`,
  )
    .pluck()
    .all()
}

function toDirectoryGuest(guest: Attendee): DirectoryGuest {
  const { id, firstName, infix, lastName, organisation, jobTitle, unnamed, host, flagged } = guest
  const last = foldName(lastName === '' ? firstName : lastName)
  return {
    id,
    firstName,
    infix,
    lastName,
    organisation,
    jobTitle,
    unnamed,
    host,
    flagged,
    note: guest.note,
    email: guest.email,
    text: ` ${searchText(guest, codesOf(guest))} ${foldName(jobTitle)}`,
    ticketTypes: [...new Set(guest.tickets.map((ticket) => ticket.type))],
    problem: problemOf(guest),
    // Who has no name yet stands at the end.
    nameKey: `${last === '' ? '\uffff' : last}\u0000${foldName(firstName)}\u0000${foldName(infix)}`,
    organisationKey: foldName(organisation) || NO_ORGANISATION,
  }
}

function codesOf({ tickets }: Attendee): string[] {
  return tickets.map(({ code }) => code)
}

function problemOf({ tickets, withdrawn }: Attendee): GuestRow['problem'] {
  if (withdrawn) return 'withdrawn'
  const [first] = tickets
  if (first === undefined || tickets.some(isFine)) return null
  if (first.blocked) return 'blocked'
  return first.status === 'confirmed' ? null : first.status
}

function isFine({ status, blocked }: Attendee['tickets'][number]): boolean {
  return status === 'confirmed' && !blocked
}
