import type { EventDescription } from '../model/event.ts'
import { dayIsOn } from './day-is-on.ts'
import { parseDate } from './importing/parse-date.ts'

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
/** Two clocks that differ by less are alike, in ms. */
const SLACK_MS = 60_000

export type MemoryFile = {
  readonly scans: readonly MemoryScan[]
  /** Lines of which nothing can be made. */
  readonly unreadable: readonly { readonly row: number; readonly text: string }[]
}

/**
 * Reads a memory scanner's file: a code and a time on each line, in either order, parted by semicolon, comma or tab;
 * date and time may be two cells. Of other cells (kind of code, number of the scanner) the code is the one in the column
 * with most codes that are known. A first line of headings is passed over.
 */
export function readMemoryFile(
  text: string,
  timeZone: string,
  isKnown: (code: string) => boolean = () => false,
): MemoryFile {
  const timed: TimedLine[] = []
  const scans: MemoryScan[] = []
  const unreadable: { row: number; text: string }[] = []
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.replaceAll('\0', '').trim() === '') continue
    const found = readLine(line, timeZone)
    if (found !== null) timed.push({ row: index + 1, text: line.slice(0, LONGEST_LINE), ...found })
    else if (index > 0 || /\d{4}/.test(line))
      unreadable.push({ row: index + 1, text: line.slice(0, LONGEST_LINE) })
  }
  const column = columnOfCodes(timed, isKnown)
  for (const { row, at, others, text: shown } of timed) {
    const code = others[column] ?? others[0]
    if (code !== undefined) scans.push({ row, code, at, text: shown })
  }
  return { scans, unreadable }
}

/** Where among the cells beside the time most codes are known; the first where none is. */
function columnOfCodes(lines: readonly TimedLine[], isKnown: (code: string) => boolean): number {
  const counts: number[] = []
  for (const { others } of lines) {
    if (others.length < 2) continue
    for (const [place, cell] of others.entries()) {
      counts[place] = (counts[place] ?? 0) + (isKnown(cell) ? 1 : 0)
    }
  }
  return Math.max(0, counts.indexOf(Math.max(0, ...counts)))
}

/** Whether somebody can have been scanned at a moment: on a day of the event, and not in the future. */
export function isPossible(at: number, event: EventDescription, now: number): boolean {
  return at <= now + SLACK_MS && dayIsOn(event, at)
}

/** A line with a moment, and its other cells in their order. */
type TimedLine = Pick<MemoryScan, 'row' | 'at' | 'text'> & { readonly others: readonly string[] }

function readLine(line: string, timeZone: string): Pick<TimedLine, 'at' | 'others'> | null {
  const cells = line
    .replace(/^\ufeff|\0/g, '')
    .split(/[;,\t]/)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    .filter((cell) => cell !== '')
  for (const [index, cell] of cells.entries()) {
    for (const [text, used] of [
      [cell, 1],
      [`${cell} ${cells[index + 1] ?? ''}`, 2],
      [`${cells[index + 1] ?? ''} ${cell}`, 2],
    ] as const) {
      const moment = momentOf(text, timeZone)
      if (moment === null) continue
      const others = cells.filter((_, place) => place < index || place >= index + used)
      if (others.length > 0) return { at: moment, others }
    }
  }
  return null
}

/** A day alone is no moment at which anybody was scanned. */
function momentOf(text: string, timeZone: string): number | null {
  if (!text.includes(':') && !/\d{2}\.\d{2}\.\d{2}/.test(text)) return null
  const parsed = parseDate(text.trim(), timeZone)
  return parsed === null || parsed.length === 10 ? null : Date.parse(parsed)
}
