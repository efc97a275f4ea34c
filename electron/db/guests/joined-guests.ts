import { idsOfGuest, sameGuests } from '../projections/known-as.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** That a person said of two guests that they are one: by which entry, and whom he kept. */
export type JoinedPair = {
  readonly joinedId: string
  readonly keep: string
  readonly other: string
  readonly clock: string
}

/** The joinings that stand of a guest and of all who count as him, latest first. */
export function joiningsOf(db: ReadableDb, guestId: string): JoinedPair[] {
  return prepared<[string, string], JoinedPair>(
    db,
    `SELECT id AS joinedId, keep, other, clock FROM p_joined
     WHERE keep IN (${idsOfGuest}) AND NOT EXISTS (SELECT 1 FROM p_parted WHERE joined_id = p_joined.id)
     ORDER BY clock DESC, id DESC`,
  ).all(guestId, guestId)
}

/** The clock of the first joining that stands of a guest, empty where none does. */
export function joinedSince(db: ReadableDb, guestId: string): string {
  return joiningsOf(db, guestId).at(-1)?.clock ?? ''
}

/** Whether somebody else came on a guest's place after that clock. */
export function swappedAfter(db: ReadableDb, guestId: string, clock: string): boolean {
  const swap = prepared<[string, string], number>(
    db,
    'SELECT 1 FROM p_swap WHERE attendee_id = ? AND clock > ?',
  ).pluck()
  return swap.get(guestId, clock) !== undefined
}

/** Whose of the guests who count as one a ticket is; the one who stands where it is none of theirs. */
export function ownerOf(db: ReadableDb, guestId: string, ticketId: string | null): string {
  if (ticketId === null || sameGuests(db, guestId).length === 0) return guestId
  const owner = prepared<[string, string, string, string], string>(
    db,
    `SELECT t.attendee_id FROM p_source_ticket t JOIN p_revision v ON v.id = t.revision_id
     WHERE t.attendee_id IN (${idsOfGuest}) AND t.ticket_id = ? AND v.visible = 1
     ORDER BY t.attendee_id <> ?, t.attendee_id LIMIT 1`,
  ).pluck()
  return owner.get(guestId, guestId, ticketId, guestId) ?? guestId
}

/** Whether anybody ever said of any guests that they are one. */
export function hasJoinings(db: ReadableDb): boolean {
  return prepared(db, 'SELECT 1 FROM p_joined LIMIT 1').get() !== undefined
}
