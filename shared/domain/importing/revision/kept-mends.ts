import type { ImportChoices } from '../../../model/import.ts'
import { foldName } from '../../name/fold-name.ts'
import { cleanCell } from '../cells/clean-cell.ts'
import type { ImportedColumn, RawRow } from '../cells/imported-row.ts'

/** A cell that a person put right: whose row it is of and below which heading, what it said and what it is to say. */
export type KeptMend = {
  readonly rowKey: string
  readonly heading: string
  readonly was: string
  readonly value: string
}

/** A cell of this file that was put right, by the row as a spreadsheet counts and the column from 0. */
export type MendedCell = KeptMend & { readonly row: number; readonly column: number }

/** What of a file was put right now, and in an earlier version and so again; and all that the file has of the latter. */
export type FoundMends = {
  readonly own: readonly MendedCell[]
  readonly again: readonly MendedCell[]
  readonly met: readonly MendedCell[]
}

/** The rows of a table as the file has them, and what their columns are. */
export type MendedTable = {
  readonly rows: readonly RawRow[]
  readonly columns: readonly ImportedColumn[]
}

/**
 * The cells that a person puts right now, and those put right in an earlier version that are so again: whose row is the
 * same guest's, and which say exactly what they said then. Nothing of it was `takenBack`.
 */
export function findMends(
  { rows, columns }: MendedTable,
  kept: readonly KeptMend[],
  { mends, mendsTakenBack }: Pick<ImportChoices, 'mends' | 'mendsTakenBack'>,
): FoundMends {
  if (kept.length + mends.length === 0) return { own: [], again: [], met: [] }
  const headings = headingKeys(columns)
  const keys = rowKeys(rows, columns)
  const byRow = new Map(rows.map((raw) => [raw.row, raw]))
  const own = mends.flatMap(({ row, column, value }): MendedCell[] => {
    const rowKey = keys.get(row)
    const heading = headings[column]
    const was = byRow.get(row)?.cells[column] ?? ''
    if (rowKey === undefined || heading === undefined || was === value) return []
    return [{ rowKey, heading, was, value, row, column }]
  })
  const decided = new Set(
    [...mends, ...mendsTakenBack].map(({ row, column }) => `${String(row)} ${String(column)}`),
  )
  const rowOf = new Map([...keys].map(([row, key]) => [key, row]))
  const met = kept.flatMap((mend): MendedCell[] => {
    const row = rowOf.get(mend.rowKey)
    const column = headings.indexOf(mend.heading)
    return row === undefined || column === -1 ? [] : [{ ...mend, row, column }]
  })
  const again = met.filter(({ row, column, was }) => {
    const isSame = (byRow.get(row)?.cells[column] ?? '') === was
    return isSame && !decided.has(`${String(row)} ${String(column)}`)
  })
  return { own, again, met }
}

/** A column by its heading, wherever it stands; the second of one heading is told apart, and so is one without any. */
function headingKeys(columns: readonly ImportedColumn[]): string[] {
  const seen = new Map<string, number>()
  return columns.map(({ header }, index) => {
    const folded = foldName(header)
    if (folded === '') return `#${String(index)}`
    const ordinal = (seen.get(folded) ?? 0) + 1
    seen.set(folded, ordinal)
    return ordinal === 1 ? folded : `${folded}#${String(ordinal)}`
  })
}

/**
 * Whose each row is, by its number: who cannot be told apart is by his place among them, as long as they are as many.
 */
function rowKeys(rows: readonly RawRow[], columns: readonly ImportedColumn[]): Map<number, string> {
  const at = (meaning: ImportedColumn['meaning']): number =>
    columns.findIndex((column) => column.meaning === meaning)
  const telling = ['first-name', 'infix', 'last-name', 'full-name'] as const
  const places = {
    names: telling.map(at),
    known: (['record-key', 'code', 'email', 'organisation'] as const).map(at),
  }
  const alike = new Map<string, number[]>()
  for (const { row, cells } of rows) {
    const name = foldName(places.names.map((column) => cells[column] ?? '').join(' '))
    const known = places.known.map((column) => cleanCell(cells[column] ?? ''))
    const first = known.findIndex((text) => text !== '')
    const key = `${String(first)}|${known[first]?.toLowerCase() ?? ''}|${name}`
    const same = alike.get(key)
    if (same === undefined) alike.set(key, [row])
    else same.push(row)
  }
  return new Map(
    [...alike].flatMap(([key, same]) =>
      same.map((row, index) => [row, `${key}|${String(index + 1)}/${String(same.length)}`]),
    ),
  )
}
