import type { TicketStatus } from '../../../model/attendee.ts'
import type { ColumnMeaning, ImportProblem } from '../../../model/import.ts'
import { foldName } from '../../name/fold-name.ts'
import { isBesideList, looseRow, type LooseRow } from './beside-list.ts'
import type { ImportedColumn, RawRow } from '../cells/imported-row.ts'
import { isOrganisation } from '../words/organisation-words.ts'

/** What stands above the list: its titles, and what is directly over its headings ('' for nothing alone). */
export type Above = { readonly titles: ReadonlySet<string>; readonly over: string }

/** What a heading over a group says of its guests: where they are from, '' for nothing, and that they do not come (yet). */
export type Group = { readonly organisation: string; readonly status: TicketStatus }

/** A row of a guest, with what stands over its group; null for a row of nobody. */
export type CarriedRow = { readonly raw: RawRow; readonly group: Group } | null

const nothing: Group = { organisation: '', status: 'confirmed' }

/** Columns in which a mark may stand for the cell above. */
const repeated: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'organisation',
  'job-title',
  'ticket-type',
  'status',
  'host',
  'enrolments',
])
const naming: ReadonlySet<ColumnMeaning> = new Set(['first-name', 'last-name', 'full-name'])
const longestMark = 10
const mark =
  /^(?:idem|id\.|ditto|dito|zie boven|als boven|["'“”„″〃´`,]{1,4}|[-–]\s*["”″]\s*[-–])$/iu
/** Columns with which a row of one cell is no list of names alone. */
const telling = 3
const party =
  /^(?:de )?(?:sprekers?|inleiders|dagvoorzitters?|workshopleiders|vrijwilligers|medewerkers|crew|pers|exposanten|standhouders|deelnemers|gasten|genodigden|bezoekers|vips?|speakers|volunteers|staff|press|exhibitors|participants|attendees|guests|visitors)$/

const notComing: readonly (readonly [RegExp, TicketStatus])[] = [
  [
    /^(?:afmelding(?:en)?|afgemeld(?:en)?|afzegging(?:en)?|annulering(?:en)?|geannuleerd(?:en)?|cancellations|cancell?ed)$/,
    'canceled',
  ],
  [/^(?:wachtlijst|reservelijst|reserves|onder voorbehoud|waiting list|wait ?list)$/, 'unapproved'],
]

/** What a word that is never a guest says of those below it; null for any other text. */
function kindOfGroup(text: string): Group | null {
  const folded = foldName(text).replace(/ \d+$/, '')
  const status = notComing.find(([words]) => words.test(folded))?.[1]
  if (status !== undefined) return { organisation: '', status }
  return party.test(folded) ? nothing : null
}

/** An organisation over a group, and no title of an event or of a list. */
function isOverGroup(text: string): boolean {
  return (
    isOrganisation(text) &&
    !/\d|congres|conferen|symposium|lijst|deelnemer|gasten|dag\b/iu.test(text)
  )
}

/**
 * Goes through rows from above: leaves out what is of the page or is a heading over a group,
 * and carries down what such a heading, or a mark like "idem", means.
 */
export function carryDown(
  columns: readonly ImportedColumn[],
  { titles, over }: Above,
  report: (problem: ImportProblem) => void,
): (raw: RawRow, next: RawRow | undefined) => CarriedRow {
  const organisation = columns.findIndex(({ meaning }) => meaning === 'organisation')
  const named = columns.flatMap(({ meaning }, column) => (naming.has(meaning) ? [column] : []))
  const marked = columns.flatMap(({ meaning }, column) => (repeated.has(meaning) ? [column] : []))
  let above: string[] = []
  const first: Group =
    organisation === -1 && isOverGroup(over) ? { ...nothing, organisation: over } : nothing
  let group = first
  let sheet: string | undefined
  const leave = (row: number, kind: ImportProblem['kind'], detail: string): null => {
    report({ row, kind, skipped: true, detail: detail.slice(0, 200) })
    return null
  }
  const groupOf = (loose: LooseRow, next: RawRow | undefined): Group | null => {
    if (columns.length < 2 || loose.second !== '') return null
    const kind = kindOfGroup(loose.first)
    if (kind !== null || next === undefined || columns.length < telling) return kind
    const below = looseRow(next.cells)
    const isPlace = below !== null && below.second === '' && isOrganisation(below.first)
    const hasOwn = (next.cells[organisation] ?? '').trim() !== ''
    const isNamed = named.some((column) => (next.cells[column] ?? '').trim() !== '')
    const isOver = isNamed && !isPlace && !hasOwn && isOverGroup(loose.first)
    return isOver ? { organisation: loose.first, status: 'confirmed' } : null
  }
  return (raw, next) => {
    if (raw.sheet !== sheet) {
      sheet = raw.sheet
      group = nothing
      above = []
    }
    const loose = looseRow(raw.cells)
    if (loose !== null) {
      const begun = groupOf(loose, next)
      if (begun !== null) {
        group = begun
        return leave(raw.row, 'group-heading', loose.first)
      }
      if (isBesideList(loose, titles)) return leave(raw.row, 'beside-list', loose.first)
    }
    let { cells } = raw
    for (const column of marked) {
      const cell = cells[column] ?? ''
      if (cell === '') continue
      if (cell.length > longestMark || !mark.test(cell.trim())) above[column] = cell
      else cells = cells.with(column, above[column] ?? '')
    }
    return { raw: cells === raw.cells ? raw : { ...raw, cells }, group }
  }
}
