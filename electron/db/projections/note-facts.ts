import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { isErased } from './erasure.ts'

/** A note for the next shift: what it says comes from one entry, that it is done from any; in whatever order. */
export function noteDesk(db: WritableDb, entry: CheckedEntry<'desk-noted'>): void {
  const { noteId } = entry.body
  const isGone = isErased(db, noteId)
  const said = isGone ? undefined : (entry.personal.get(noteId) ?? entry.personal.get(''))
  const text = said?.text ?? null
  const isDone = entry.body.done ? 1 : 0
  prepared(
    db,
    `INSERT INTO p_desk_note (note_id, text, at, operator, writer, clock, done)
     VALUES (:note, :text, :at, :operator, :writer, :clock, :done)
     ON CONFLICT (note_id) DO UPDATE SET
       done = max(done, excluded.done),
       at = CASE WHEN :isText THEN excluded.at ELSE at END,
       operator = CASE WHEN :isText THEN excluded.operator ELSE operator END,
       writer = CASE WHEN :isText THEN excluded.writer ELSE writer END,
       clock = CASE WHEN :isText THEN excluded.clock ELSE clock END,
       text = coalesce(excluded.text, text)`,
  ).run({
    note: entry.body.noteId,
    text,
    at: text === null ? '' : entry.at,
    operator: text === null ? '' : entry.operator,
    writer: text === null ? '' : entry.writer,
    clock: text === null ? '' : entry.clock,
    done: isDone,
    isText: text === null ? 0 : 1,
  })
}
