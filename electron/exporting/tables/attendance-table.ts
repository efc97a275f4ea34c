import { areApart, minutesTogether } from '../../../shared/domain/check-in/attendance.ts'
import type { AttendanceRow, Words } from '../export-deps.ts'
import { groupBy } from '../group-by.ts'

/** A cell: text, a number, a day (`2026-06-17`), a moment (ms since 1970) as a time at the venue, or nothing. */
export type Cell = string | number | { readonly day: string } | { readonly at: number } | null

/** Headings and cells, as a spreadsheet has them. */
export type Table = {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** In which moments are told. */
  readonly timeZone: string
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
    timeZone,
    headings: columns.map((column) => words(`export.column.${column}`)),
    rows: rows.map((row) => [
      row.list.name,
      { day: row.day },
      row.lastName,
      row.infix,
      row.firstName,
      row.organisation,
      row.email,
      row.registration,
      row.ticketType,
      row.code,
      { at: row.arrived },
      row.left === null ? null : { at: row.left },
      minutesOf(row),
      row.entries,
      words(`export.end.${row.end}`),
      row.desk,
    ]),
  }
}

/** Each person once, with how often and how long in total. */
export function peopleTable(rows: readonly AttendanceRow[], words: Words, timeZone: string): Table {
  const columns = [
    'lastName',
    'infix',
    'firstName',
    'organisation',
    'email',
    'registration',
    'days',
    'times',
    'minutes',
    'unknownEnds',
  ] as const
  const people = groupBy(rows, (row) => row.person).toSorted(
    ([one], [other]) =>
      one.lastName.localeCompare(other.lastName, 'nl') ||
      one.firstName.localeCompare(other.firstName, 'nl'),
  )
  return {
    timeZone,
    headings: columns.map((column) => words(`export.column.${column}`)),
    rows: people.map((own) => {
      const [{ lastName, infix, firstName, organisation, email, registration }] = own
      return [
        ...[lastName, infix, firstName, organisation, email, registration],
        new Set(own.map(({ day }) => day)).size,
        own.length,
        totalMinutes(own),
        own.filter(({ end }) => end === 'unknown').length,
      ]
    }),
  }
}

/** Minutes inside on one list and day; null where nothing but the entry is known. */
export function minutesOf({ end, minutes }: AttendanceRow): number | null {
  return end === 'unknown' && minutes === 0 ? null : minutes
}

/** All minutes that are known, those on several lists at once counted once; null where there are none of any stay. */
export function totalMinutes(rows: readonly AttendanceRow[]): number | null {
  const known = rows.map(minutesOf).filter((minutes) => minutes !== null)
  if (known.length === 0) return null
  const stays = rows.flatMap((row) => row.stays)
  // Whoever adds the lines up himself comes to the same.
  return areApart(stays) ? known.reduce((sum, minutes) => sum + minutes, 0) : minutesTogether(stays)
}
