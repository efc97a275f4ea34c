import { countingSince } from '../../../shared/domain/check-in/counting-since.ts'
import { localDate, startOfDay } from '../../../shared/domain/time/local-time.ts'
import { endOfNightBefore } from '../../../shared/domain/time/night.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { admittedTo } from './admitted.ts'
import { arrivedOn, countPresent } from './scans.ts'
import type { ReadableDb } from '../file/sqlite.ts'

/** How a list stands: who is inside now, and how many of those whom it admits have not come yet. */
export type ListSummary = { readonly expected: number; readonly present: number }

/**
 * Counts a list as it stands at a moment (ms since 1970); the guests whom it admits are kept in memory until guests,
 * lists or enrolments change.
 */
export function summarizeList(
  db: ReadableDb,
  list: CheckInList,
  now: number,
  timeZone: string,
): ListSummary {
  const eligible = admittedTo(db, list)
  const since = countingSince(list, now, timeZone)
  const today = localDate(now, timeZone)
  const came =
    list.entries === 'once-a-day'
      ? arrivedOn(db, list.id, startOfDay(today, timeZone), endOfNightBefore(today, timeZone))
      : arrivedOn(db, list.id, 0)
  const arrived = came.filter((id) => eligible.has(id)).length
  return { expected: eligible.size - arrived, present: countPresent(db, list.id, since) }
}

/** Places of a list: `given` to guests by enrolment, `left` null where it has no end of them. */
export type Seats = {
  readonly capacity: number | null
  readonly given: number
  readonly left: number | null
}

/** How many places of a list by enrolment were given away, and how many are left. */
export function countSeats(db: ReadableDb, list: CheckInList): Seats {
  const given = list.byEnrolment ? admittedTo(db, list).size : 0
  const left = list.capacity === null ? null : list.capacity - given
  return { capacity: list.capacity, given, left }
}
