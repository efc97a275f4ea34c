import type { ImportChoices } from '../../model/import.ts'
import { arrangeTables } from './table/arrange-tables.ts'
import { asTitle, looseRow } from './table/beside-list.ts'
import { carryDown, type Above, type Group } from './table/carry-down.ts'
import { companionsOf } from './guest/companions.ts'
import { cleanCell } from './cells/clean-cell.ts'
import { composeHeadings, findHeader } from './table/find-header.ts'
import type { KnownList } from './words/find-list.ts'
import { nameColumnLists } from './table/group-headings.ts'
import type { ImportedColumn, ImportedTable, RawRow } from './cells/imported-row.ts'
import { mergeGuests } from './guest/merge-guests.ts'
import { layOut, readGuest, type RowGuest } from './guest/read-guest.ts'
import { recogniseColumns } from './columns/recognise-columns.ts'
import { onSheet } from './table/sheet-name.ts'
import { isTotalRow } from './cells/total-row.ts'
import { splitLists } from './columns/recognise-enrolments.ts'
import { recogniseValues } from './columns/recognise-values.ts'
import { countStatuses } from './words/status-columns.ts'

/** What of the event the reading of a file depends on. */
export type MappingContext = {
  /** IANA zone in which times of the file are meant. */
  readonly timeZone: string
  readonly codesIgnoreCase: boolean
  readonly lists?: readonly KnownList[]
}

/** What a person decided about the table; what is left out is found by itself. */
export type TableChoices = Partial<
  Pick<
    ImportChoices,
    | 'headerRow'
    | 'columns'
    | 'mergeRows'
    | 'apart'
    | 'mends'
    | 'statuses'
    | 'lists'
    | 'writtenNames'
  >
>

/** Rows looked at to tell what a column holds. */
const rowsLookedAt = 200
const sampleRows = 5
const namesShown = 8

/** Where in a table the guests begin and what its columns are called. */
export type TableShape = {
  /** Row of the headings as a spreadsheet counts, 0 without. */
  readonly headerRow: number
  readonly headings: readonly string[]
  /** What a list that a column is about is called. */
  readonly listNames: readonly string[]
  readonly above: Above
  readonly rows: readonly RawRow[]
}

/** Finds the headings of a table and the filled rows below them. */
export function shapeTable(table: readonly RawRow[], choices: TableChoices = {}): TableShape {
  const filled = mend(table, choices).filter(({ cells }) => cells.some(saysSomething))
  const header = chooseHeader(filled, choices.headerRow ?? null)
  if (header === null) {
    return { headerRow: 0, headings: [], listNames: [], above: titlesOf([]), rows: filled }
  }
  const { headings, listNames, rows } = composeHeadings(filled, header)
  return {
    headerRow: filled[header]?.row ?? 0,
    headings,
    listNames,
    above: titlesOf(filled.slice(0, header)),
    rows: filled.slice(header + rows),
  }
}

function titlesOf(above: readonly RawRow[]): Above {
  const found = above.flatMap(({ cells }) => looseRow(cells) ?? [])
  const titles = new Set(found.map(({ first }) => asTitle(first)))
  const directly = looseRow(above.at(-1)?.cells ?? [])
  return { titles, over: directly?.second === '' ? directly.first : '' }
}

/** Formulas that look at an empty row come to zeros: a row of these alone is as empty. */
function saysSomething(cell: string): boolean {
  return cell !== '0' && /\S/.test(cell) && cleanCell(cell) !== ''
}

/** What the columns of a table hold, as a person says or else as is found. */
export function columnsOf(
  { headerRow, headings, rows }: TableShape,
  lists: readonly KnownList[],
  choices: TableChoices,
): ImportedColumn[] {
  return choose(recognise(headerRow, headings, rows, lists), choices)
}

