import { boundText, prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/**
 * Has the codes of guests' tickets in one revision lead to the guests. Whether the revision stands, and a guest still
 * holds the code, is for the reader to see.
 */
export function holdCodes(
  db: WritableDb,
  attendeeIds: readonly string[],
  revisionId: string,
): void {
  prepared(
    db,
    `INSERT OR IGNORE INTO p_code_holder SELECT t.folded_code, t.attendee_id
     FROM json_each(?) g CROSS JOIN p_source_ticket t
       ON t.attendee_id = g.value AND t.revision_id = ${boundText}
     WHERE t.folded_code <> ''`,
  ).run(JSON.stringify(attendeeIds), revisionId)
}

/** Lets go of those of a guest's codes that no revision has any more. */
export function dropCodes(db: WritableDb, attendeeId: string, codes: readonly string[]): void {
  const drop = prepared(
    db,
    `DELETE FROM p_code_holder AS h WHERE h.folded_code = ? AND h.attendee_id = ? AND NOT EXISTS (
       SELECT 1 FROM p_source_ticket t
       WHERE t.attendee_id = h.attendee_id AND t.folded_code = h.folded_code)`,
  )
  for (const code of codes) drop.run(code, attendeeId)
}

/**
 * Puts the codes of a revision off until it is seen, or whoever writes it has held them all: one by one among its rows,
 * each would have a page written of its own.
 */
export function putOffCodes(db: WritableDb, revisionId: string): void {
  prepared(db, 'INSERT OR IGNORE INTO p_codes_put_off VALUES (?)').run(revisionId)
}

export function arePutOff(db: ReadableDb, revisionId: string): boolean {
  const sql = 'SELECT 1 FROM p_codes_put_off WHERE revision_id = ?'
  return prepared(db, sql).get(revisionId) !== undefined
}

/** The codes of a revision are held, or never will be. */
export function codesSettled(db: WritableDb, revisionId: string): void {
  prepared(db, 'DELETE FROM p_codes_put_off WHERE revision_id = ?').run(revisionId)
}

/** Holds what was put off and not held since, as in a copy that was made while the revision was being written. */
export function holdPutOff(db: WritableDb, revisionId: string): void {
  if (!arePutOff(db, revisionId)) return
  prepared(
    db,
    `INSERT OR IGNORE INTO p_code_holder SELECT t.folded_code, t.attendee_id
     FROM p_source_row r CROSS JOIN p_source_ticket t
       ON t.attendee_id = r.attendee_id AND t.revision_id = r.revision_id
     WHERE r.revision_id = ? AND t.folded_code <> '' ORDER BY t.folded_code`,
  ).run(revisionId)
  codesSettled(db, revisionId)
}
