import { Temporal } from 'temporal-polyfill'
import writeXlsxFile from 'write-excel-file/node'
import type { Cell, Table } from '../tables/attendance-table.ts'

/** What Excel takes for the name of a sheet. */
const SHEET_NAME = 31

/** One page of a workbook. */
export type Sheet = { readonly name: string; readonly table: Table }

/** A workbook: text stays text, so that a code keeps its zeros and nothing becomes a formula; days and times can be reckoned with. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, table }) => ({
      data: [headOf(table), ...table.rows.map((cells) => cells.map(cellIn(table.timeZone)))],
      sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, SHEET_NAME),
      columns: table.headings.map((_, column) => ({ width: widthOf(column, table) })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

function headOf({ headings }: Table) {
  return headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
}

function cellIn(timeZone: string) {
  return (value: Cell) => {
    if (value === null) return null
    if (typeof value === 'number') return { value, type: Number }
    if (typeof value === 'string') return { value, type: String }
    return 'day' in value
      ? { value: new Date(`${value.day}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
      : { value: wallClock(value.at, timeZone), type: Date, format: 'hh:mm' }
  }
}

/** What the clock at the venue showed: a workbook knows no time zones. */
function wallClock(at: number, timeZone: string): Date {
  const shown = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .round('minute')
  return new Date(shown.toZonedDateTime('UTC').epochMilliseconds)
}

function widthOf(column: number, { headings, rows }: Table): number {
  const longest = rows
    .slice(0, 500)
    .reduce((width, cells) => Math.max(width, lengthOf(cells[column] ?? null)), 0)
  return Math.min(50, Math.max(headings[column]?.length ?? 0, longest) + 2)
}

function lengthOf(cell: Cell): number {
  return typeof cell === 'object' ? 10 : String(cell).length
}