/** Makes attendees of a table as it was read: finds the columns' meaning and the people. */
export function mapTable(
  table: readonly RawRow[],
  context: MappingContext,
  choices: TableChoices = {},
): ImportedTable {
  const whole = shapeTable(table, choices)
  const shape = arrangeTables(whole)
  const { headerRow, listNames, rows } = shape
  const lists = context.lists ?? []
  const columns = columnsOf(shape, lists, choices)
  const layout = layOut(columns, {
    statuses: choices.statuses ?? {},
    rewritesNames: choices.writtenNames === true,
    listNames: nameColumnLists(columns, listNames, { lists, chosen: choices.lists ?? {} }),
    splitLists: (cell) => splitLists(cell, lists, choices.lists),
  })
  const { problems } = shape
  const guests: RowGuest[] = []
  const carry = carryDown(columns, shape.above, (problem) => problems.push(problem))
  for (const [index, row] of rows.entries()) {
    const carried = carry(row, rows[index + 1])
    if (carried === null) continue
    const reading = readGuest(carried.raw, layout, context.timeZone)
    problems.push(...reading.problems)
    if (reading.guest === null) continue
    const inRow = inGroup(reading.guest, carried.group)
    const guest = row.sheet === undefined ? inRow : onSheet(inRow, row.sheet)
    guests.push(guest)
    if (guest.places > 1) guests.push(...otherPlaces(guest))
  }
  guests.push(...companionsOf(guests))
  const merged = mergeGuests(guests, context.codesIgnoreCase, choices)
  return {
    headerRow,
    columns,
    statuses: countStatuses(rows, layout.statusColumns, layout.statuses),
    merged: merged.merged,
    names: oddNames(guests, choices.writtenNames === true),
    sample: rows.slice(0, sampleRows).map(({ cells }) => cells.slice(0, columns.length)),
    rows: [...merged.rows, ...merged.places],
    placesAlong: merged.places.length,
    rowCount: rows.length + shape.problems.filter(({ kind }) => kind === 'headings-again').length,
    problems: [...problems, ...merged.problems].toSorted((left, right) => left.row - right.row),
  }
}

/** Names in capitals or small letters, some of them by name. */
function oddNames(guests: readonly RowGuest[], rewritten: boolean): ImportedTable['names'] {
  const odd = guests.flatMap(({ row, oddName }) => (oddName === null ? [] : [{ row, ...oddName }]))
  return { odd: odd.length, rewritten, shown: odd.slice(0, namesShown) }
}

/** A row of several places without a name is as many guests; the first of them has the code, if there is one. */
function otherPlaces(guest: RowGuest): RowGuest[] {
  return Array.from({ length: guest.places - 1 }, (_, index) => ({
    ...guest,
    key: guest.key === '' ? '' : `${guest.key}#${String(index + 2)}`,
    ticket: { ...guest.ticket, code: '' },
  }))
}

function inGroup(guest: RowGuest, { organisation, status }: Group): RowGuest {
  const { person, ticket } = guest
  const isFrom = organisation !== '' && person.organisation === ''
  const isOut = status !== 'confirmed' && ticket.status === 'confirmed'
  if (!isFrom && !isOut) return guest
  return {
    ...guest,
    person: isFrom ? { ...person, organisation } : person,
    ticket: isOut ? { ...ticket, status } : ticket,
  }
}

function mend(table: readonly RawRow[], { mends = [] }: TableChoices): readonly RawRow[] {
  if (mends.length === 0) return table
  const byRow = new Map<number, { column: number; value: string }[]>()
  for (const one of mends) byRow.set(one.row, [...(byRow.get(one.row) ?? []), one])
  return table.map((raw) => {
    const found = byRow.get(raw.row)
    if (found === undefined) return raw
    const cells = [...raw.cells]
    for (const { column, value } of found) {
      while (cells.length < column) cells.push('')
      cells[column] = value
    }
    return { ...raw, cells }
  })
}

/** The row that a person named, also where it is not the best; else the one that is found. */
function chooseHeader(filled: readonly RawRow[], chosen: number | null): number | null {
  if (chosen === 0) return null
  const index = chosen === null ? -1 : filled.findIndex(({ row }) => row === chosen)
  return index === -1 ? findHeader(filled) : index
}

function recognise(
  headerRow: number,
  headings: readonly string[],
  rows: readonly RawRow[],
  lists: readonly KnownList[],
): ImportedColumn[] {
  const clean = rows.slice(0, rowsLookedAt).map(({ cells }) => cells.map(cleanCell))
  if (headerRow > 0) return recogniseColumns(headings, withoutSums(clean), lists)
  return recogniseValues(
    clean,
    clean.reduce((width, cells) => Math.max(width, cells.length), 0),
  )
}

/** The sums below a short list say nothing of what its columns hold. */
function withoutSums(rows: readonly string[][]): string[][] {
  const worded = rows.filter((cells) => cells.some((cell) => /\p{L}/u.test(cell)))
  return (worded.length > 0 ? worded : rows).filter((cells) => !isTotalRow(cells))
}

function choose(
  columns: readonly ImportedColumn[],
  { columns: chosen }: TableChoices,
): ImportedColumn[] {
  return columns.map((column, index) => ({ ...column, ...chosen?.[index] }))
}
