import type { Direction, Override, OverrideReason, Verdict } from '../../../shared/model/verdict.ts'
import { findPlace } from '../guests/attendees.ts'
import { notToldTwiceWhereTied } from '../projections/told-twice.ts'
import { sameGuests, standsFor } from '../projections/known-as.ts'
import { isSignedGuest } from '../guests/signed-guests.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** An accepted scan that nobody undid. */
export type AttendanceScan = {
  readonly id: string
  readonly listId: string
  readonly attendeeId: string
  readonly direction: Direction
  /** ms since 1970 */
  readonly at: number
  readonly writer: string
}

/** The accepted scans between two moments (ms since 1970, both inclusive), by time; of one list or of all. */
export function scansBetween(
  db: ReadableDb,
  from: number,
  until: number,
  listId: string | null,
): AttendanceScan[] {
  return prepared<[number, number, string | null, string | null], AttendanceScan>(
    db,
    `SELECT id, list_id AS listId, attendee_id AS attendeeId, direction, at, writer FROM p_scan s
     WHERE verdict = 'valid' AND attendee_id IS NOT NULL AND at BETWEEN ? AND ?
       AND (? IS NULL OR list_id = ?)
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id) AND ${notToldTwiceWhereTied}
     ORDER BY at, clock, id`,
  ).all(from, until, listId, listId)
}

/** How many scans of a list had each verdict between two moments. */
export function verdictsBetween(
  db: ReadableDb,
  from: number,
  until: number,
): { listId: string; verdict: Verdict; n: number }[] {
  return prepared<[number, number], { listId: string; verdict: Verdict; n: number }>(
    db,
    `SELECT list_id AS listId, verdict, count(*) AS n FROM p_scan s
     WHERE at BETWEEN ? AND ? AND ${notToldTwiceWhereTied} GROUP BY list_id, verdict`,
  ).all(from, until)
}

/** A scan by which staff set something aside. */
export type RecordedOverride = {
  readonly at: number
  readonly listId: string
  readonly attendeeId: string
  readonly overrides: readonly Override[]
  readonly reason: OverrideReason | null
}

/** What staff set aside between two moments, by time. */
export function overridesBetween(db: ReadableDb, from: number, until: number): RecordedOverride[] {
  return prepared<
    [number, number],
    { at: number; listId: string; attendeeId: string; overrides: string; reason: string | null }
  >(
    db,
    `SELECT s.at, s.list_id AS listId, s.attendee_id AS attendeeId,
       j.body -> '$.overrides' AS overrides, j.body ->> '$.overrideReason' AS reason
     FROM p_scan s JOIN journal j ON j.id = s.id
     WHERE s.verdict = 'valid' AND s.attendee_id IS NOT NULL AND s.at BETWEEN ? AND ?
       AND json_array_length(j.body, '$.overrides') > 0
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id)
     ORDER BY s.at`,
  )
    .all(from, until)
    .map((row) => ({
      ...row,
      overrides: JSON.parse(row.overrides) as Override[],
      reason: row.reason as OverrideReason | null,
    }))
}

/** Badges that were asked for once more between two moments, by time. */
export function reprintsBetween(
  db: ReadableDb,
  from: number,
  until: number,
): { at: number; attendeeId: string; reason: string }[] {
  return prepared<[number, number], { at: number; attendeeId: string; reason: string }>(
    db,
    `SELECT at, attendee_id AS attendeeId, reason FROM p_badge_request
     WHERE reason NOT IN ('first-time', 'always') AND at BETWEEN ? AND ? ORDER BY at`,
  ).all(from, until)
}

/** Guests without a ticket whom a desk registered between two moments (ISO 8601 in UTC), by time. */
export function walkInsBetween(
  db: ReadableDb,
  from: string,
  until: string,
): { at: string; attendeeId: string }[] {
  const registered = prepared<[string, string], { at: string; attendeeId: string }>(
    db,
    `SELECT v.at, r.attendee_id AS attendeeId
     FROM p_revision v JOIN p_source_row r ON r.revision_id = v.id
     WHERE v.source_id = 'desk' AND v.visible = 1 AND v.at BETWEEN ? AND ? ORDER BY v.at`,
  )
    .all(from, until)
    .filter(({ attendeeId }) => !hasSignedTicket(db, attendeeId))
    .filter((one) => isFirstOfGuest(db, one))
  return registered.map((one) => ({ ...one, attendeeId: standsFor(db, one.attendeeId) }))
}

/** Whom two desks registered, and who turned out to be one, came once; who is on a list too was expected. */
function isFirstOfGuest(
  db: ReadableDb,
  { attendeeId, at }: { readonly attendeeId: string; readonly at: string },
): boolean {
  const same = sameGuests(db, attendeeId)
  if (same.length === 0) return true
  const row = prepared<[string], { first: string; listed: number }>(
    db,
    `SELECT min(v.at) AS first, max(v.source_id <> 'desk') AS listed
     FROM json_each(?) g CROSS JOIN p_source_row r ON r.attendee_id = g.value
     JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1`,
  ).get(JSON.stringify(same))
  return row?.listed === 0 && row.first === at
}

/** Whether a desk wrote the guest down by the signature on his ticket, whose data had not come. */
function hasSignedTicket(db: ReadableDb, attendeeId: string): boolean {
  const tickets = findPlace(db, attendeeId)?.tickets ?? []
  return tickets.some(({ code }) => isSignedGuest(db, attendeeId, code))
}
