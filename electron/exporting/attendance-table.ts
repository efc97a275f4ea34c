import type { AttendanceRow, Words } from './export-deps.ts'
import { dutchDay, timeOf } from './local-words.ts'

/** Headings and cells, as a spreadsheet has them. */
export type Table = {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The attendance as a table, with a last column that says by what the end of each stay is known. */
export function attendanceTable(
  rows: readonly AttendanceRow[],
  words: Words,
  timeZone: string,
): Table {
  const columns = [
    'list',
    'day',
    'lastName',
    'infix',
    'firstName',
    'organisation',
    'email',
    'registration',
    'ticketType',
    'code',
    'arrived',
    'left',
    'minutes',
    'entries',
    'end',
    'desk',
  ] as const
  return {
    headings: columns.map((column) => words(`export.column.${column}`)),
    rows: rows.map((row) => [
      row.list.name,
      dutchDay(row.day),
      row.lastName,
      row.infix,
      row.firstName,
      row.organisation,
      row.email,
      row.registration,
      row.ticketType,
      row.code,
      timeOf(row.arrived, timeZone),
      row.left === null ? '' : timeOf(row.left, timeZone),
      row.minutes,
      row.entries,
      words(`export.end.${row.end}`),
      row.desk,
    ]),
  }
}
