import { countingSince } from '../../../shared/domain/check-in/counting-since.ts'
import { localDate, startOfDay } from '../../../shared/domain/time/local-time.ts'
import { endOfNightBefore } from '../../../shared/domain/time/night.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { listsAsOne } from '../event/tied-lists.ts'

/** Where a guest stands on a list: inside now or gone, and since when (ms since 1970). */
export type ListPresence = { readonly present: boolean; readonly at: number }

/** How one guest stands on a list at a moment (ms since 1970); null where he has not come, or not today where every day counts. */
export function presenceOf(
  db: ReadableDb,
  list: CheckInList,
  attendeeId: string,
  now: number,
  timeZone: string,
): ListPresence | null {
  const rows = listsAsOne(db, list.id).flatMap((one) =>
    prepared<[string, string], Row>(
      db,
      'SELECT attendee_id, present, at FROM p_presence WHERE list_id = ? AND attendee_id = ?',
    ).all(one, attendeeId),
  )
  const [row] = latestOf(rows)
  return row === undefined ? null : (standing(db, list, now, timeZone)(row)?.[1] ?? null)
}

/** How everybody stands on a list at a moment, by guest; who has not come is not in it. */
export function presencesOn(
  db: ReadableDb,
  list: CheckInList,
  now: number,
  timeZone: string,
): Map<string, ListPresence> {
  const stands = standing(db, list, now, timeZone)
  const rows = presentOn(db, listsAsOne(db, list.id))
  return new Map(rows.map(stands).filter((one) => one !== null))
}

type Row = { attendee_id: string; present: number; at: number }

/** Where each guest was last on any of some lists that are one. */
export function presentOn(db: ReadableDb, lists: readonly string[]): readonly Row[] {
  const rows = lists.map((one) =>
    prepared<[string], Row>(
      db,
      'SELECT attendee_id, present, at FROM p_presence WHERE list_id = ?',
    ).all(one),
  )
  return rows.length === 1 ? rows.flat() : latestOf(rows.flat())
}

function latestOf(rows: readonly Row[]): readonly Row[] {
  const latest = new Map<string, Row>()
  for (const row of rows) {
    const known = latest.get(row.attendee_id)
    if (known === undefined || known.at < row.at) latest.set(row.attendee_id, row)
  }
  return [...latest.values()]
}

/**
 * Before today nobody counts where everybody comes once a day, nor who only went out in the night before; after an
 * automatic exit all are gone.
 */
function standing(
  db: ReadableDb,
  list: CheckInList,
  now: number,
  timeZone: string,
): (row: Row) => [string, ListPresence] | null {
  const today = localDate(now, timeZone)
  const isDaily = list.entries === 'once-a-day'
  const day = isDaily ? startOfDay(today, timeZone) : 0
  let night: number | null = null
  // Reckoned once, and only where somebody went out today: a search asks this of hundreds.
  const endOfNight = () => (night ??= endOfNightBefore(today, timeZone))
  const isOfToday = ({ attendee_id, present, at }: Row) =>
    present === 1 || at >= endOfNight() || cameInSince(db, list.id, attendee_id, day)
  const since = countingSince(list, now, timeZone)
  return (row) => {
    if (row.at < day || (isDaily && !isOfToday(row))) return null
    return [row.attendee_id, { present: row.present === 1 && row.at >= since, at: row.at }]
  }
}

/** Whether a guest came in on a list, or on those that are one with it, since a moment (ms since 1970). */
export function cameInSince(
  db: ReadableDb,
  listId: string,
  attendeeId: string,
  since: number,
): boolean {
  const find = prepared<[string, string, number], number>(
    db,
    `SELECT 1 FROM p_scan s WHERE s.attendee_id = ? AND s.list_id = ? AND s.at >= ?
       AND s.verdict = 'valid' AND s.direction = 'entry'
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id) LIMIT 1`,
  ).pluck()
  return listsAsOne(db, listId).some((one) => find.get(attendeeId, one, since) !== undefined)
}

/** Where each guest last was on each list on which he was scanned since a moment (ms since 1970). */
export function scannedSince(
  db: ReadableDb,
  since: number,
): { attendeeId: string; listId: string; present: boolean; at: number }[] {
  return prepared<[number], Row & { list_id: string }>(
    db,
    'SELECT list_id, attendee_id, present, at FROM p_presence WHERE at >= ?',
  )
    .all(since)
    .map((row) => ({
      attendeeId: row.attendee_id,
      listId: row.list_id,
      present: row.present === 1,
      at: row.at,
    }))
}
