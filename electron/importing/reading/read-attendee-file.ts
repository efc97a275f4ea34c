import { countWords } from '../../../shared/domain/importing/cells/count-words.ts'
import type {
  ImportedRow,
  ImportedTable,
  RawRow,
} from '../../../shared/domain/importing/cells/imported-row.ts'
import { withDaysFrom1904 } from '../../../shared/domain/importing/cells/days-from-1904.ts'
import { mapTable, type MappingContext } from '../../../shared/domain/importing/map-table.ts'
import { planLists, type ListPlan } from '../../../shared/domain/importing/columns/plan-lists.ts'
import {
  planTicketTypes,
  type TicketTypePlan,
} from '../../../shared/domain/importing/columns/plan-ticket-types.ts'
import {
  keyOfPlace,
  type IncomingRow,
} from '../../../shared/domain/importing/revision/incoming-row.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { cleanCell } from '../../../shared/domain/importing/cells/clean-cell.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type {
  ImportChoices,
  ImportPreview,
  ImportProblem,
  RememberedMapping,
} from '../../../shared/model/import.ts'
import type { TicketType } from '../../../shared/model/ticket-type.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { revisionRowOf, type RowOrigin } from '../../db/sources/revision-row.ts'
import type { KeptMend } from '../../../shared/domain/importing/revision/kept-mends.ts'
import { decideReading } from './decide-reading.ts'
import { mendAgain, placeMends, type MendsToKeep } from './mend-cells.ts'
import { openProblems, problemCells } from './problem-cells.ts'
import { readTable, type TableRefusal } from './read-table.ts'

/** What of the open event and of this laptop the reading depends on; plain data, so that it can go to a worker. */
export type ReadingContext = {
  readonly origin: RowOrigin
  readonly description: Pick<
    EventDescription,
    'timeZone' | 'codesIgnoreCase' | 'firstDay' | 'lastDay'
  >
  readonly ticketTypes: readonly TicketType[]
  readonly lists?: readonly CheckInList[]
  readonly choices?: ImportChoices
  readonly remembered?: readonly RememberedMapping[]
  /** What was put right in the last version of the list. */
  readonly keptMends?: readonly KeptMend[]
}

/** Why nothing can be made of a file. */
export type FileRefusal = TableRefusal | 'no-rows' | 'no-header' | 'too-many-columns'

/** What a file holds besides its rows. */
export type FileSummary = Pick<
  ImportPreview,
  | 'format'
  | 'encoding'
  | 'delimiter'
  | 'sheets'
  | 'sheet'
  | 'sheetsTogether'
  | 'sheetsLeft'
  | 'headerRow'
  | 'head'
  | 'remembered'
  | 'columns'
  | 'statuses'
  | 'ticketTypes'
  | 'lists'
  | 'names'
  | 'placesAlong'
  | 'merged'
  | 'mergedRows'
  | 'mergedGuests'
  | 'mendedAgain'
  | 'sample'
  | 'problems'
  | 'problemCount'
> & {
  /** By which the next file with the same headings is known. */
  readonly shape: string
  /** What the file knows some of its guests by, all over the file. */
  readonly someKeys: readonly string[]
  readonly rowCount: number
  readonly skipped: number
  /** Ticket types and lists that the file names and the event does not have. */
  readonly newTypes: readonly TicketType[]
  readonly newLists: readonly CheckInList[]
  /** The cells of the rows with a problem, by row, to put right. */
  readonly problemCells: readonly RawRow[]
  /** The cells that were put right, now or again, to keep for the next version. */
  readonly mends: MendsToKeep
}

export type ReadFile = { readonly summary: FileSummary; readonly rows: readonly IncomingRow[] }

/** A file of which each attendee gets its ids when it is asked for, once. */
type OpenedFile = { readonly summary: FileSummary; readonly rows: Iterable<IncomingRow> }

const maximumColumns = 1000
const rowsMeasured = 50
const problemsShown = 500
const headRows = 12
const keysTold = 200
const mergedShown = 100

