import type { EventDescription } from '../../model/event.ts'
import { dayIsOn } from '../event/day-is-on.ts'
import { momentFrom, type CellMoment } from './memory-moment.ts'

/** One scan that a memory scanner kept, ms since 1970. */
export type MemoryScan = {
  readonly row: number
  readonly code: string
  readonly at: number
  /** The line as it stands in the file. */
  readonly text: string
}

/** As much of a line is shown. */
const LONGEST_LINE = 200
/** A line of more cells is no scan. */
const MOST_CELLS = 30
/** Two clocks that differ by less are alike, in ms. */
const SLACK_MS = 60_000

/** A line of the file, as much of it as is shown. */
type Line = { readonly row: number; readonly text: string }

export type MemoryFile = {
  readonly scans: readonly MemoryScan[]
  /** Lines of which nothing can be made. */
  readonly unreadable: readonly Line[]
  /** Lines of which cannot be told which number is the code and which the time. */
  readonly unclear: readonly Line[]
}

/** What of the event tells a code from a time. */
export type MemoryFacts = {
  readonly isKnown: (code: string) => boolean
  readonly isPossible: (at: number) => boolean
}

/** A line with a moment, and its other cells in their order. */
type Reading = CellMoment & { readonly others: readonly string[]; readonly own: readonly string[] }
type TimedLine = Line & { readonly readings: readonly Reading[] }

/** By what the cells of a line are parted: the first by which it has a code and a time. */
const separators = [/[;,\t]/, /[;,\t|]/, /[;,\t|\s]+/]

/**
 * Reads a memory scanner's file: a code and a time on each line, in either order, parted by semicolon, comma, tab, bar or
 * space; date and time may be two cells. A time may be written out, as `20260617T093000`, or in seconds or milliseconds since
 * 1970; where a code looks like such a time, known codes, the days of the event and the other lines tell them apart, or
 * nothing does. Of other cells (kind of code, number of the scanner) the code is the one in the column with most codes
 * that are known. A first line of headings is passed over.
 */
export function readMemoryFile(text: string, timeZone: string, facts: MemoryFacts): MemoryFile {
  const lines = readLines(text, timeZone)
  const timed = lines.filter(({ readings }) => readings.length > 0)
  const shapes = countBy(timed.flatMap(({ readings }) => readings.map(({ shape }) => shape)))
  const settled = timed.map((line) => ({ line, reading: settle(line.readings, shapes, facts) }))
  const several = settled.flatMap(({ reading }) =>
    reading === null || reading.others.length < 2 ? [] : [reading],
  )
  const column = columnOfCodes(several, facts.isKnown)
  const scans: MemoryScan[] = []
  const unclear: Line[] = []
  for (const { line, reading } of settled) {
    const code = reading === null ? undefined : codeOf(reading.others, column)
    if (reading === null || code === undefined) unclear.push(shown(line))
    else scans.push({ ...shown(line), code, at: reading.at })
  }
  const unreadable = lines.filter(
    ({ row, readings, text: line }) => readings.length === 0 && (row > 1 || /\d{4}/.test(line)),
  )
  return { scans, unreadable: unreadable.map(shown), unclear }
}

/** Whether somebody can have been scanned at a moment: on a day of the event, and not in the future. */
export function isPossible(at: number, event: EventDescription, now: number): boolean {
  return at <= now + SLACK_MS && dayIsOn(event, at)
}

/** The filled lines, parted by the first separator that makes a code and a time of half of them. */
function readLines(text: string, timeZone: string): readonly TimedLine[] {
  const filled = text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ row: index + 1, text: line.replace(/^\ufeff|\0/g, '') }))
    .filter((line) => line.text.trim() !== '')
  let best: TimedLine[] = []
  let most = -1
  for (const separator of separators) {
    const lines = filled.map((line) => ({
      ...line,
      readings: readLine(line.text.split(separator), timeZone),
    }))
    const count = lines.filter(({ readings }) => readings.length > 0).length
    if (count > most) {
      best = lines
      most = count
    }
    if (most * 2 >= filled.length) break
  }
  return best
}

function readLine(written: readonly string[], timeZone: string): readonly Reading[] {
  const cells = written
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    .filter((cell) => cell !== '')
  if (cells.length > MOST_CELLS) return []
  return cells.flatMap((_, index) => {
    const moment = momentFrom(cells, index, timeZone)
    if (moment === null || moment.used === cells.length) return []
    const own = cells.slice(index, index + moment.used)
    return [{ ...moment, own, others: cells.toSpliced(index, moment.used) }]
  })
}

function shown({ row, text }: Line): Line {
  return { row, text: text.slice(0, LONGEST_LINE) }
}

/** The moment that is meant: one that is written out, else the only one that can be; null where several can. */
function settle(
  readings: readonly Reading[],
  shapes: ReadonlyMap<string, number>,
  { isKnown, isPossible: canBe }: MemoryFacts,
): Reading | null {
  const written = readings.find(({ isWritten }) => isWritten)
  if (written !== undefined) return written
  const free = readings.filter(({ own }) => !own.some(isKnown))
  const possible = free.filter(({ at }) => canBe(at))
  const left = possible.length > 0 ? possible : free
  const most = Math.max(...left.map(({ shape }) => shapes.get(shape) ?? 0))
  const usual = left.filter(({ shape }) => shapes.get(shape) === most)
  return usual.length === 1 ? (usual[0] ?? null) : null
}

function countBy(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Where among the cells beside the time most codes are known; null where none is. */
function columnOfCodes(
  readings: readonly Reading[],
  isKnown: (code: string) => boolean,
): number | null {
  const known = readings.flatMap(({ others }) =>
    others.flatMap((cell, place) => (isKnown(cell) ? [String(place)] : [])),
  )
  const [most] = [...countBy(known)].toSorted(
    ([one, count], [other, otherCount]) => otherCount - count || Number(one) - Number(other),
  )
  return most === undefined ? null : Number(most[0])
}

function codeOf(others: readonly string[], column: number | null): string | undefined {
  if (others.length === 1) return others[0]
  return column === null ? undefined : (others[column] ?? others[0])
}
