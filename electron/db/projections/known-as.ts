import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'

/** The guest whose scans these are: the one named, or as whom that one was recognised. */
export function standsFor(db: ReadableDb, attendeeId: string): string {
  const known = prepared<[string], string | null>(
    db,
    `SELECT min(known_as) FROM p_recognised WHERE attendee_id = ${boundText}`,
  )
    .pluck()
    .get(attendeeId)
  return known ?? attendeeId
}

/** A guest's id (the parameter, as often as it stands here) and those under which he was known before his data came. */
export const idsOfGuest = /* sql */ `
  SELECT ${boundText} UNION ALL SELECT r.attendee_id FROM p_recognised r
  WHERE r.known_as = ${boundText} AND r.attendee_id <> r.known_as AND NOT EXISTS (
    SELECT 1 FROM p_recognised o WHERE o.attendee_id = r.attendee_id AND o.known_as < r.known_as)`
