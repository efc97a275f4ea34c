import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import { forgetHost } from './erased-host.ts'
import { keepMarks } from './erased-names.ts'

/** Whether the person was erased: what still arrives of that person is then kept out. */
export function isErased(db: ReadableDb, attendeeId: string): boolean {
  return prepared(db, 'SELECT 1 FROM p_erased WHERE attendee_id = ?').get(attendeeId) !== undefined
}

/** Who of them were erased. */
export function erasedAmong(db: ReadableDb, attendeeIds: readonly string[]): ReadonlySet<string> {
  const ids = prepared<[string], string>(
    db,
    'SELECT attendee_id FROM p_erased WHERE attendee_id IN (SELECT value FROM json_each(?))',
  )
    .pluck()
    .all(JSON.stringify(attendeeIds))
  return new Set(ids)
}

const erasures = [
  'DELETE FROM journal_personal WHERE subject = ?',
  'DELETE FROM local_answer WHERE subject = ?',
  // While two were one, what was answered of either told of both.
  `DELETE FROM local_answer WHERE subject IN (SELECT keep FROM p_joined WHERE other = ?)`,
  `DELETE FROM local_answer WHERE subject IN (SELECT other FROM p_joined WHERE keep = ?)`,
  // A scan of a code that several hold names them all.
  'DELETE FROM local_answer WHERE subject IS NULL AND instr(answer, ?) > 0',
  scannedCodes('SELECT code FROM p_source_ticket WHERE attendee_id = ?'),
  scannedCodes('SELECT code FROM p_code WHERE attendee_id = ?'),
  // A folder's own name for a badge holds the guest's; one on its way is still looked for by it.
  `UPDATE local_print_job SET detail = '', printer_reference = NULL, flaws = '[]'
   WHERE attendee_id = ? AND state NOT IN ('sending', 'printing')`,
  `DELETE FROM local_ahead_part
   WHERE batch_id IN (SELECT id FROM local_ahead_batch WHERE instr(plan, ?) > 0)`,
  `UPDATE local_print_withdrawal SET printer_reference = NULL WHERE printer_reference LIKE '%.pdf'
   AND job_id IN (SELECT id FROM local_print_job WHERE attendee_id = ?)`,
  'DELETE FROM local_mended_cell WHERE attendee_id = ?',
  // A note is erased by its own id; the first versions kept what it says under no id.
  `DELETE FROM journal_personal WHERE subject = '' AND position IN (
     SELECT position FROM journal WHERE type = 'desk-noted' AND json_extract(body, '$.noteId') = ?)`,
  'UPDATE p_desk_note SET text = NULL WHERE note_id = ?',
  'DELETE FROM p_search_text WHERE attendee_id = ?',
  'DELETE FROM p_edit WHERE attendee_id = ?',
  'UPDATE p_badge_ahead SET name = NULL WHERE attendee_id = ?',
  'DELETE FROM p_code WHERE attendee_id = ?',
  'UPDATE p_source_row SET person = NULL WHERE attendee_id = ?',
  `DELETE FROM p_code_holder WHERE (folded_code, attendee_id) IN (
     SELECT folded_code, attendee_id FROM p_source_ticket WHERE attendee_id = ?)`,
  `UPDATE p_source_ticket SET code = '', folded_code = '' WHERE attendee_id = ?`,
]

/** What was scanned of these codes where it led to nobody, or to several. */
function scannedCodes(codes: string): string {
  return `DELETE FROM journal_personal WHERE subject = '' AND EXISTS (
    SELECT 1 FROM (${codes}) WHERE code <> '' AND instr(upper(body), upper(code)) > 0)`
}

/**
 * Deletes all that points at one person, also under the ids by which he was known before; ids, times and verdicts
 * stay for the counts. `marks` tell the names that are to be kept out from now on. Answers those ids, and those of guests
 * whose host he was.
 */
export function erasePerson(
  db: WritableDb,
  attendeeId: string,
  marks: readonly string[],
): string[] {
  const ids = everKnownAs(db, attendeeId)
  keepMarks(db, marks)
  const received = forgetHost(db, ids, marks)
  for (const id of ids) {
    prepared(db, 'INSERT OR IGNORE INTO p_erased VALUES (?)').run(id)
    for (const erasure of erasures) prepared(db, erasure).run(id)
  }
  return [...new Set([...ids, ...received])]
}

/** The guest and all whom anybody took for him. */
function everKnownAs(db: ReadableDb, attendeeId: string): string[] {
  return prepared<[string], string>(
    db,
    `WITH RECURSIVE same (id) AS (SELECT ? UNION
       SELECT r.attendee_id FROM p_recognised r JOIN same ON r.known_as = same.id)
     SELECT id FROM same`,
  )
    .pluck()
    .all(attendeeId)
}