/** Makes attendees with lasting ids of the bytes of a file. */
export async function readAttendeeFile(
  bytes: Uint8Array,
  context: ReadingContext,
): Promise<Result<ReadFile, FileRefusal>> {
  const opened = await openAttendeeFile(bytes, context)
  if (!opened.ok) return opened
  const { summary, rows } = opened.value
  return success({ summary, rows: [...rows] })
}

/**
 * Reads a file as `readAttendeeFile` does, for whoever takes the attendees some at a time. Takes a second for 100,000: not
 * for the main thread.
 */
export async function openAttendeeFile(
  bytes: Uint8Array,
  context: ReadingContext,
): Promise<Result<OpenedFile, FileRefusal>> {
  const file = await readTable(bytes, context.choices?.sheet ?? null)
  if (!file.ok) return file
  const { rows: written, problems: fileProblems, from1904, ...kind } = file.value
  if (written.slice(0, rowsMeasured).some(({ cells }) => cells.length > maximumColumns)) {
    return failure('too-many-columns')
  }
  const { shape, choices: decided, remembered } = decideReading(written, context)
  const lists = context.lists ?? []
  const mapping = { ...context.description, lists }
  const mended = mendAgain(written, mapping, decided, context.keptMends ?? [])
  const { choices } = mended
  const { raw, table } = mapRows(written, from1904, mapping, choices)
  if (table.rowCount > 0 && !namesGuests(table) && !hasWords(raw)) return failure('no-header')
  if (table.rowCount === 0 && context.choices === undefined && kind.sheets.length < 2) {
    return failure('no-rows')
  }
  const problems = [
    ...openProblems(fileProblems, choices?.mends ?? []),
    ...table.problems,
  ].toSorted((one, other) => one.row - other.row)
  const types = table.rows.flatMap((row) => row.tickets.map((ticket) => ticket.type))
  const ofEvent = { ...context.description, types: context.ticketTypes }
  const typePlan = planTicketTypes(ofEvent, types, choices)
  const words = table.rows.flatMap((row) => row.lists)
  const listPlan = planLists({ ...context.description, lists }, words, choices?.lists)
  const shown = problems.slice(0, problemsShown)
  return success({
    summary: {
      ...kind,
      shape,
      remembered,
      headerRow: table.headerRow,
      head: headOf(raw),
      columns: [...table.columns],
      statuses: [...table.statuses],
      ticketTypes: countTypes(types, context.ticketTypes, typePlan),
      lists: countWords(words, (word) => meaningOf(listPlan.listOf(word), listPlan.added)),
      names: table.names,
      placesAlong: table.placesAlong,
      ...mergedOf(table),
      mendedAgain: mended.again.map(({ row, column, was, value }) => ({ row, column, was, value })),
      sample: table.sample.map((cells) => [...cells]),
      problems: shown,
      problemCount: problems.length,
      problemCells: problemCells(raw, shown, choices?.mends ?? []),
      mends: placeMends(mended, table.rows),
      someKeys: someKeys(table),
      rowCount: table.rowCount,
      skipped: countSkipped(problems),
      newTypes: typePlan.added,
      newLists: listPlan.added,
    },
    rows: incomingRows(context, table, typePlan, listPlan),
  })
}

/** What the rows say, and the rows with their days as they are meant; a day number is known by its column only. */
function mapRows(
  written: readonly RawRow[],
  from1904: boolean,
  context: MappingContext,
  choices: ImportChoices | undefined,
): { readonly raw: readonly RawRow[]; readonly table: ImportedTable } {
  const table = mapTable(written, context, choices)
  const raw = from1904 ? withDaysFrom1904(written, table.columns) : written
  return { raw, table: raw === written ? table : mapTable(raw, context, choices) }
}

