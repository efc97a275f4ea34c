import type { Cell, Table } from '../tables/attendance-table.ts'
import { dutchDay, timeOf } from '../local-words.ts'
import { isMisread } from './misread-text.ts'

/**
 * CSV as Dutch Excel opens it by a double click: a byte-order mark, semicolons, lines ended by CR LF. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it; one that it would take for a number or a day stands as
 * ="0012345", so that no zero is lost and no code becomes 1,23E+19.
 */
export function writeCsv({ headings, rows, timeZone }: Table): Buffer {
  const lines = [headings, ...rows].map((cells) =>
    cells.map((cell) => cellOf(cell, timeZone)).join(';'),
  )
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8')
}

function cellOf(value: Cell, timeZone: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') {
    return 'day' in value ? dutchDay(value.day) : timeOf(value.at, timeZone)
  }
  if (isMisread(value)) return quoted(`="${value}"`)
  const safe = withoutFormulas(value)
  return /[";\r\n]/.test(safe) ? quoted(safe) : safe
}

/** Also behind what is not seen, in the wide letters of the East, and in a program that cuts at commas, tabs or lines. */
function withoutFormulas(text: string): string {
  const safe = /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text
  return safe.replace(/[,\t\r\n][\s\p{C}]*(?=[=@＝＠])/gu, "$&'")
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
