import { standsFor } from './known-as.ts'
import { boundText, prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { handOf } from './hand-of.ts'
import { notToldTwice } from './told-twice.ts'

/**
 * The scans `s` with their entries `j`: a scan is found by its id through the journal, which knows its place. What
 * another desk sent may be no JSON at all.
 */
export const scanOfEntry = /* sql */ `journal j CROSS JOIN p_scan s
  ON s.attendee_id = coalesce(
    (SELECT g.guest_id FROM p_same_guest g
     WHERE g.attendee_id = iif(json_valid(j.body), j.body ->> '$.attendeeId', NULL)),
    iif(json_valid(j.body), j.body ->> '$.attendeeId', NULL), '')
  AND s.list_id = iif(json_valid(j.body), j.body ->> '$.listId', NULL) AND s.id = j.id`

/** Adds a scan, accepted or refused, to the set of scans. */
export function addScan(db: WritableDb, entry: CheckedEntry<'scanned'>): void {
  const { listId, attendeeId, ticketId, direction, verdict, claimsBadge, toldBy } = entry.body
  const at = Date.parse(entry.at)
  const { writer, clock } = handOf(db, entry)
  const guest = attendeeId === null ? '' : standsFor(db, attendeeId)
  prepared(db, 'INSERT OR IGNORE INTO p_scan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    guest,
    listId,
    entry.id,
    ticketId,
    direction,
    verdict,
    at,
    clock,
    writer,
    claimsBadge ? 1 : 0,
    toldBy === undefined ? 0 : 1,
  )
  if (attendeeId === null || verdict !== 'valid') return
  if (claimsBadge) {
    prepared(db, 'INSERT OR IGNORE INTO p_badge_request VALUES (?, ?, ?, ?, ?, ?)').run(
      entry.id,
      attendeeId,
      'first-time',
      at,
      clock,
      writer,
    )
  }
  refreshPresence(db, listId, guest)
}

/** Takes a check-in back; it may arrive before the check-in that it names. */
export function undoCheckIn(db: WritableDb, entry: CheckedEntry<'check-in-undone'>): void {
  const { checkInId, attendeeId } = entry.body
  prepared(db, 'INSERT OR IGNORE INTO p_undo VALUES (?, ?, ?)').run(checkInId, entry.id, attendeeId)
  const scan = prepared<[string], { list_id: string; attendee_id: string }>(
    db,
    `SELECT s.list_id, s.attendee_id FROM ${scanOfEntry} WHERE j.id = ?`,
  ).get(checkInId)
  if (scan === undefined || scan.attendee_id === '') return
  refreshPresence(db, scan.list_id, scan.attendee_id)
}

/** Whether the guest is inside follows from the times of the scans, not from their arrival. */
export function refreshPresence(db: WritableDb, listId: string, attendeeId: string): void {
  const last = prepared<[string, string], { direction: string; at: number }>(
    db,
    `SELECT direction, at FROM p_scan s
     WHERE attendee_id = ${boundText} AND list_id = ${boundText} AND verdict = 'valid'
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id) AND ${notToldTwice}
     ORDER BY at DESC, clock DESC, id DESC LIMIT 1`,
  ).get(attendeeId, listId)
  if (last === undefined) {
    prepared(db, 'DELETE FROM p_presence WHERE list_id = ? AND attendee_id = ?').run(
      listId,
      attendeeId,
    )
    return
  }
  prepared(db, 'INSERT OR REPLACE INTO p_presence VALUES (?, ?, ?, ?)').run(
    listId,
    attendeeId,
    last.direction === 'entry' ? 1 : 0,
    last.at,
  )
}
