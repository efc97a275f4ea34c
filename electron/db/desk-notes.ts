import type { DeskNote } from '../../shared/model/dashboard.ts'
import { namesGuest, type Nameable } from '../../shared/domain/names-guest.ts'
import { deskName } from './definitions.ts'
import { prepared, type ReadableDb } from './sqlite.ts'

type NoteRow = {
  note_id: string
  text: string
  at: string
  operator: string
  writer: string
  done: number
}

/** What shifts left for the next, what is still to do first, then newest first. */
export function deskNotes(db: ReadableDb): DeskNote[] {
  return notes(db, 100)
}

/** The notes in which a guest is named, in the same order. */
export function notesNaming(db: ReadableDb, guest: Nameable): DeskNote[] {
  return notes(db, -1).filter(({ text }) => namesGuest(text, guest))
}

function notes(db: ReadableDb, limit: number): DeskNote[] {
  return prepared<[number], NoteRow>(
    db,
    `SELECT note_id, text, at, operator, writer, done FROM p_desk_note
     WHERE text IS NOT NULL ORDER BY done, clock DESC LIMIT ?`,
  )
    .all(limit)
    .map(({ note_id: id, text, at, operator, writer, done }) => ({
      id,
      text,
      at,
      operator,
      desk: deskName(db, writer),
      done: done === 1,
    }))
}

/** Whether there is such a note, as far as this desk knows. */
export function hasDeskNote(db: ReadableDb, noteId: string): boolean {
  const find = prepared<[string], number>(db, 'SELECT 1 FROM p_desk_note WHERE note_id = ?').pluck()
  return find.get(noteId) !== undefined
}
