import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import { codesSettled, dropCodes } from './code-holders.ts'
import { refreshSearchTexts } from './search-facts.ts'

/** Whether a revision was stopped half-way: what still arrives of it is then kept out. */
export function isAbandoned(db: ReadableDb, revisionId: string): boolean {
  return (
    prepared(db, 'SELECT 1 FROM p_abandoned WHERE revision_id = ?').get(revisionId) !== undefined
  )
}

/** Drops what arrived of a revision that was stopped half-way, and keeps out what still comes. */
export function abandonRevision(db: WritableDb, revisionId: string): void {
  prepared(db, 'INSERT OR IGNORE INTO p_abandoned VALUES (?)').run(revisionId)
  for (const entryId of chunkEntries(db, revisionId)) dropChunk(db, revisionId, entryId)
  codesSettled(db, revisionId)
  prepared(db, 'UPDATE p_revision SET visible = 0 WHERE id = ?').run(revisionId)
}

/** The ids of the entries with a revision's rows. */
export function chunkEntries(db: ReadableDb, revisionId: string): string[] {
  return prepared<[string], string>(
    db,
    'SELECT entry_id FROM p_revision_chunk WHERE revision_id = ? ORDER BY chunk, entry_id',
  )
    .pluck()
    .all(revisionId)
}

/** Takes the rows of one entry out of the projections, and what is personal in it out of the journal. */
export function dropChunk(db: WritableDb, revisionId: string, entryId: string): void {
  const attendees = prepared<[string], string>(
    db,
    `SELECT r.value ->> '$.attendeeId' FROM journal j, json_each(j.body, '$.rows') r WHERE j.id = ?`,
  )
    .pluck()
    .all(entryId)
  const removeRow = prepared(
    db,
    'DELETE FROM p_source_row WHERE attendee_id = ? AND revision_id = ?',
  )
  const removeTickets = prepared<[string, string], string>(
    db,
    'DELETE FROM p_source_ticket WHERE attendee_id = ? AND revision_id = ? RETURNING folded_code',
  ).pluck()
  for (const attendee of attendees) {
    removeRow.run(attendee, revisionId)
    dropCodes(db, attendee, removeTickets.all(attendee, revisionId))
    refreshSearchTexts(db, attendee)
  }
  prepared(db, 'DELETE FROM p_revision_chunk WHERE revision_id = ? AND entry_id = ?').run(
    revisionId,
    entryId,
  )
  forgetEntry(db, entryId)
}

/** Deletes what is personal in one entry. */
export function forgetEntry(db: WritableDb, entryId: string): void {
  prepared(
    db,
    'DELETE FROM journal_personal WHERE position = (SELECT position FROM journal WHERE id = ?)',
  ).run(entryId)
}
