import type { Table } from './attendance-table.ts'

/**
 * CSV as Dutch Excel opens it by a double click: a byte-order mark, semicolons, lines ended by CR LF. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv({ headings, rows }: Table): Buffer {
  const lines = [headings, ...rows].map((cells) => cells.map(cellOf).join(';'))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8')
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
