import { Temporal } from 'temporal-polyfill'

/** The day at the venue, such as `2026-06-17`, of a moment in ms since 1970. */
export function localDate(moment: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** The first millisecond of a day at the venue, in ms since 1970; knows daylight saving. */
export function startOfDay(date: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds
}

/** The last millisecond of a day at the venue, in ms since 1970. */
export function endOfDay(date: string, timeZone: string): number {
  return startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), timeZone) - 1
}

/** The first moment that a date or an instant stands for, in ms since 1970. */
export function earliest(dateOrInstant: string, timeZone: string): number {
  return isDate(dateOrInstant) ? startOfDay(dateOrInstant, timeZone) : Date.parse(dateOrInstant)
}

/** The last moment that a date or an instant stands for, in ms since 1970; both inclusive. */
export function latest(dateOrInstant: string, timeZone: string): number {
  return isDate(dateOrInstant) ? endOfDay(dateOrInstant, timeZone) : Date.parse(dateOrInstant)
}

/** A moment as the clock at the venue shows it, such as `2026-06-17T08:30`. */
export function localDateTime(moment: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

/** The moment (ISO 8601 in UTC) at which the clock at the venue shows that; null for no time at all. */
export function instantAt(dateTime: string, timeZone: string): string | null {
  try {
    return isoInstant(
      Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).epochMilliseconds,
    )
  } catch {
    return null
  }
}

/** A moment in ms since 1970 as ISO 8601 text in UTC. */
export function isoInstant(moment: number): string {
  return new Date(moment).toISOString()
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}