function* incomingRows(
  { origin }: ReadingContext,
  { rows, placesAlong }: ImportedTable,
  typePlan: TicketTypePlan,
  listPlan: ListPlan,
): Generator<IncomingRow, void> {
  const hasPlaces = placesAlong > 0
  const ids = new Map<string, string>()
  for (const row of rows) {
    const tickets = row.tickets.map((ticket) => ({ ...ticket, type: typePlan.typeOf(ticket.type) }))
    const codesOfFile = row.tickets.map((ticket) => ticket.code)
    const { placeOf } = row
    const hostId = placeOf === null ? '' : (ids.get(placeOf.host) ?? '')
    const recordKey = placeOf === null ? row.recordKey : keyOfPlace(hostId, placeOf.number)
    const planned = { ...row, recordKey, tickets, enrolments: listIds(row, listPlan) }
    const incoming = { ...revisionRowOf(origin, planned), recordKey, codesOfFile }
    if (hasPlaces) ids.set(row.recordKey, incoming.row.attendeeId)
    yield placeOf === null ? incoming : { ...incoming, placeOf: { hostId, number: placeOf.number } }
  }
}

function namesGuests({ columns }: ImportedTable): boolean {
  const telling = ['first-name', 'last-name', 'full-name', 'organisation', 'email', 'code']
  return columns.some((column) => telling.includes(column.meaning))
}

/** Whether a person could say what the columns are: numbers alone name nobody. */
function hasWords(raw: readonly RawRow[]): boolean {
  return raw.slice(0, rowsMeasured).some(({ cells }) => cells.some((cell) => /\p{L}/u.test(cell)))
}

function headOf(raw: readonly RawRow[]): FileSummary['head'] {
  return raw
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, headRows)
    .map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, 12).map((cell) => cleanCell(cell).slice(0, 60)),
    }))
}

/** Who stands on several rows, and how many rows are no guest of their own by that. */
function mergedOf(
  table: ImportedTable,
): Pick<FileSummary, 'merged' | 'mergedRows' | 'mergedGuests'> {
  return {
    merged: table.merged,
    mergedRows: mergedRows(table),
    mergedGuests: mergedGuests(table),
  }
}

function mergedRows({ rows }: ImportedTable): number {
  const ofGuests = rows.filter(({ placeOf }) => placeOf === null)
  return ofGuests.reduce((sum, { rows: { length } }) => sum + Math.max(0, length - 1), 0)
}

function mergedGuests({ rows }: ImportedTable): FileSummary['mergedGuests'] {
  return rows
    .filter(({ rows: { length } }) => length > 1)
    .slice(0, mergedShown)
    .map(({ person, rows: numbers }) => ({
      name: displayName(person),
      organisation: person.organisation,
      rows: [...numbers],
    }))
}

function someKeys({ rows: all }: ImportedTable): string[] {
  const rows = all.filter(({ placeOf }) => placeOf === null)
  const step = Math.max(1, Math.floor(rows.length / keysTold))
  return rows.filter((_, index) => index % step === 0).map(({ recordKey }) => recordKey)
}

/** The words for kinds of tickets, with the days on which each admits. */
function countTypes(
  words: readonly string[],
  existing: readonly TicketType[],
  { typeOf, added }: TicketTypePlan,
): FileSummary['ticketTypes'] {
  return countWords(words, (word) => meaningOf(typeOf(word), added)).map((counted) => {
    const id = typeOf(counted.word)
    const type = [...added, ...existing].find((one) => one.id === id)
    return { ...counted, validDays: type?.validDays ?? null }
  })
}

/** The id of what exists, `+` for what is to be made, `-` for none. */
function meaningOf(id: string | null, added: readonly { readonly id: string }[]): string {
  if (id === null) return '-'
  return added.some((one) => one.id === id) ? '+' : id
}

/** In an order of their own, so that a file with its columns swapped changes nobody. */
function listIds({ lists }: ImportedRow, plan: ListPlan): string[] {
  return [...new Set(lists.flatMap((word) => plan.listOf(word) ?? []))].toSorted()
}

function countSkipped(problems: readonly ImportProblem[]): number {
  return new Set(problems.filter((problem) => problem.skipped).map((problem) => problem.row)).size
}
