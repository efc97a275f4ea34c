import {
  composeHeadings,
  findHeader,
  scoreHeader,
} from '../../../shared/domain/importing/table/find-header.ts'
import type { RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'
import { meaningOfSheet } from '../../../shared/domain/importing/table/sheet-name.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import type { ImportProblem } from '../../../shared/model/import.ts'
import { headsOf, type SheetContent } from './choose-sheet.ts'

/** Sheets that are read as one list; beyond it a workbook is no list in parts. */
const MOST_SHEETS = 60
/** Headings by which sheets are taken for parts of one list. */
const TELLING = 2

/** The visible sheets with the same headings as one of them, itself among them, in the order of their tabs. */
export function sheetsAlike(
  chosen: SheetContent,
  sheets: readonly SheetContent[],
  sharedStrings: () => string,
): readonly SheetContent[] {
  const visible = sheets.filter((one) => one === chosen || !one.sheet.hidden)
  if (visible.length < 2) return [chosen]
  const headings = headsOf(visible, sharedStrings).map(headingsOf)
  const own = headings[visible.indexOf(chosen)] ?? ''
  const alike = visible.filter((_, index) => own !== '' && headings[index] === own)
  return alike.length > 1 && alike.length <= MOST_SHEETS ? alike : [chosen]
}

/** Whether each sheet's name says of its guests where they are from, when they come or as what: parts, and no copies. */
export function arePartsByName(sheets: readonly SheetContent[]): boolean {
  return sheets.every(({ sheet }) => meaningOfSheet(sheet.name) !== null)
}

function headingsOf(rows: readonly RawRow[]): string {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const index = findHeader(filled)
  if (index === null || scoreHeader(filled) < TELLING) return ''
  const folded = composeHeadings(filled, index).headings.map(foldName)
  return folded.filter((heading) => heading !== '').join('\n')
}

/** What was read of a sheet. */
export type PartTable = {
  readonly name: string
  readonly rows: readonly RawRow[]
  readonly problems: readonly ImportProblem[]
}

/** The sheets below each other, with the rows counted on, and the headings once. */
export function joinSheets(parts: readonly PartTable[]): Pick<PartTable, 'rows' | 'problems'> {
  const rows: RawRow[] = []
  const problems: ImportProblem[] = []
  let above = 0
  for (const { name, rows: own, problems: told } of parts) {
    const guests = rows.length === 0 ? own : belowHeadings(own)
    for (const { row, cells } of guests) rows.push({ row: row + above, cells, sheet: name })
    for (const one of told) problems.push({ ...one, row: one.row === 0 ? 0 : one.row + above })
    above += own.at(-1)?.row ?? 0
  }
  return { rows, problems }
}

function belowHeadings(rows: readonly RawRow[]): readonly RawRow[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const index = findHeader(filled)
  return index === null ? filled : filled.slice(index + composeHeadings(filled, index).rows)
}
