import { prepared, type WritableDb } from '../file/sqlite.ts'
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
  keepTaken(db, entry, true)
}

/** Badges that are in their boxes after all. */
export function putBack(db: WritableDb, entry: CheckedEntry<'badges-put-back'>): void {
  keepTaken(db, entry, false)
}

/** Of several desks the last word stands. */
function keepTaken(
  db: WritableDb,
  { id, clock, body }: CheckedEntry<'badges-taken-out' | 'badges-put-back'>,
  taken: boolean,
): void {
  const keep = prepared(
    db,
    `INSERT INTO p_badge_taken (badge_id, taken, clock, entry_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (badge_id) DO UPDATE
     SET taken = excluded.taken, clock = excluded.clock, entry_id = excluded.entry_id
     WHERE (excluded.clock, excluded.entry_id) > (clock, entry_id)`,
  )
  for (const badgeId of body.badgeIds) keep.run(badgeId, taken ? 1 : 0, clock, id)
}
