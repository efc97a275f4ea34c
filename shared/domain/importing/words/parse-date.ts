import { Temporal } from 'temporal-polyfill'

const months = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ')
const otherNames: Readonly<Record<string, number>> = { maa: 3, mar: 3, may: 5, oct: 10 }

const dutch = /^(\d{1,2})[-/. ](\d{1,2}|\p{L}{3,9}\.?)[-/. ](\d{4}|\d{2})(?:(?:,? |T)(.+))?$/u
const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](.+))?$/u
const time =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?(?:u|uur)? ?(?:([ap])\.?m\.?)? ?(z|[+-]\d{2}:?\d{2})?$/iu

/**
 * A date as files have it ("17-06-2026", "17 juni 2026", "2026-06-17 09:00", a spreadsheet's day
 * number) as a calendar day, or as an instant in UTC when it has a time; null when it is none.
 */
export function parseDate(text: string, timeZone: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim()
  const serial = /^(\d{5})(?:[.,](\d+))?$/.exec(line)
  if (serial?.[1] !== undefined) {
    return fromSerial(Number(serial[1]), Number(`0.${serial[2] ?? '0'}`), timeZone)
  }
  const [, first, second, third, clock] = dutch.exec(line) ?? []
  if (first !== undefined && second !== undefined && third !== undefined) {
    const [day, month] = dayAndMonth(Number(first), monthNumber(second))
    const year = Number(third) + (third.length === 2 ? 2000 : 0)
    return assemble(year, month, day, clock, timeZone)
  }
  const [, year, month, day, isoClock] = iso.exec(line) ?? []
  if (year === undefined) return null
  return assemble(Number(year), Number(month), Number(day), isoClock, timeZone)
}

/** Day before month, as the Dutch write it; the American order only where no other is possible. */
function dayAndMonth(first: number, second: number): [day: number, month: number] {
  return second > 12 && first <= 12 ? [second, first] : [first, second]
}

function monthNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const short = text.slice(0, 3).toLowerCase()
  return otherNames[short] ?? months.indexOf(short) + 1
}

/** Days since 1900 as Excel counts them, with the share of the day; only between 2010 and 2100, so that a number stays a number. */
function fromSerial(serial: number, share: number, timeZone: string): string | null {
  if (serial < 40_179 || serial > 73_050) return null
  const day = Temporal.PlainDate.from('1899-12-30').add({ days: serial })
  const seconds = Math.round(share * 86_400)
  if (seconds === 0) return day.toString()
  const local = day.toPlainDateTime().add({ seconds })
  return local.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'millisecond' })
}

/** An hour as Americans count it, twice to twelve; one that nobody counts so is none. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function assemble(
  year: number,
  month: number,
  day: number,
  clock: string | undefined,
  timeZone: string,
): string | null {
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
    if (clock === undefined) return date.toString()
    const [all, hour, minute, second, half, offset] = time.exec(clock) ?? []
    if (all === undefined) return null
    const local = date.toPlainDateTime(
      Temporal.PlainTime.from(
        { hour: hourOf(Number(hour), half), minute: Number(minute), second: Number(second ?? 0) },
        { overflow: 'reject' },
      ),
    )
    const zone = offset === undefined ? timeZone : offset.toLowerCase() === 'z' ? 'UTC' : offset
    return local.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' })
  } catch {
    return null
  }
}
