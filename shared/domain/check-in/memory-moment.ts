import { parseDate } from '../importing/words/parse-date.ts'

/** A moment in ms since 1970, and whether it is written out, so that no code looks like it. */
export type MemoryMoment = { readonly at: number; readonly isWritten: boolean }

/** Cells of which a moment may be made up: day, time, and the half of the day. */
const MOST_CELLS = 3
/** 2010 to 2100: a number outside is no moment. */
const FIRST_SECOND = 1_262_304_000
const LAST_SECOND = 4_102_444_800

const compact =
  /^(?:(20\d{2})(\d{2})(\d{2})|(\d{2})(\d{2})(20\d{2}))(?:[T ]?(\d{2})(\d{2})(\d{2})?|[T ](\d{1,2}:\d{2}(?::\d{2})?))(z|[+-]\d{2}:?\d{2})?$/i

/** A moment that begins in a cell of a line, how many cells it takes up, and where it stands by its shape. */
export type CellMoment = MemoryMoment & { readonly used: number; readonly shape: string }

/** The moment that is made up of a cell and as many behind it as belong to it; null where there is none. */
export function momentFrom(
  cells: readonly string[],
  index: number,
  timeZone: string,
): CellMoment | null {
  for (let used = Math.min(MOST_CELLS, cells.length - index); used > 0; used -= 1) {
    const own = cells.slice(index, index + used)
    const orders = [
      own,
      [...own.slice(1), ...own.slice(0, 1)],
      [...own.slice(-1), ...own.slice(0, -1)],
    ]
    for (const [order, parts] of orders.entries()) {
      const moment = momentOf(parts.join(' '), timeZone)
      if (moment !== null) return { ...moment, used, shape: [index, used, order].join(' ') }
    }
  }
  return null
}

/** A day alone is no moment at which anybody was scanned. */
function momentOf(text: string, timeZone: string): MemoryMoment | null {
  if (/^\d{10}(?:\d{3})?$/.test(text)) return sinceEpoch(text)
  const short = compact.exec(text)
  if (short !== null) {
    const at = parse(spellOut(short), timeZone)
    return at === null ? null : { at, isWritten: text.includes(':') }
  }
  if (!text.includes(':') && !/\d{2}\.\d{2}\.\d{2}/.test(text)) return null
  const at = parse(text.trim(), timeZone)
  return at === null ? null : { at, isWritten: true }
}

/** Seconds since 1970 in ten digits, or milliseconds in thirteen. */
function sinceEpoch(digits: string): MemoryMoment | null {
  const seconds = Number(digits.slice(0, 10))
  if (seconds < FIRST_SECOND || seconds >= LAST_SECOND) return null
  return { at: seconds * 1_000 + Number(digits.slice(10) || '0'), isWritten: false }
}

/** `20260617T093000` and `17062026 0930` with what stands between day, month and year, hour and minute. */
function spellOut(match: RegExpExecArray): string {
  const [, year, month, day, firstDay, otherMonth, lastYear, hour, minute, second, clock, zone] =
    match
  const date = [year ?? lastYear, month ?? otherMonth, day ?? firstDay].join('-')
  const time = clock ?? [hour, minute, second ?? '00'].join(':')
  return `${date}T${time}${zone ?? ''}`
}

function parse(text: string, timeZone: string): number | null {
  const parsed = parseDate(text, timeZone)
  return parsed === null || parsed.length === 10 ? null : Date.parse(parsed)
}
