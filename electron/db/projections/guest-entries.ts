import type { EntryType } from '../../../shared/model/journal-entry.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'

/** Notes which entries tell of a guest, for his history; scans and what sources say are found by their own tables. */
export function noteGuestEntry(db: WritableDb, entry: CheckedEntry<EntryType>): void {
  if (entry.type === 'scanned' || entry.type === 'guest-read') return
  const note = prepared(db, 'INSERT OR IGNORE INTO p_guest_entry VALUES (?, ?)')
  for (const attendeeId of guestsOf(entry.body)) note.run(attendeeId, entry.id)
}

/** An entry that says of two guests that they are one, or are not, is in the history of both. */
function guestsOf(body: CheckedEntry<EntryType>['body']): readonly string[] {
  if ('keep' in body) return [body.keep, body.other]
  return 'attendeeId' in body && body.attendeeId !== null ? [body.attendeeId] : []
}
