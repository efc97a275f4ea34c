import { readSheet } from 'read-excel-file/universal'
import type { RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'
import { ALL_SHEETS, type ImportPreview, type ImportProblem } from '../../../shared/model/import.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { boundSheet, MOST_ROWS, type BoundSheet } from './bound-sheet.ts'
import { chooseSheet, type SheetContent } from './choose-sheet.ts'
import { mendFormulas } from './mend-formulas.ts'
import { bareWorkbook, countParts, type SheetParts } from './bare-workbook.ts'
import { arePartsByName, joinSheets, sheetsAlike, type PartTable } from './sheets-alike.ts'
import { fillMerges } from './fill-merges.ts'
import { placeCells } from './place-cells.ts'
import { LARGEST_UNPACKED, openWorkbook } from './workbook-parts.ts'
import { takeTextCells, withTextCells } from './text-cells.ts'
import { showWrittenDates } from './written-dates.ts'
import { showZeros, zeroFormats } from './zero-formats.ts'

/** One sheet of a workbook as rows of text. */
export type WorkbookTable = {
  readonly sheets: ImportPreview['sheets']
  readonly sheet: string
  readonly sheetsTogether: ImportPreview['sheetsTogether']
  readonly sheetsLeft: number
  /** Whether the days of the workbook are counted from 1904. */
  readonly from1904: boolean
  readonly rows: readonly RawRow[]
  readonly problems: readonly ImportProblem[]
}

export type WorkbookRefusal =
  | 'damaged'
  | 'zip-bomb'
  | 'password-protected'
  | 'not-a-workbook'
  | 'old-workbook'
  | 'too-large'
  | 'too-many-columns'
  | 'no-sheet'

/**
 * Reads one sheet of an XLSX workbook: the named one, else the one with the guests; or all with the same headings, where
 * that is asked for or their names say that they are parts of one list. Macros and pictures are never read.
 */
export async function readWorkbook(
  archive: Buffer,
  wanted: string | null,
): Promise<Result<WorkbookTable, WorkbookRefusal>> {
  const opened = openWorkbook(archive)
  if (!opened.ok) return opened
  const { sheets, from1904, read } = opened.value
  const named = sheets.filter(({ name }) => name === wanted)
  const contents = (named.length > 0 ? named : sheets).flatMap((sheet) => {
    const content = read(sheet)
    return content === null ? [] : [{ sheet, content }]
  })
  const strings = opened.value.strings()
  const styles = opened.value.styles()
  if (strings === null || styles === null) return failure('damaged')
  const chosen =
    named.length > 0 ? contents[0] : chooseSheet(contents, () => strings.toString('utf8'))
  if (chosen === undefined || chosen === null) return failure('no-sheet')
  const parts = { strings, styles, from1904 }
  const alike =
    named.length > 0 ? [chosen] : sheetsAlike(chosen, contents, () => strings.toString('utf8'))
  const areOne = alike.length > 1 && (wanted === ALL_SHEETS || arePartsByName(alike))
  const table = areOne
    ? await readTogether(alike, parts)
    : await readSheetOrPlaced(chosen.content, parts)
  if (!table.ok) return table
  return success({
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: areOne ? ALL_SHEETS : chosen.sheet.name,
    sheetsTogether: areOne ? alike.map(({ sheet }) => sheet.name) : [],
    sheetsLeft: areOne ? 0 : alike.length - 1,
    from1904,
    ...table.value,
  })
}

/** All these sheets as one list, within what one may have. */
async function readTogether(
  sheets: readonly SheetContent[],
  parts: SheetParts,
): Promise<Result<Table, WorkbookRefusal>> {
  const read: PartTable[] = []
  let rows = 0
  let letters = 0
  for (const { sheet, content } of sheets) {
    const table = await readSheetOrPlaced(content, parts)
    if (!table.ok) return table
    rows += table.value.rows.length
    letters += lettersOf(table.value.rows.map(({ cells }) => cells))
    if (rows > MOST_ROWS) return failure('too-large')
    if (letters > LARGEST_UNPACKED) return failure('zip-bomb')
    read.push({ name: sheet.name, ...table.value })
  }
  return success(joinSheets(read))
}

type Table = Pick<WorkbookTable, 'rows' | 'problems'>

/** What the library does not read as it is written is read once more with all cells in their place. */
async function readSheetOrPlaced(
  sheet: string,
  parts: SheetParts,
): Promise<Result<Table, WorkbookRefusal>> {
  const bound = boundSheet(showWrittenDates(sheet))
  if (!bound.ok) return bound
  const table = await readRows(bound.value, parts)
  if (table.ok || table.code !== 'damaged') return table
  const placed = placeCells(bound.value.content, countParts(parts))
  if (!placed.ok) return placed
  const again = boundSheet(placed.value.content)
  if (!again.ok) return again
  const problems = [bound, placed, again].flatMap(({ value }) => value.problems)
  return readRows({ content: again.value.content, problems }, parts)
}

async function readRows(
  { content, problems }: BoundSheet,
  parts: SheetParts,
): Promise<Result<Table, WorkbookRefusal>> {
  const mended = mendFormulas(content)
  const shown = showZeros(mended.content, zeroFormats(parts.styles.toString('utf8')))
  const taken = takeTextCells(shown, parts.strings.toString('utf8')) ?? { rest: shown, texts: [] }
  const read = await readAnyCells(taken.rest, parts)
  if (read === null) return failure('damaged')
  const cells = withTextCells(taken.texts, read)
  if (cells.length > MOST_ROWS) return failure('too-large')
  // One long text may stand in any number of cells and is kept once: what it comes to shows only here.
  if (lettersOf(cells) > LARGEST_UNPACKED) return failure('zip-bomb')
  fillMerges(cells, content)
  return success({
    rows: cells.map((row, index) => ({ row: index + 1, cells: row })),
    problems: [...problems, ...mended.problems],
  })
}

/** Cells of any kind as the library reads them; null where the sheet is damaged. */
async function readAnyCells(content: string, parts: SheetParts): Promise<string[][] | null> {
  const strings = content.includes('t="s"') ? parts.strings : Buffer.alloc(0)
  const workbook = bareWorkbook(content, { ...parts, strings })
  try {
    const data = await readSheet(workbook, 1, { parseNumber: plainNumber })
    return data.map((row) => row.map(cellText))
  } catch {
    return null
  }
}

/**
 * A number as its digits. Of a whole number beyond fifteen digits Excel keeps no more: it stays in scientific
 * notation, by which a code that was destroyed is recognised.
 */
function plainNumber(written: string): string {
  const number = Number(written)
  if (!Number.isFinite(number)) return written
  if (Number.isInteger(number) && Math.abs(number) >= 1e15) return number.toExponential()
  return String(number)
}

function lettersOf(rows: readonly (readonly string[])[]): number {
  let letters = 0
  for (const cells of rows) for (const cell of cells) letters += cell.length
  return letters
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateText(cell)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee'
  return typeof cell === 'string' ? cell : ''
}

/** Day nought by either way of counting: a time of no day, or what a formula makes of an empty cell. */
const NO_DAY = ['1899-12-30', '1904-01-01']

/**
 * A day alone where the time is midnight, a time alone where there is no day: Excel knows no zones, the library gives UTC.
 * Hours are fractions of a day and come out a hair too early.
 */
function dateText(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString()
  const day = text.slice(0, 10)
  const time = text.slice(11, 16)
  const isMidnight = text.slice(11, 19) === '00:00:00'
  if (NO_DAY.includes(day)) return isMidnight ? '' : time
  return isMidnight ? day : `${day} ${time}`
}
