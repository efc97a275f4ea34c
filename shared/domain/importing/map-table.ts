import type { ImportProblem } from '../../model/import.ts'
import { cleanCell } from './clean-cell.ts'
import { findHeader } from './find-header.ts'
import type { ImportedColumn, ImportedTable, RawRow } from './imported-row.ts'
import { mergeGuests } from './merge-guests.ts'
import { layOut, readGuest, type RowGuest } from './read-guest.ts'
import { recogniseColumns } from './recognise-columns.ts'
import { recogniseValues } from './recognise-values.ts'

/** What of the event the reading of a file depends on. */
export type MappingContext = {
  /** IANA zone in which times of the file are meant. */
  readonly timeZone: string
  readonly codesIgnoreCase: boolean
}

/** Rows looked at to tell what a column holds. */
const rowsLookedAt = 200
const sampleRows = 5

/** Makes attendees of a table as it was read: finds the header, the columns' meaning and the people. */
export function mapTable(table: readonly RawRow[], context: MappingContext): ImportedTable {
  const filled = table.filter(({ cells }) =>
    cells.some((cell) => /\S/.test(cell) && cleanCell(cell) !== ''),
  )
  const header = findHeader(filled)
  const rows = filled.slice(header === null ? 0 : header + 1)
  const columns = recognise(header === null ? null : filled[header], rows.slice(0, rowsLookedAt))
  const layout = layOut(columns)
  const problems: ImportProblem[] = []
  const guests: RowGuest[] = []
  for (const raw of rows) {
    const reading = readGuest(raw, layout, context.timeZone)
    problems.push(...reading.problems)
    if (reading.guest !== null) guests.push(reading.guest)
  }
  const merged = mergeGuests(guests, context.codesIgnoreCase)
  return {
    columns,
    sample: rows.slice(0, sampleRows).map(({ cells }) => cells.slice(0, columns.length)),
    rows: merged.rows,
    rowCount: rows.length,
    problems: [...problems, ...merged.problems].toSorted((left, right) => left.row - right.row),
  }
}

function recognise(header: RawRow | undefined | null, rows: readonly RawRow[]): ImportedColumn[] {
  const clean = rows.map(({ cells }) => cells.map(cleanCell))
  if (header) {
    const headings = header.cells.map(cleanCell)
    return recogniseColumns(headings, clean)
  }
  return recogniseValues(
    clean,
    clean.reduce((width, cells) => Math.max(width, cells.length), 0),
  )
}
