import type { EntryType } from '../../shared/model/journal-entry.ts'
import { lastPosition } from './sources.ts'
import { prepared, type ReadableDb } from './sqlite.ts'

/** How far the journal was looked through, and the last entry until there that can change who is a guest and where. */
type Looked = { readonly position: number; readonly stamp: string }

const looked = new WeakMap<ReadableDb, Looked>()

/** Changes whenever an entry arrived that can change who is a guest, and who is expected where. */
export function guestStamp(db: ReadableDb): string {
  const before = looked.get(db) ?? { position: 0, stamp: '' }
  const position = lastPosition(db)
  if (position === before.position) return before.stamp
  const last = prepared<[number], string>(
    db,
    `SELECT position || ' ' || id FROM journal WHERE position > ? AND type NOT IN (${movesNobody})
     ORDER BY position DESC LIMIT 1`,
  )
    .pluck()
    .get(before.position)
  const stamp = last ?? before.stamp
  // What a transaction wrote may yet be taken back, and its positions given to others.
  if (!db.inTransaction) looked.set(db, { position, stamp })
  return stamp
}

/** What happens all day at the desks and moves nobody to or from a list. */
const allDay: readonly EntryType[] = [
  'scanned',
  'check-in-undone',
  'badge-requested',
  'badge-asked-again',
  'badge-settled',
  'badge-handed-out',
  'ahead-handed-out',
  'desk-named',
  'desk-noted',
]
const movesNobody = allDay.map((type) => `'${type}'`).join(', ')
