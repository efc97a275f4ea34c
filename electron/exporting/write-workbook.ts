import writeXlsxFile from 'write-excel-file/node'
import type { Table } from './attendance-table.ts'

/** What Excel takes for the name of a sheet. */
const SHEET_NAME = 31

/** A workbook of one sheet: text stays text, so that a code keeps its zeros and nothing becomes a formula. */
export async function writeWorkbook({ headings, rows }: Table, name: string): Promise<Buffer> {
  const head = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((cells) =>
    cells.map((value) =>
      typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  )
  const sheet = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, SHEET_NAME)
  const columns = headings.map((_, column) => ({ width: widthOf(column, headings, rows) }))
  return writeXlsxFile([{ data: [head, ...body], sheet, columns, stickyRowsCount: 1 }]).toBuffer()
}

function widthOf(column: number, headings: Table['headings'], rows: Table['rows']): number {
  const longest = rows
    .slice(0, 500)
    .reduce((width, cells) => Math.max(width, String(cells[column] ?? '').length), 0)
  return Math.min(50, Math.max(headings[column]?.length ?? 0, longest) + 2)
}
