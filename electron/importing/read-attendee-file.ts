import type { ImportedTable } from '../../shared/domain/importing/imported-row.ts'
import { mapTable } from '../../shared/domain/importing/map-table.ts'
import { planTicketTypes } from '../../shared/domain/importing/plan-ticket-types.ts'
import type { IncomingRow } from '../../shared/domain/importing/settle-identities.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import type { ImportPreview, ImportProblem } from '../../shared/model/import.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { revisionRowOf, type RowOrigin } from '../db/revision-row.ts'
import { decodeText } from './decode-text.ts'
import { readCsv } from './read-csv.ts'

/** What of the open event the reading depends on; plain data, so that it can go to a worker. */
export type ReadingContext = {
  readonly origin: RowOrigin
  readonly description: Pick<EventDescription, 'timeZone' | 'codesIgnoreCase'>
  readonly ticketTypes: readonly TicketType[]
}

/** Why nothing can be made of a file. */
export type FileRefusal =
  'empty' | 'no-rows' | 'no-header' | 'too-large' | 'too-many-columns' | 'not-text'

/** What a file holds besides its rows. */
export type FileSummary = Pick<
  ImportPreview,
  'encoding' | 'delimiter' | 'columns' | 'sample' | 'problems' | 'problemCount'
> & {
  readonly rowCount: number
  readonly skipped: number
  /** Ticket types that the file names and the event does not have. */
  readonly newTypes: readonly TicketType[]
}

export type ReadFile = { readonly summary: FileSummary; readonly rows: readonly IncomingRow[] }

const maximumBytes = 64 * 1024 * 1024
const maximumColumns = 1000
const rowsMeasured = 50
const problemsShown = 500

/** Makes attendees with lasting ids of the bytes of a CSV file. Takes a second for 20,000: not for the main thread. */
export function readAttendeeFile(
  bytes: Uint8Array,
  context: ReadingContext,
): Result<ReadFile, FileRefusal> {
  if (bytes.byteLength > maximumBytes) return failure('too-large')
  const decoded = decodeText(bytes)
  if (decoded === null) return failure('not-text')
  if (decoded.text.trim() === '') return failure('empty')
  const csv = readCsv(decoded.text)
  const start = csv.rows.slice(0, rowsMeasured)
  if (start.some(({ cells }) => cells.length > maximumColumns)) return failure('too-many-columns')
  const table = mapTable(csv.rows, context.description)
  if (table.rowCount > 0 && !namesGuests(table)) return failure('no-header')
  if (table.rows.length === 0) return failure('no-rows')
  const problems = [...csv.problems, ...table.problems].toSorted(
    (one, other) => one.row - other.row,
  )
  const plan = planTicketTypes(
    context.ticketTypes,
    table.rows.flatMap((row) => row.tickets.map((ticket) => ticket.type)),
  )
  return success({
    summary: {
      encoding: decoded.encoding,
      delimiter: csv.delimiter,
      columns: [...table.columns],
      sample: table.sample.map((cells) => [...cells]),
      problems: problems.slice(0, problemsShown),
      problemCount: problems.length,
      rowCount: table.rowCount,
      skipped: countSkipped(problems),
      newTypes: plan.added,
    },
    rows: table.rows.map((row) => ({
      ...revisionRowOf(context.origin, {
        ...row,
        tickets: row.tickets.map((ticket) => ({ ...ticket, type: plan.typeOf(ticket.type) })),
        enrolments: [],
      }),
      codesOfFile: row.tickets.map((ticket) => ticket.code),
    })),
  })
}

function namesGuests({ columns }: ImportedTable): boolean {
  const telling = ['first-name', 'last-name', 'full-name', 'organisation', 'email', 'code']
  return columns.some((column) => telling.includes(column.meaning))
}

function countSkipped(problems: readonly ImportProblem[]): number {
  return new Set(problems.filter((problem) => problem.skipped).map((problem) => problem.row)).size
}
