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
 * date and time may be two cells. A first line of headings is passed over.
 */
export function readMemoryFile(text: string, timeZone: string): MemoryFile {
  const scans: MemoryScan[] = []
  const unreadable: { row: number; text: string }[] = []
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue
    const found = readLine(line, timeZone)
    if (found !== null) scans.push({ row: index + 1, ...found, text: line.slice(0, LONGEST_LINE) })
    else if (index > 0 || /\d{4}/.test(line))
      unreadable.push({ row: index + 1, text: line.slice(0, LONGEST_LINE) })
  }
  return { scans, unreadable }
}

/** Whether somebody can have been scanned at a moment: on a day of the event, and not in the future. */
export function isPossible(at: number, event: EventDescription, now: number): boolean {
  return at <= now + SLACK_MS && dayIsOn(event, at)
}

function readLine(line: string, timeZone: string): { code: string; at: number } | null {
  const cells = line
    .replace(/^\ufeff/, '')
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
      const code = cells.find((_, place) => place < index || place >= index + used)
      if (moment !== null && code !== undefined) return { code, at: moment }
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
