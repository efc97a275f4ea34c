import {
  findDoubleAdmissions,
  type Admission,
  type DoubleAdmission,
} from '../../../shared/domain/check-in/double-admissions.ts'
import { remoteListId } from '../../../shared/domain/pretix/products.ts'
import { findAttendee } from '../guests/attendees.ts'
import { allLists, findEvent } from '../event/definitions.ts'
import { notToldTwiceWhereTied } from '../projections/told-twice.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { allTies, namesAsOne } from '../event/tied-lists.ts'

type ScanOfTicket = Admission & { readonly ticket: string | null }

/** Guests whom two desks let in where one entry counts, latest first; of one guest alone where his id is given. */
export function doubleAdmissions(
  db: ReadableDb,
  attendeeId: string | null = null,
): DoubleAdmission[] {
  const asOne = namesAsOne(db)
  const scans = prepared<[{ guest: string | null; tied: number }], ScanOfTicket>(
    db,
    `SELECT s.id, s.attendee_id AS attendeeId, s.list_id AS listId, s.at, s.clock, s.direction, s.writer,
       s.ticket_id AS ticket FROM p_scan s
     WHERE s.verdict = 'valid' AND s.attendee_id <> '' AND ${attendeeId === null ? ':guest IS NULL' : 's.attendee_id = :guest'}
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id) AND ${notToldTwiceWhereTied}
       AND EXISTS (SELECT 1 FROM p_scan o WHERE o.attendee_id = s.attendee_id
         AND (o.list_id = s.list_id OR :tied) AND o.verdict = 'valid' AND o.writer <> s.writer)`,
  )
    .all({ guest: attendeeId, tied: Number(allTies(db).length > 0) })
    .map((scan) => ({ ...scan, listId: asOne(scan.listId) }))
  const timeZone = findEvent(db)?.description.timeZone ?? 'UTC'
  const knew = (id: string) => knownWhenMade(db, id)
  const lists = allLists(db)
  return findDoubleAdmissions(scans, lists, timeZone, knew)
    .flatMap((double) => {
      if (remoteListId(double.listId) === null) return [double]
      // As in pretix each ticket comes in by itself.
      return findDoubleAdmissions(byTicket(db, double, scans), lists, timeZone, knew)
    })
    .toSorted((one, other) => (other.admissions.at(-1)?.at ?? 0) - (one.admissions.at(-1)?.at ?? 0))
}

/** The scans of a guest on a list with the tickets that he holds still; one whose code was renewed is no other ticket. */
function byTicket(
  db: ReadableDb,
  { attendeeId, listId }: DoubleAdmission,
  scans: readonly ScanOfTicket[],
): Admission[] {
  const held = new Set((findAttendee(db, attendeeId)?.tickets ?? []).map(({ id }) => id))
  return scans
    .filter((scan) => scan.attendeeId === attendeeId && scan.listId === listId)
    .map(({ ticket, ...scan }) => ({ ...scan, ticketId: held.has(ticket ?? '') ? ticket : null }))
}

/** The entries of a guest that the desk knew of that let him in once more. */
function knownWhenMade(db: ReadableDb, id: string): string[] {
  const find = prepared<[string], string>(
    db,
    `SELECT value FROM journal j, json_each(j.body, '$.knew') WHERE j.id = ?`,
  ).pluck()
  return find.all(id)
}
