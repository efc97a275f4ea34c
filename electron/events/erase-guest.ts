import type { DeskNote } from '../../shared/model/dashboard.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findAttendee } from '../db/guests/attendees.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { hasDeskNote, notesNaming } from '../db/guests/desk-notes.ts'
import { personsEver } from '../db/guests/former-holders.ts'
import { appendEntry, hasEntry } from '../db/journal/journal.ts'
import { marksOf } from '../db/projections/erased-names.ts'
import { sameGuests } from '../db/projections/known-as.ts'
import { recognisedAs } from '../db/guests/signed-guests.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'
import { removeBackups, removePaper, type DataFolders } from './delete-event.ts'
import { printedFiles, removeFiles } from './printed-files.ts'

type Erasing = DeskDeps & { readonly id: string }

type FoldersWithNames = Pick<DataFolders, 'events' | 'badges' | 'paper'>

/** Whom to erase, and the notes of the desks that go along. */
export type ErasureWish = {
  readonly id: string
  readonly attendeeId: string
  readonly noteIds?: readonly string[] | undefined
}

/**
 * Erases one person in the open event: what points at him goes out of the journal, the tables, the index and the
 * WAL, his badges, the tick lists and all backups go; ids, times and verdicts stay for the counts.
 */
export function eraseGuest(
  event: Erasing,
  folders: FoldersWithNames,
  { id, attendeeId, noteIds = [] }: ErasureWish,
): Result<{ leftElsewhere: string[] }, 'not-found'> {
  const { db, pen } = event
  const same = new Set([attendeeId, ...sameGuests(db, attendeeId)])
  const known = new Set([...same].flatMap((one) => [one, ...recognisedAs(db, one)]))
  const printed = [...known].flatMap((one) => printedFiles(db, folders.badges, one).elsewhere)
  const leftElsewhere = [...new Set(printed)]
  if (hasEntry(db, id)) return success({ leftElsewhere })
  if (findAttendee(db, attendeeId) === null) return failure('not-found')
  // Files first: where one cannot be removed all stands as it was, and the same call is to do it all again.
  removeFilesOf(event, folders, [...known])
  for (const noteId of noteIds.filter((one) => hasDeskNote(db, one)))
    appendEntry(db, pen, { id: pen.newId(), type: 'erased', body: { attendeeId: noteId } })
  // First whom he was taken for and who is one with him: a name may have been typed there, and the call's own entry says
  // that all is done.
  const marks = marksOf(db, [...known])
  known.delete(attendeeId)
  for (const one of known)
    appendEntry(db, pen, { id: pen.newId(), type: 'erased', body: { attendeeId: one, marks } })
  appendEntry(db, pen, { id, type: 'erased', body: { attendeeId, marks } })
  db.pragma('wal_checkpoint(TRUNCATE)')
  return success({ leftElsewhere })
}

/** Removes the files of this laptop that name guests of an event who are being erased. */
export function removeFilesOf(
  { db, id }: { readonly db: ReadableDb; readonly id: string },
  folders: FoldersWithNames,
  attendeeIds: readonly string[],
): void {
  for (const attendeeId of attendeeIds) {
    removeFiles(folders.badges, printedFiles(db, folders.badges, attendeeId).own)
  }
  removePaper(folders.paper, id)
  removeBackups(folders.events, id)
}

/** The notes of the desks that name a guest, or may: whoever erases the guest sees them first, and chooses. */
export function notesOnGuest(
  db: ReadableDb,
  attendeeId: string,
): Result<{ notes: DeskNote[]; maybe: DeskNote[] }, 'not-found'> {
  const attendee = findAttendee(db, attendeeId)
  if (attendee === null) return failure('not-found')
  // What he was called before goes with him.
  const persons = [attendeeId, ...sameGuests(db, attendeeId)].flatMap((id) => personsEver(db, id))
  return success(notesNaming(db, attendee, persons))
}
