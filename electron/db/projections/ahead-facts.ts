import { prepared, type WritableDb } from '../sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { isErased } from './erasure.ts'

/** Badges that now lie in boxes. */
export function addAhead(db: WritableDb, entry: CheckedEntry<'badges-ahead'>): void {
  const { batchId, badges } = entry.body
  const add = prepared(db, 'INSERT OR IGNORE INTO p_badge_ahead VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  for (const { id, attendeeId, box, number } of badges) {
    const name = isErased(db, attendeeId) ? null : (entry.personal.get(attendeeId)?.name ?? null)
    add.run(id, attendeeId, batchId, box, number, name, Date.parse(entry.at), entry.clock)
  }
}

/** A badge that a guest got out of a box; it may arrive before the badge itself. */
export function handOut(db: WritableDb, entry: CheckedEntry<'ahead-handed-out'>): void {
  const { badgeId, checkInId } = entry.body
  prepared(db, 'INSERT OR IGNORE INTO p_badge_handed VALUES (?, ?, ?, ?, ?)').run(
    entry.id,
    badgeId,
    checkInId,
    Date.parse(entry.at),
    entry.writer,
  )
}

/** Badges that somebody took out of their boxes. */
export function takeOut(db: WritableDb, entry: CheckedEntry<'badges-taken-out'>): void {
  const take = prepared(db, 'INSERT OR IGNORE INTO p_badge_taken VALUES (?)')
  for (const badgeId of entry.body.badgeIds) take.run(badgeId)
}
