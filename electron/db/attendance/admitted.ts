import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { isAdmitted } from '../../../shared/domain/check-in/is-admitted.ts'
import { findTicketType } from '../event/definitions.ts'
import { findAttendee } from '../guests/attendees.ts'
import { allSameGuests } from '../projections/known-as.ts'
import { guestStamp } from '../guests/guest-stamp.ts'
import { idRanges, type IdRange } from '../yielding/id-ranges.ts'
import { readAhead, readAtOnce } from '../guests/read-ahead.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { stands } from '../projections/standing.ts'

/** The guests whom a list admits, kept in memory until guests, lists or enrolments change. */
export function admittedTo(db: ReadableDb, list: CheckInList): ReadonlySet<string> {
  return readAtOnce(readAdmitted(db, list))
}

/** Reads whom a list admits into memory before somebody asks. */
export function recallAdmitted(
  db: ReadableDb,
  list: CheckInList,
  letOthersGoFirst: () => Promise<unknown>,
): Promise<void> {
  return readAhead(db, () => readAdmitted(db, list), letOthersGoFirst)
}

type Admitted = { readonly stamp: string; readonly ids: ReadonlySet<string> }

const known = new WeakMap<ReadableDb, Map<string, Admitted>>()

function* readAdmitted(db: ReadableDb, list: CheckInList): Generator<void, ReadonlySet<string>> {
  const stamp = guestStamp(db)
  const lists = known.get(db) ?? new Map<string, Admitted>()
  known.set(db, lists)
  const kept = lists.get(list.id)
  if (kept?.stamp === stamp) return kept.ids
  const ids = new Set<string>()
  for (const part of idRanges(db)) {
    for (const id of queryAdmitted(db, list, part)) ids.add(id)
    yield
  }
  countJoinedOnce(db, list, ids)
  // What changed meanwhile has another stamp, and is read anew by whoever asks.
  lists.set(list.id, { stamp, ids })
  return ids
}

/** Of guests who are one the tickets and places of all count together, and they count once. */
function countJoinedOnce(db: ReadableDb, list: CheckInList, ids: Set<string>): void {
  const same = allSameGuests(db)
  for (const id of same.keys()) ids.delete(id)
  for (const id of new Set(same.values())) {
    const guest = findAttendee(db, id)
    if (guest !== null && isAdmitted(list, guest, (type) => findTicketType(db, type))) ids.add(id)
    else ids.delete(id)
  }
}

/** Guests of a part with a ticket that the list admits: confirmed, or unpaid where it takes unpaid guests. */
function queryAdmitted(db: ReadableDb, list: CheckInList, part: IdRange): string[] {
  const types = list.ticketTypes === null ? null : JSON.stringify(list.ticketTypes)
  return prepared<unknown[], string>(
    db,
    `SELECT r.attendee_id
     FROM p_source_row r JOIN p_revision v ON v.id = r.revision_id
     JOIN p_source_ticket t ON t.attendee_id = r.attendee_id AND t.revision_id = r.revision_id
     WHERE r.attendee_id > :after AND r.attendee_id <= :until AND t.blocked = 0
       AND (t.status = 'confirmed' OR (t.status = 'unpaid' AND :unpaid = 1))
       AND (:types IS NULL OR t.type IN (SELECT value FROM json_each(:types)))
       AND (:day IS NULL OR :day IN (SELECT value FROM json_each(
         (SELECT d.value -> '$.validDays' FROM p_definition d WHERE d.kind = 'ticket-type' AND d.id = t.type)))
         OR coalesce((SELECT d.value ->> '$.validDays' FROM p_definition d
           WHERE d.kind = 'ticket-type' AND d.id = t.type), '') = '')
       AND ${stands}
       AND (:enrolled = 0 OR coalesce(
         (SELECT e.enrolled FROM p_enrolment e
          WHERE e.attendee_id = r.attendee_id AND e.list_id = :list),
         EXISTS (SELECT 1 FROM json_each(r.enrolments) WHERE value = :list)))`,
  )
    .pluck()
    .all({
      ...part,
      unpaid: list.admitUnpaid ? 1 : 0,
      types,
      day: list.day,
      enrolled: list.byEnrolment ? 1 : 0,
      list: list.id,
    })
}
