import { Temporal } from 'temporal-polyfill'
import type { ImportedColumn, RawRow } from './imported-row.ts'

const serial = /^(\d{5})(?:[.,](\d+))?$/
const DAY_SECONDS = 86_400

/**
 * Rows of a workbook that counts its days from 1904, with plain numbers in columns of days as the day that they mean, and
 * the time where they have one. All else a reader of dates takes from 1900, four years and a day before it.
 */
export function withDaysFrom1904(
  rows: readonly RawRow[],
  columns: readonly Pick<ImportedColumn, 'meaning'>[],
): readonly RawRow[] {
  const dated = columns.flatMap(({ meaning }, index) =>
    meaning === 'valid-from' || meaning === 'valid-until' ? [index] : [],
  )
  if (dated.length === 0) return rows
  return rows.map((raw) => ({
    ...raw,
    cells: raw.cells.map((cell, index) => (dated.includes(index) ? dayFrom1904(cell) : cell)),
  }))
}

function dayFrom1904(cell: string): string {
  const [, days, share = '0'] = serial.exec(cell.trim()) ?? []
  if (days === undefined) return cell
  const day = Temporal.PlainDate.from('1904-01-01').add({ days: Number(days) })
  const seconds = Math.round(Number(`0.${share}`) * DAY_SECONDS)
  if (seconds === 0) return day.toString()
  const moment = day.toPlainDateTime().add({ seconds })
  return moment.toString({ smallestUnit: 'second' }).replace('T', ' ')
}
