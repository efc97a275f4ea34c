import type { DeskNote } from '../../../shared/model/dashboard.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { namesGuest, type IsAnother } from '../../../shared/domain/search/names-guest.ts'
import type { Attendee, Person } from '../../../shared/model/attendee.ts'
import { deskName } from '../event/definitions.ts'
import { searchAttendees } from './search.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

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

/** All that shifts left for the next and nobody ticked off, newest first. */
export function openDeskNotes(db: ReadableDb): DeskNote[] {
  return notes(db, -1).filter(({ done }) => !done)
}

/**
 * The notes in which a guest is named, and those in which he may be, for a person to judge; in the same order. `persons`
 * are all by whose names he is looked for.
 */
export function notesNaming(
  db: ReadableDb,
  guest: Attendee,
  persons: readonly Person[] = [guest],
): { readonly notes: DeskNote[]; readonly maybe: DeskNote[] } {
  const isAnother = othersThan(db, guest)
  const named = notes(db, -1).map((note) => ({
    note,
    namings: persons.map((one) =>
      namesGuest(note.text, { ...one, tickets: guest.tickets }, isAnother),
    ),
  }))
  const sure = named.filter(({ namings }) => namings.includes('surely'))
  const maybe = named.filter((one) => !sure.includes(one) && one.namings.includes('maybe'))
  return { notes: sure.map(({ note }) => note), maybe: maybe.map(({ note }) => note) }
}

/** More guests of one last name are not read: one of them is enough to doubt. */
const NAMESAKES = 100

function othersThan(db: ReadableDb, guest: Attendee): IsAnother {
  const known = new Map<string, readonly Attendee[]>()
  const named = (lastName: string): readonly Attendee[] => {
    const found =
      known.get(lastName) ??
      searchAttendees(db, lastName, NAMESAKES).filter(
        (other) =>
          other.id !== guest.id && ` ${foldName(other.lastName)} `.startsWith(` ${lastName} `),
      )
    known.set(lastName, found)
    return found
  }
  return (firstName, lastName) =>
    named(lastName).some(
      (other) => firstName === null || foldName(other.firstName).split(' ').includes(firstName),
    )
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
