import { recognisedFor } from './known-as.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { erasePerson, isErased } from './erasure.ts'
import { refreshSameGuests } from './same-guests.ts'
import { refreshSearchTexts } from './search-facts.ts'

/**
 * A guest who was known by the signature on his ticket alone turns out to be one whom a source brought: his scans
 * and what desks corrected of him are that one's from then on, and he is seen no more. Where desks disagree the
 * smallest id stands.
 */
export function recogniseGuest(db: WritableDb, entry: CheckedEntry<'guest-recognised'>): void {
  const { attendeeId, knownAs } = entry.body
  // Who is taken for himself is nobody else; that it was said would take what another desk says out of its order.
  if (attendeeId === knownAs) return
  const before = recognisedFor(db, attendeeId)
  prepared(db, 'INSERT OR IGNORE INTO p_recognised VALUES (?, ?)').run(attendeeId, knownAs)
  const after = recognisedFor(db, attendeeId)
  hideRecognised(db, attendeeId)
  if (isErased(db, knownAs)) eraseGuest(db, attendeeId)
  if (before === after) return
  refreshSameGuests(db, [attendeeId])
  for (const guest of [before, after]) refreshSearchTexts(db, guest)
}

/** Erases a guest and all whom a desk took for him, and keeps out the names that are marked. */
export function eraseGuest(
  db: WritableDb,
  attendeeId: string,
  marks: readonly string[] = [],
): void {
  for (const id of erasePerson(db, attendeeId, marks)) refreshSearchTexts(db, recognisedFor(db, id))
}

/** Takes the rows that desks made of somebody who is recognised out of sight. */
export function hideRecognised(db: WritableDb, attendeeId: string): void {
  if (recognisedFor(db, attendeeId) === attendeeId) return
  prepared(
    db,
    `UPDATE p_revision SET visible = 0 WHERE source_id = 'desk'
     AND id IN (SELECT revision_id FROM p_source_row WHERE attendee_id = ?)`,
  ).run(attendeeId)
}
