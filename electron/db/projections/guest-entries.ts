import type { EntryType } from '../../../shared/model/journal-entry.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'

/** Notes which entries tell of a guest, for his history; scans and what sources say are found by their own tables. */
export function noteGuestEntry(db: WritableDb, entry: CheckedEntry<EntryType>): void {
  if (entry.type === 'scanned' || entry.type === 'guest-read' || !('attendeeId' in entry.body))
    return
  const { attendeeId } = entry.body
  if (attendeeId === null) return
  prepared(db, 'INSERT OR IGNORE INTO p_guest_entry VALUES (?, ?)').run(attendeeId, entry.id)
}
