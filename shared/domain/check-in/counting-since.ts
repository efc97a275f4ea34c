import { Temporal } from 'temporal-polyfill'
import type { CheckInList } from '../../model/check-in-list.ts'
import { localDate, startOfDay } from '../time/local-time.ts'

/**
 * The moment (ms since 1970) from which scans of a list say who is inside and who has come: the start of today where
 * everybody comes once a day, and the last automatic exit, at which all who were inside count as gone.
 */
export function countingSince(list: CheckInList, now: number, timeZone: string): number {
  const today = localDate(now, timeZone)
  const day = list.entries === 'once-a-day' ? startOfDay(today, timeZone) : 0
  return Math.max(day, lastAutomaticExit(list, now, timeZone, today))
}

function lastAutomaticExit(
  list: CheckInList,
  now: number,
  timeZone: string,
  today: string,
): number {
  if (list.automaticExitAt === null) return 0
  const time = Temporal.PlainTime.from(list.automaticExitAt)
  const exitOn = (day: Temporal.PlainDate): number =>
    day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
  const date = Temporal.PlainDate.from(today)
  const exit = exitOn(date)
  return exit <= now ? exit : exitOn(date.subtract({ days: 1 }))
}
