import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** The guest with the longest name, null where there is none. */
export function longestNamed(db: ReadableDb): string | null {
  return oneGuest(
    db,
    `length(person ->> '$.firstName') + length(person ->> '$.infix') + length(person ->> '$.lastName') DESC`,
  )
}

/** Any guest with a name, an organisation and a job title, the same at each call; null where there is none. */
export function ordinaryGuest(db: ReadableDb): string | null {
  return oneGuest(
    db,
    `(person ->> '$.firstName' <> '') + (person ->> '$.organisation' <> '') + (person ->> '$.jobTitle' <> '') DESC`,
  )
}

function oneGuest(db: ReadableDb, order: string): string | null {
  const row = prepared<[], { id: string }>(
    db,
    `SELECT r.attendee_id AS id FROM p_source_row r
     JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1
     WHERE r.person IS NOT NULL AND r.unnamed = 0 ORDER BY ${order}, r.attendee_id LIMIT 1`,
  ).get()
  return row?.id ?? null
}
