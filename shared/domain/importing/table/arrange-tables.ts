import type { ImportProblem } from '../../../model/import.ts'
import { cleanCell } from '../cells/clean-cell.ts'
import { meaningOfHeading } from '../words/column-names.ts'
import type { RawRow } from '../cells/imported-row.ts'

/** Headings, the names of lists by column (one without goes by its heading), and the rows below. */
type Table = {
  readonly headings: readonly string[]
  readonly listNames: readonly string[]
  readonly rows: readonly RawRow[]
}

const names = new Set(['first-name', 'last-name', 'full-name'])

/** Makes one list of several tables on a sheet: beside each other, or below each other with headings of their own. */
export function arrangeTables<T extends Table>(
  table: T,
): T & { readonly problems: ImportProblem[] } {
  const stacked = stackBlocks(table)
  if (stacked.headings.filter((heading) => heading !== '').length < 2) {
    return { ...stacked, problems: [] }
  }
  return joinBelow(stacked)
}

/** The same headings once more, with an empty column between: their guests stand below those of the first. */
function stackBlocks<T extends Table>(table: T): T {
  const { headings, listNames, rows } = table
  const gap = headings.indexOf('')
  const block = headings.slice(0, gap)
  if (gap < 2 || !block.some((heading) => names.has(meaningOfHeading(heading)?.meaning ?? ''))) {
    return table
  }
  const starts = [0]
  for (let start = gap; start < headings.length; start += 1) {
    if (headings[start] === '') continue
    if (!block.every((heading, column) => headings[start + column] === heading)) return table
    starts.push(start)
    start += gap - 1
  }
  if (starts.length < 2) return table
  const blocks = starts.map((start) =>
    rows
      .map((raw) => ({ ...raw, cells: raw.cells.slice(start, start + gap) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  )
  return { ...table, headings: block, listNames: listNames.slice(0, gap), rows: blocks.flat() }
}

/** Rows below headings of their own go under those of the first table that mean the same, or else beside them. */
function joinBelow<T extends Table>(table: T): T & { readonly problems: ImportProblem[] } {
  const headings = [...table.headings]
  const problems: ImportProblem[] = []
  let places: readonly number[] | null = null
  const rows: RawRow[] = []
  for (const raw of table.rows) {
    const isSame = isHeadingsAgain(raw, table.headings)
    if (isSame || isOtherHeadings(raw)) {
      problems.push({ row: raw.row, kind: 'headings-again', skipped: true, detail: '' })
      places = isSame ? null : placesOf(raw.cells.map(cleanCell), headings)
    } else rows.push(places === null ? raw : placed(raw, places))
  }
  return { ...table, headings, rows, problems }
}

/** Lists that are put below each other keep their headings. */
function isHeadingsAgain({ cells }: RawRow, headings: readonly string[]): boolean {
  return headings.every((heading, column) => cleanCell(cells[column] ?? '') === heading)
}

/** Nearly only names of columns, one of them of people's names; most guests have a number or an address. */
function isOtherHeadings({ cells }: RawRow): boolean {
  if (cells.some((cell) => /[\d@]/.test(cell))) return false
  const first = cells.find((cell) => cell !== '') ?? ''
  if (meaningOfHeading(cleanCell(first)) === null) return false
  const filled = cells.map(cleanCell).filter((cell) => cell !== '')
  const known = new Set(filled.flatMap((cell) => meaningOfHeading(cell)?.meaning ?? []))
  return (
    known.size >= 3 &&
    known.size * 3 >= filled.length * 2 &&
    [...names].some((name) => known.has(name as never))
  )
}

/** Where each of these columns goes: to that of the same heading or meaning, else to a new one. */
function placesOf(own: readonly string[], headings: string[]): number[] {
  const taken = new Set<number>()
  return own.map((heading) => {
    if (heading === '') return -1
    const meaning = meaningOfHeading(heading)?.meaning
    const isFree = (column: number): boolean => column !== -1 && !taken.has(column)
    const same = headings.indexOf(heading)
    const alike = headings.findIndex(
      (one, column) =>
        meaning !== undefined && isFree(column) && meaningOfHeading(one)?.meaning === meaning,
    )
    let place = isFree(same) ? same : alike
    if (place === -1) place = headings.push(heading) - 1
    taken.add(place)
    return place
  })
}

function placed(raw: RawRow, places: readonly number[]): RawRow {
  const width = Math.max(...places) + 1
  const moved = Array.from({ length: width }, () => '')
  for (const [column, cell] of raw.cells.entries()) {
    const place = places[column] ?? -1
    if (place === -1) {
      if (cell !== '') moved.push(cell)
    } else moved[place] = cell
  }
  return { ...raw, cells: moved }
}
