import { appendEntry, type Pen } from '../journal/journal.ts'
import { PRACTICE_SOURCE } from '../event/practice.ts'
import { DESK_SOURCE } from '../projections/revision-facts.ts'
import { letGoOf } from './read-guests.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** How many guests a source has brought who are still seen. */
export function countGuestsOf(db: ReadableDb, sourceId: string): number {
  const row = prepared<[string], { n: number }>(
    db,
    `SELECT count(DISTINCT r.attendee_id) AS n FROM p_revision v
     JOIN p_source_row r ON r.revision_id = v.id WHERE v.source_id = ? AND v.visible = 1`,
  ).get(sourceId)
  return row?.n ?? 0
}

/** The other sources of which guests are seen, and what the latest of each was called; null for guests of the desk. */
export function otherSources(
  db: ReadableDb,
  sourceId: string,
): { readonly id: string; readonly label: string | null }[] {
  const rows = prepared<[string], { source_id: string; label: string; clock: string }>(
    db,
    `SELECT source_id, label, max(clock) AS clock FROM p_revision
     WHERE visible = 1 AND source_id NOT IN (?, '${PRACTICE_SOURCE}') GROUP BY source_id ORDER BY source_id`,
  ).all(sourceId)
  return rows.map(({ source_id: id, label }) => ({ id, label: id === DESK_SOURCE ? null : label }))
}

/** Whether a source has brought this guest. */
export function isGuestOf(db: ReadableDb, sourceId: string, attendeeId: string): boolean {
  const row = prepared(
    db,
    `SELECT 1 FROM p_source_row r CROSS JOIN p_revision v ON v.id = r.revision_id
     WHERE r.attendee_id = ? AND v.source_id = ? AND v.visible = 1`,
  ).get(attendeeId, sourceId)
  return row !== undefined
}

/** The sources that have brought a guest, also those who let go of him since. */
export function sourcesOfGuest(db: ReadableDb, attendeeId: string): string[] {
  return prepared<[string], string>(
    db,
    `SELECT DISTINCT v.source_id FROM p_source_row r CROSS JOIN p_revision v ON v.id = r.revision_id
     WHERE r.attendee_id = ? AND v.source_id IS NOT NULL ORDER BY v.source_id`,
  )
    .pluck()
    .all(attendeeId)
}

/** Takes back all that a source brought, in the caller's transaction; what happened at the desks stays in the journal. */
export function undoSource(db: WritableDb, pen: Pen, sourceId: string): void {
  letGoOf(db, pen, sourceId)
  // As earlier versions wrote them.
  const revisions = prepared<[string], string>(
    db,
    `SELECT id FROM p_revision
     WHERE source_id = ? AND chunks IS NOT NULL AND undone = 0 AND entry_id <> id`,
  )
    .pluck()
    .all(sourceId)
  for (const revisionId of revisions)
    appendEntry(db, pen, { id: pen.newId(), type: 'revision-undone', body: { revisionId } })
}

/** Codes that guests of a source share with guests of another one: what each was called, and how many. */
export function doubledCodes(
  db: ReadableDb,
  sourceId: string,
): { readonly label: string; readonly codes: number } | null {
  const row = prepared<[string], { label: string; codes: number }>(
    db,
    `SELECT vo.label, count(DISTINCT t.folded_code) AS codes
     FROM p_revision v CROSS JOIN p_source_row r ON r.revision_id = v.id
     CROSS JOIN p_source_ticket t ON t.attendee_id = r.attendee_id AND t.revision_id = v.id
     CROSS JOIN p_code_holder h ON h.folded_code = t.folded_code AND h.attendee_id <> t.attendee_id
     CROSS JOIN p_source_ticket o ON o.attendee_id = h.attendee_id AND o.folded_code = h.folded_code
     JOIN p_revision vo ON vo.id = o.revision_id AND vo.visible = 1
       AND vo.source_id NOT IN (v.source_id, 'desk')
     WHERE v.source_id = ? AND v.visible = 1 AND t.folded_code <> ''
     GROUP BY vo.source_id ORDER BY codes DESC LIMIT 1`,
  ).get(sourceId)
  return row ?? null
}
