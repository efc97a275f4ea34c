import { readSheet } from 'read-excel-file/universal'
import type { RawRow } from '../../shared/domain/importing/imported-row.ts'
import type { ImportPreview, ImportProblem } from '../../shared/model/import.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { boundSheet, MOST_ROWS } from './bound-sheet.ts'
import { chooseSheet } from './choose-sheet.ts'
import { mendFormulas } from './mend-formulas.ts'
import { listZip, unzip, zipPlain, type ZipEntry } from './read-zip.ts'
import { sheetsOf, type SheetPart } from './sheets-of.ts'
import { fillMerges } from './fill-merges.ts'
import { showZeros, zeroFormats } from './zero-formats.ts'

/** One sheet of a workbook as rows of text. */
export type WorkbookTable = {
  readonly sheets: ImportPreview['sheets']
  readonly sheet: string
  readonly rows: readonly RawRow[]
  readonly problems: readonly ImportProblem[]
}

export type WorkbookRefusal =
  | 'damaged'
  | 'zip-bomb'
  | 'password-protected'
  | 'not-a-workbook'
  | 'too-large'
  | 'too-many-columns'
  | 'no-sheet'

/** What a workbook may unpack to in all, in bytes; a hundred thousand rows of twenty columns are some 150 MB. */
const LARGEST_UNPACKED = 600 * 1024 * 1024
/** No sheet of text shrinks to less than a two-hundredth; a file that says so is a trap. */
const LARGEST_RATIO = 200
const SMALL = 16 * 1024 * 1024
const STRINGS = 'xl/sharedStrings.xml'

/**
 * Reads one sheet of an XLSX workbook: the named one, else the one with the guests. What it unpacks to is looked
 * up before anything is unpacked; macros and pictures are never read.
 */
export async function readWorkbook(
  archive: Buffer,
  wanted: string | null,
): Promise<Result<WorkbookTable, WorkbookRefusal>> {
  const opened = openArchive(archive)
  if (!opened.ok) return opened
  const parts = new Map(opened.value.map((entry) => [entry.name, entry]))
  const text = (name: string): string | null => {
    const entry = parts.get(name)
    const content = entry === undefined ? null : unzip(archive, entry)
    return content?.ok === true ? content.value.toString('utf8') : null
  }
  const workbook = text('xl/workbook.xml')
  const relations = text('xl/_rels/workbook.xml.rels')
  if (workbook === null || relations === null) return failure('not-a-workbook')
  const sheets = sheetsOf(workbook, relations)
  const named = sheets.filter(({ name }) => name === wanted)
  const contents = (named.length > 0 ? named : sheets).flatMap((sheet) => {
    const content = text(sheet.path)
    return content === null ? [] : [{ sheet, content }]
  })
  const chosen = named.length > 0 ? contents[0] : chooseSheet(contents, () => text(STRINGS) ?? '')
  if (chosen === undefined || chosen === null) return failure('no-sheet')
  const { sheet } = chosen
  const bound = boundSheet(chosen.content)
  if (!bound.ok) return bound
  const { content } = bound.value
  const mended = mendFormulas(content)
  const shown = showZeros(mended.content, zeroFormats(text('xl/styles.xml') ?? ''))
  const others = opened.value.filter(({ name }) => isNeeded(name))
  const plain = readAll(archive, others)
  if (plain === null) return failure('damaged')
  return readRows(
    zipPlain([...plain, [sheet.path, Buffer.from(shown)]]),
    { sheets, sheet, content },
    [...bound.value.problems, ...mended.problems],
  )
}

function openArchive(archive: Buffer): Result<ZipEntry[], WorkbookRefusal> {
  const entries = listZip(archive)
  if (entries === null) return failure('damaged')
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > LARGEST_UNPACKED) return failure('zip-bomb')
  if (unpacked > SMALL && unpacked > archive.length * LARGEST_RATIO) return failure('zip-bomb')
  if (entries.some((entry) => entry.encrypted)) return failure('password-protected')
  return success(entries)
}

function isNeeded(name: string): boolean {
  return /^xl\/(?:workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i.test(name)
}

function readAll(
  archive: Buffer,
  entries: readonly ZipEntry[],
): (readonly [string, Buffer])[] | null {
  const files: (readonly [string, Buffer])[] = []
  for (const entry of entries) {
    const content = unzip(archive, entry)
    if (!content.ok) return null
    const isWorkbook = /^xl\/workbook\.xml$/i.test(entry.name)
    files.push([entry.name, isWorkbook ? withPlainDates(content.value) : content.value])
  }
  return files
}

/** Whether days count from 1904 is written as 1 or as true (ECMA-376 18.2.28); the library knows only the first. */
function withPlainDates(workbook: Buffer): Buffer {
  const text = workbook.toString('utf8')
  return Buffer.from(text.replace(/(\bdate1904\s*=\s*["'])true(?=["'])/, '$11'))
}

async function readRows(
  plain: Buffer,
  found: { sheets: readonly SheetPart[]; sheet: SheetPart; content: string },
  problems: readonly ImportProblem[],
): Promise<Result<WorkbookTable, WorkbookRefusal>> {
  const { sheets, sheet, content } = found
  let data
  try {
    const bytes = plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.length)
    data = await readSheet(bytes as ArrayBuffer, sheet.name, { parseNumber: plainNumber })
  } catch {
    return failure('damaged')
  }
  if (data.length > MOST_ROWS) return failure('too-large')
  const cells = data.map((row) => row.map(cellText))
  // One long text may stand in any number of cells and is kept once: what it comes to shows only here.
  if (lettersOf(cells) > LARGEST_UNPACKED) return failure('zip-bomb')
  fillMerges(cells, content)
  return success({
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: sheet.name,
    rows: cells.map((row, index) => ({ row: index + 1, cells: row })),
    problems,
  })
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

/** A day alone where the time is midnight: Excel knows no zones, the library gives UTC. */
function dateText(date: Date): string {
  const text = date.toISOString()
  return text.slice(11, 19) === '00:00:00'
    ? text.slice(0, 10)
    : `${text.slice(0, 10)} ${text.slice(11, 16)}`
}
