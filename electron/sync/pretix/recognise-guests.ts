import { appendEntry } from '../../db/journal/journal.ts'
import { recognisable } from '../../db/guests/signed-guests.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import type { SyncDeps } from '../sync-deps.ts'

/** Tells all desks who those are that were known by their signature alone, now that their data has come. */
export function recogniseGuests({ db, pen, onChanged }: SyncDeps): void {
  const found = recognisable(db)
  if (found.length === 0) return
  inTransaction(db, () => {
    for (const body of found)
      appendEntry(db, pen, { id: pen.newId(), type: 'guest-recognised', body })
  })
  onChanged(['guest-recognised', 'scanned'])
}
