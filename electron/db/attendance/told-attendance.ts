import type { KnownScan } from '../../../shared/domain/pretix/attendance.ts'
import { scanOfEntry } from '../projections/scan-facts.ts'
import { hasJoinings } from '../guests/joined-guests.ts'
import { notToldTwiceWhereTied } from '../projections/told-twice.ts'
import type { RecordedScan } from './scans.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { listsAsOne } from '../event/tied-lists.ts'

/** The accepted scans of some guests, those of a registration system's devices among them, undone ones too. */
export function acceptedScansOf(
  db: ReadableDb,
  attendeeIds: readonly string[],
): Map<string, KnownScan[]> {
  const rows = prepared<
    [string],
    Pick<KnownScan, 'id' | 'listId' | 'direction' | 'at'> & {
      attendeeId: string
      isTold: number
      undone: number
    }
  >(
    db,
    `SELECT one.value AS attendeeId, s.id, s.list_id AS listId, s.direction, s.at,
       s.told AS isTold,
       EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id) AS undone
     FROM json_each(?) one CROSS JOIN p_scan s ON ${hasJoinings(db) ? ofPlace : 's.attendee_id = one.value'}
     WHERE s.verdict = 'valid'`,
  ).all(JSON.stringify(attendeeIds))
  const found = new Map<string, KnownScan[]>()
  for (const { attendeeId, isTold, undone, ...scan } of rows) {
    const known = { ...scan, isTold: isTold === 1, undone: undone === 1 }
    found.set(attendeeId, [...(found.get(attendeeId) ?? []), known])
  }
  return found
}

/** Whose place it was, where several count as one guest; what a system tells of one of them is not the other's. */
const placeOfScan = /* sql */ `(SELECT coalesce((SELECT min(r.known_as) FROM p_recognised r
    WHERE r.attendee_id = j.body ->> '$.attendeeId'), j.body ->> '$.attendeeId')
  FROM journal j WHERE j.id = s.id AND json_valid(j.body))`

const ofPlace = /* sql */ `s.attendee_id = coalesce(
    (SELECT g.guest_id FROM p_same_guest g WHERE g.attendee_id = one.value), one.value)
  AND ${placeOfScan} = one.value`

/** Ids of what registration systems told of a scan that a desk made, on the lists that are one with its own, where nobody undid it. */
export function toldCopiesOf(
  db: ReadableDb,
  { listId, attendeeId, at, direction }: RecordedScan,
): string[] {
  return prepared<[string | null, string, number, string], string>(
    db,
    `SELECT s.id FROM p_scan s WHERE s.attendee_id = ? AND s.list_id IN (SELECT value FROM json_each(?))
       AND s.told = 1 AND s.verdict = 'valid' AND s.at = ? AND s.direction = ?
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id) ORDER BY s.id`,
  )
    .pluck()
    .all(attendeeId, JSON.stringify(listsAsOne(db, listId)), at, direction)
}

/** A check-in of which a registration system told, and where it stands in the journal. */
export type HeardCheckIn = {
  readonly id: string
  readonly position: number
  readonly attendeeId: string
}

/**
 * Standing check-ins of a registration system that this laptop knows from other desks alone and has not read itself,
 * between two positions of the journal. Copies of what a desk made are none.
 */
export function heardCheckIns(
  db: ReadableDb,
  sourceId: string,
  after: number,
  upTo: number,
  limit: number,
): HeardCheckIn[] {
  return prepared<[number, number, string, string, number], HeardCheckIn>(
    db,
    `SELECT j.id, j.position, ${placeOfScan} AS attendeeId FROM ${scanOfEntry}
     WHERE j.position > ? AND j.position <= ? AND j.type = 'scanned'
       AND s.told = 1 AND s.verdict = 'valid'
       AND iif(json_valid(j.body), j.body ->> '$.toldBy.id', NULL) = ?
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id)
       AND NOT EXISTS (SELECT 1 FROM local_source_record WHERE ticket_id = j.id AND source_id = ?)
       AND ${notToldTwiceWhereTied}
     ORDER BY j.position LIMIT ?`,
  ).all(after, upTo, sourceId, sourceId, limit)
}

/** When badges came out for a guest, ms since 1970. */
export function badgeMoments(db: ReadableDb, attendeeId: string): number[] {
  return prepared<[string], number>(
    db,
    `SELECT o.at FROM p_badge_request r JOIN p_badge_outcome o ON o.request_id = r.id
     WHERE r.attendee_id = ?`,
  )
    .pluck()
    .all(attendeeId)
}
