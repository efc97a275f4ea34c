import { deskName, findList } from '../event/definitions.ts'
import { idsOfGuest, standsFor } from '../projections/known-as.ts'
import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'

/** The badge that a guest has or will have: when it was asked for, and at which desk. */
export type StandingBadge = {
  readonly requestId: string
  /** ms since 1970. */
  readonly at: number
  readonly desk: string
}

/** Whether request `r` was made since the last colleague came on the place, or on that of the guest (the parameter). */
const isOfWhoCame = /* sql */ `r.clock > coalesce((SELECT max(clock) FROM p_swap
  WHERE attendee_id IN (r.attendee_id, ${boundText})), '')`

/** The list whose check-in asked for the guest's badge last, at whatever desk; null where none did. */
export function badgeList(db: ReadableDb, attendeeId: string): string | null {
  const list = prepared<[string, string], string>(
    db,
    `SELECT list_id FROM p_scan
     WHERE attendee_id IN (${idsOfGuest}) AND verdict = 'valid' AND claims_badge = 1
     ORDER BY clock DESC, id DESC LIMIT 1`,
  )
    .pluck()
    .get(attendeeId, attendeeId)
  return list ?? null
}

/**
 * The guest's badge, null where none counts: a failed or canceled one does not (unless it is being tried again), nor
 * one that was made for the person who had the place before a swap.
 */
export function findStandingBadge(db: ReadableDb, attendeeId: string): StandingBadge | null {
  const row = prepared<[string, string, string], { id: string; at: number; writer: string }>(
    db,
    `SELECT r.id, r.at, r.writer FROM p_badge_request r
     WHERE r.attendee_id IN (${idsOfGuest}) AND ${isOfWhoCame}
       AND (coalesce((SELECT o.outcome FROM p_badge_outcome o WHERE o.request_id = r.id
         ORDER BY o.clock DESC, o.entry_id DESC LIMIT 1), 'waiting') NOT IN ('failed', 'canceled')
         OR EXISTS (SELECT 1 FROM local_print_job j WHERE j.id = r.id
           AND j.state IN ('queued', 'sending', 'printing', 'unknown')))
     ORDER BY r.clock DESC, r.id DESC LIMIT 1`,
  ).get(attendeeId, attendeeId, attendeeId)
  return row === undefined
    ? null
    : { requestId: row.id, at: row.at, desk: deskName(db, row.writer) }
}

/** Another badge of the guest that came out after this one was asked for, at whatever desk; null where none did. */
export function badgePrintedSince(
  db: ReadableDb,
  { id, attendeeId }: { readonly id: string; readonly attendeeId: string },
): { readonly at: number; readonly desk: string } | null {
  const guest = standsFor(db, attendeeId)
  const row = prepared<string[], { at: number; writer: string }>(
    db,
    `SELECT o.at, r.writer FROM p_badge_request r JOIN p_badge_outcome o ON o.request_id = r.id
     WHERE r.attendee_id IN (${idsOfGuest}) AND r.id <> ? AND o.outcome IN ('printed', 'sent')
       AND o.clock > (SELECT clock FROM p_badge_request WHERE attendee_id = ? AND id = ?)
       AND ${isOfWhoCame}
       AND NOT EXISTS (SELECT 1 FROM p_badge_outcome l WHERE l.request_id = r.id
         AND (l.clock, l.entry_id) > (o.clock, o.entry_id))
     ORDER BY o.clock DESC LIMIT 1`,
  ).get(guest, guest, id, attendeeId, id, guest)
  return row === undefined ? null : { at: row.at, desk: deskName(db, row.writer) }
}

/** Whether a badge would be the guest's second, of which nobody has said yet that it is wanted. */
export function wouldBeSecond(
  db: ReadableDb,
  job: { readonly id: string; readonly attendeeId: string; readonly isWanted: number },
): boolean {
  return job.isWanted === 0 && badgePrintedSince(db, job) !== null
}

/**
 * Whether nobody wants a badge any more: the check-in that asked for it was undone, here or at another desk, and the guest
 * was not let in after it by one that relies on it.
 */
export function isBadgeUnwanted(
  db: ReadableDb,
  { id, attendeeId }: { readonly id: string; readonly attendeeId: string },
): boolean {
  const undone = prepared<[string, string], string>(
    db,
    `SELECT clock FROM p_badge_request r WHERE attendee_id = ? AND id = ?
       AND EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = r.id)`,
  ).pluck()
  const clock = undone.get(attendeeId, id)
  if (clock === undefined) return false
  const guest = standsFor(db, attendeeId)
  if (findStandingBadge(db, guest)?.requestId !== id) return true
  const lists = prepared<[string, string], string>(
    db,
    `SELECT DISTINCT list_id FROM p_scan s WHERE attendee_id = ? AND clock > ?
       AND verdict = 'valid' AND direction = 'entry'
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id)`,
  ).pluck()
  return lists.all(guest, clock).every((list) => findList(db, list)?.prints === 'never')
}
