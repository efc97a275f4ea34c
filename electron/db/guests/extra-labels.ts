import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** More labels than a person would look through. */
const MOST_LABELS = 60

/** Labels of the organiser's own fields that are not sensitive, as the visible rows have them. */
export function extraLabels(db: ReadableDb): string[] {
  return prepared<[number], string>(
    db,
    `SELECT DISTINCT f.value ->> '$.label' FROM p_source_row r
     JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1, json_each(r.person, '$.extra') f
     WHERE r.person IS NOT NULL AND f.value ->> '$.sensitive' = 0 ORDER BY 1 LIMIT ?`,
  )
    .pluck()
    .all(MOST_LABELS)
}
