import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'

/** The guest as whom this one counts: the one named, as whom he was recognised, or with whom he was joined. */
export function standsFor(db: ReadableDb, attendeeId: string): string {
  const guest = prepared<[string], string>(
    db,
    `SELECT guest_id FROM p_same_guest WHERE attendee_id = ${boundText}`,
  )
    .pluck()
    .get(attendeeId)
  return guest ?? attendeeId
}

/** All ids under which a guest counts, whichever of them is asked for: first that which stands; none where he has but one. */
export function sameGuests(db: ReadableDb, attendeeId: string): readonly string[] {
  const rows = prepared<[string, string], { guest: string; id: string }>(
    db,
    `SELECT guest_id AS guest, attendee_id AS id FROM p_same_guest WHERE guest_id = coalesce(
       (SELECT guest_id FROM p_same_guest WHERE attendee_id = ${boundText}), ${boundText})
     ORDER BY attendee_id`,
  ).all(attendeeId, attendeeId)
  const [first] = rows
  return first === undefined ? [] : [first.guest, ...rows.map(({ id }) => id)]
}

/** Every guest who counts as another, and as whom. */
export function allSameGuests(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = prepared<[], { id: string; guest: string }>(
    db,
    'SELECT attendee_id AS id, guest_id AS guest FROM p_same_guest',
  ).all()
  return new Map(rows.map(({ id, guest }) => [id, guest]))
}

/** A guest's id (the parameter, as often as it stands here) and all others that count as his. */
export const idsOfGuest = /* sql */ `
  SELECT ${boundText} UNION ALL SELECT attendee_id FROM p_same_guest WHERE guest_id = ${boundText}`

/** Whom a source brought whose place this is: the one named, or as whom he was recognised. */
export function recognisedFor(db: ReadableDb, attendeeId: string): string {
  const known = prepared<[string], string | null>(
    db,
    `SELECT min(known_as) FROM p_recognised WHERE attendee_id = ${boundText}`,
  )
    .pluck()
    .get(attendeeId)
  return known ?? attendeeId
}

/** The id of one place (the parameter, as often as it stands here) and those under which he was known before his data came. */
export const idsOfPlace = /* sql */ `
  SELECT ${boundText} UNION ALL SELECT r.attendee_id FROM p_recognised r
  WHERE r.known_as = ${boundText} AND r.attendee_id <> r.known_as AND NOT EXISTS (
    SELECT 1 FROM p_recognised o WHERE o.attendee_id = r.attendee_id AND o.known_as < r.known_as)`
