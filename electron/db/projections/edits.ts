import type { Person } from '../../../shared/model/attendee.ts'
import type { EditedFields } from '../../../shared/model/journal-entry.ts'
import { idsOfPlace } from './known-as.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/**
 * What desks corrected of one guest, field by field, also before his data came; the name is one field. With a clock,
 * what they did after it.
 */
export function editsOf(db: ReadableDb, attendeeId: string, after = ''): EditedFields {
  const rows = prepared<[string, string, string], { field: string; value: string }>(
    db,
    `SELECT field, value FROM p_edit WHERE attendee_id IN (${idsOfPlace}) AND clock > ?
     ORDER BY clock, entry_id`,
  ).all(attendeeId, attendeeId, after)
  return Object.fromEntries(rows.map((row) => [row.field, JSON.parse(row.value) as unknown]))
}

/** The lists on which a desk put one guest, and those off which it took him. */
export function movesOf(db: ReadableDb, attendeeId: string): Map<string, boolean> {
  const rows = prepared<[string], { list_id: string; enrolled: number }>(
    db,
    'SELECT list_id, enrolled FROM p_enrolment WHERE attendee_id = ? ORDER BY list_id',
  ).all(attendeeId)
  return new Map(rows.map((row) => [row.list_id, row.enrolled === 1]))
}

/** The guests of whom a desk corrected something, or whom it moved to another list. */
export function editedAttendees(db: ReadableDb): Set<string> {
  const found = prepared<[], string>(
    db,
    `SELECT attendee_id FROM p_edit UNION SELECT attendee_id FROM p_enrolment UNION
     SELECT r.known_as FROM p_recognised r JOIN p_edit e ON e.attendee_id = r.attendee_id`,
  )
  return new Set(found.pluck().all())
}

/** The source's person with the desk's corrections over it: they stand until somebody lifts them. */
export function overlay(person: Person, edits: EditedFields): Person {
  const { name, ...fields } = edits
  const corrected: Record<string, unknown> = { ...person, ...name }
  for (const [field, value] of Object.entries(fields)) corrected[field] = value
  return corrected as Person
}
