import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** When each guest first came in between two moments (ms since 1970, the end not included), on whatever list. */
export function firstEntries(
  db: ReadableDb,
  from: number,
  until: number,
): { attendeeId: string; at: number }[] {
  return prepared<[number, number], { attendeeId: string; at: number }>(
    db,
    `SELECT attendee_id AS attendeeId, min(at) AS at FROM p_scan
     WHERE at >= ? AND at < ? AND verdict = 'valid' AND direction = 'entry' AND attendee_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = p_scan.id)
     GROUP BY attendee_id`,
  ).all(from, until)
}

/** How many of them were let in, on whatever list, and not undone. */
export function countArrivedAmong(db: ReadableDb, attendeeIds: readonly string[]): number {
  const row = prepared<[string], { n: number }>(
    db,
    `SELECT count(DISTINCT s.attendee_id) AS n FROM json_each(?) g
     CROSS JOIN p_scan s ON s.attendee_id = g.value
     WHERE s.verdict = 'valid' AND s.direction = 'entry'
       AND NOT EXISTS (SELECT 1 FROM p_undo u WHERE u.check_in_id = s.id)`,
  ).get(JSON.stringify(attendeeIds))
  return row?.n ?? 0
}
