import type { EntryType } from '../../../shared/model/journal-entry.ts'
import { prepared, type WritableDb } from '../sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'

/** Notes which entries tell of a guest, for his history; scans are found by their own table. */
export function noteGuestEntry(db: WritableDb, entry: CheckedEntry<EntryType>): void {
  if (entry.type === 'scanned' || !('attendeeId' in entry.body)) return
  const { attendeeId } = entry.body
  if (attendeeId === null) return
  prepared(db, 'INSERT OR IGNORE INTO p_guest_entry VALUES (?, ?)').run(attendeeId, entry.id)
}
