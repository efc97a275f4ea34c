import { Temporal } from 'temporal-polyfill'
import { languages, type Language } from '../../shared/i18n/languages.ts'

/** A moment (ms since 1970) as `08:41` at the venue. */
export function timeOf(at: number, timeZone: string): string {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** `2026-06-17` as `17-06-2026`, which Dutch Excel reads as a day. */
export function dutchDay(day: string): string {
  return day.split('-').toReversed().join('-')
}

/** `2026-06-17` as "woensdag 17 juni 2026". */
export function longDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(languages[language]['language.locale'], {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}
