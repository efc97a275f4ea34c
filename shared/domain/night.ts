import { Temporal } from 'temporal-polyfill'

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
