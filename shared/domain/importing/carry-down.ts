import type { ColumnMeaning, ImportProblem } from '../../model/import.ts'
import { foldName } from '../name/fold-name.ts'
import { isBesideList, looseRow, type LooseRow } from './beside-list.ts'
import type { ImportedColumn, RawRow } from './imported-row.ts'
import { isOrganisation } from './organisation-words.ts'

/** A row of a guest, with the organisation that stands over its group ('' for none); null for a row of nobody. */
export type CarriedRow = { readonly raw: RawRow; readonly group: string } | null

/** Columns in which a mark may stand for the cell above. */
const repeated: ReadonlySet<ColumnMeaning> = new Set([
  ...(['organisation', 'job-title', 'ticket-type', 'status', 'host', 'enrolments'] as const),
])
const naming: ReadonlySet<ColumnMeaning> = new Set(['first-name', 'last-name', 'full-name'])
const longestMark = 10
const mark =
  /^(?:idem|id\.|ditto|dito|zie boven|als boven|["'“”„″〃´`,]{1,4}|[-–]\s*["”″]\s*[-–])$/iu
/** Columns with which a row of one cell is no list of names alone. */
const telling = 3
const party =
  /^(?:de )?(?:sprekers?|inleiders|dagvoorzitters?|workshopleiders|vrijwilligers|medewerkers|crew|pers|exposanten|standhouders|deelnemers|gasten|genodigden|bezoekers|vips?|speakers|volunteers|staff|press|exhibitors|participants|attendees|guests|visitors)$/

/**
 * Goes through rows from above: leaves out what is of the page (`titles` stand above the list) or is a heading over a group,
 * and carries down what such a heading, or a mark like "idem", means.
 */
export function carryDown(
  columns: readonly ImportedColumn[],
  titles: ReadonlySet<string>,
  report: (problem: ImportProblem) => void,
): (raw: RawRow, next: RawRow | undefined) => CarriedRow {
  const organisation = columns.findIndex(({ meaning }) => meaning === 'organisation')
  const named = columns.flatMap(({ meaning }, column) => (naming.has(meaning) ? [column] : []))
  const marked = columns.flatMap(({ meaning }, column) => (repeated.has(meaning) ? [column] : []))
  let above: string[] = []
  let group = ''
  let sheet: string | undefined
  const leave = (row: number, kind: ImportProblem['kind'], detail: string): null => {
    report({ row, kind, skipped: true, detail: detail.slice(0, 200) })
    return null
  }
  const isGroup = (loose: LooseRow, next: RawRow | undefined): boolean => {
    if (next === undefined || columns.length < telling || loose.second !== '') return false
    if (party.test(foldName(loose.first))) return true
    const below = looseRow(next.cells)
    const isPlace = below !== null && below.second === '' && isOrganisation(below.first)
    const hasOwn = (next.cells[organisation] ?? '').trim() !== ''
    const isNamed = named.some((column) => (next.cells[column] ?? '').trim() !== '')
    return isNamed && !isPlace && !hasOwn && isOrganisation(loose.first)
  }
  return (raw, next) => {
    if (raw.sheet !== sheet) {
      sheet = raw.sheet
      group = ''
      above = []
    }
    const loose = looseRow(raw.cells)
    if (loose !== null) {
      if (isBesideList(loose, titles)) return leave(raw.row, 'beside-list', loose.first)
      if (isGroup(loose, next)) {
        group = isOrganisation(loose.first) ? loose.first : ''
        return leave(raw.row, 'group-heading', loose.first)
      }
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
