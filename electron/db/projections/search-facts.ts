import { searchText } from '../../../shared/domain/search-text.ts'
import type { Person } from '../../../shared/model/attendee.ts'
import { editsOf, overlay } from '../edits.ts'
import { prepared, type WritableDb } from '../sqlite.ts'

/**
 * Makes a guest findable by each of the source's rows with the desk's corrections over it, whichever came first.
 * A row that does not stand (yet) is found too; the search passes over what no longer fits.
 */
export function refreshSearchTexts(db: WritableDb, attendeeId: string): void {
  const texts = searchTexts(db, attendeeId)
  const known = prepared<[string], { text: string }>(
    db,
    'SELECT text FROM p_search_text WHERE attendee_id = ?',
  ).all(attendeeId)
  const remove = prepared(db, 'DELETE FROM p_search_text WHERE attendee_id = ? AND text = ?')
  // First in, then out: a number that came free is not taken again, and who keeps the texts sees that they changed.
  for (const text of texts) addSearchText(db, attendeeId, text)
  for (const { text } of known) if (!texts.has(text)) remove.run(attendeeId, text)
}

/** Adds what one row makes findable, where the desk corrected nothing. */
export function addSearchText(db: WritableDb, attendeeId: string, text: string): void {
  prepared(db, 'INSERT OR IGNORE INTO p_search_text (attendee_id, text) VALUES (?, ?)').run(
    attendeeId,
    text,
  )
}

function searchTexts(db: WritableDb, attendeeId: string): Set<string> {
  const rows = prepared<[string], { person: string; codes: string }>(
    db,
    `SELECT r.person, (SELECT json_group_array(t.code) FROM p_source_ticket t
       WHERE t.attendee_id = r.attendee_id AND t.revision_id = r.revision_id) AS codes
     FROM p_source_row r WHERE r.attendee_id = ? AND r.person IS NOT NULL`,
  ).all(attendeeId)
  const edits = editsOf(db, attendeeId)
  return new Set(
    rows.map((row) =>
      searchText(
        overlay(JSON.parse(row.person) as Person, edits),
        JSON.parse(row.codes) as string[],
      ),
    ),
  )
}
