import { Temporal } from 'temporal-polyfill'
import { localDate, startOfDay } from './local-time.ts'

/** Until this time of the morning somebody leaves what began the evening before. */
const END_OF_NIGHT = Temporal.PlainTime.from('06:00')

/** When the night before a day (`2026-06-17`) ends at the venue, ms since 1970, however long that night is. */
export function endOfNightBefore(day: string, timeZone: string): number {
  const date = Temporal.PlainDate.from(day)
  return date.toZonedDateTime({ timeZone, plainTime: END_OF_NIGHT }).epochMilliseconds
}

/** When the night after a day ends at the venue, ms since 1970. */
export function endOfNightAfter(day: string, timeZone: string): number {
  return endOfNightBefore(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone)
}

/** The start of the day that a moment (ms since 1970) belongs to: until the night is over the day before goes on. */
export function startOfDayAndNight(now: number, timeZone: string): number {
  const today = localDate(now, timeZone)
  const start = startOfDay(today, timeZone)
  if (now >= endOfNightBefore(today, timeZone)) return start
  return startOfDay(localDate(start - 1, timeZone), timeZone)
}
