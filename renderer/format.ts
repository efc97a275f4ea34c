import { languages, type Language } from '../shared/i18n/languages.ts'
import { useKiosk } from './stores/kiosk.ts'
import { useSession } from './stores/session.ts'
import { useText } from './text.ts'

/** Times, days and numbers as the language writes them, in the time zone of the event. */
export type Format = {
  /** `08:41` */
  time: (instant: string | number) => string
  /** `wo 17 jun` */
  day: (date: string | number) => string
  /** `wo` */
  weekday: (date: string) => string
  /** `08:41` today, otherwise `wo 17 jun 08:41`. */
  moment: (instant: string, now: number) => string
  /** `17 juni 2026` */
  longDay: (date: string) => string
  /** `17–19 juni 2026`, of one day that day alone. */
  days: (first: string, last: string) => string
  number: (value: number) => string
  /** 0.41 as `41%`. */
  percent: (share: number) => string
  list: (items: readonly string[]) => string
}

/** The formats of the language in use and the open event. */
export function useFormat(): Format {
  const { language } = useText()
  const timeZone = useSession((state) => state.openEvent?.description.timeZone)
  const atKiosk = useKiosk((state) => state.kiosk?.timeZone ?? undefined)
  return formatOf(language, timeZone ?? atKiosk)
}

const made = new Map<string, Format>()

/** Formats cost milliseconds to make, and each line of a list uses them. */
function formatOf(language: Language, timeZone: string | undefined): Format {
  const key = `${language} ${timeZone ?? ''}`
  const format = made.get(key) ?? createFormat(language, timeZone)
  made.set(key, format)
  return format
}

/** The formats of a language; without a time zone the laptop's own counts. */
export function createFormat(language: Language, timeZone: string | undefined): Format {
  const locale = languages[language]['language.locale']
  const zone = timeZone === undefined ? {} : { timeZone }
  const time = new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit' })
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const day = new Intl.DateTimeFormat(locale, { ...zone, ...short })
  const plainDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...short })
  const longDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const formatDay = (date: string | number) =>
    isPlainDate(date) ? plainDay.format(new Date(`${date}T00:00:00Z`)) : day.format(new Date(date))
  return {
    time: (instant) => time.format(new Date(instant)),
    day: formatDay,
    weekday: (date) => weekday.format(new Date(`${date}T00:00:00Z`)),
    moment: (instant, now) => {
      const at = time.format(new Date(instant))
      return formatDay(instant) === formatDay(now) ? at : `${formatDay(instant)} ${at}`
    },
    longDay: (date) => longDay.format(new Date(`${date}T00:00:00Z`)),
    days: (first, last) =>
      longDay.formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
  }
}

function isPlainDate(date: string | number): date is string {
  return typeof date === 'string' && date.length === 10
}
