import Papa from 'papaparse'
import { findHeader } from '../../../shared/domain/importing/table/find-header.ts'
import { cleanCell } from '../../../shared/domain/importing/cells/clean-cell.ts'
import { meaningOfHeading } from '../../../shared/domain/importing/words/column-names.ts'
import type { RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'
import type { ImportPreview, ImportProblem } from '../../../shared/model/import.ts'

export type Delimiter = NonNullable<ImportPreview['delimiter']>

/** A CSV file as rows of cells; a quote that nothing closes is told of and costs its own line only. */
export type CsvTable = {
  readonly delimiter: Delimiter
  readonly rows: readonly RawRow[]
  readonly problems: readonly ImportProblem[]
}

const delimiters = [';', ',', '\t', '|'] as const
const linesTried = 50
const lettersTried = 65_536

/** Faulty quotes that are mended one by one; in a file with more of them quotes mean nothing. */
const maximumMends = 20

/** Splits CSV text into rows; finds the delimiter by itself. */
export function readCsv(text: string): CsvTable {
  const lines = text.replace(/\r\n?/g, '\n')
  const named = /^"?sep=([;,|\t])"?\n/i.exec(lines)
  const delimiter = delimiters.find((known) => known === named?.[1])
  if (named !== null && delimiter !== undefined) {
    return mendDelimiters(delimiter, splitRows(lines.slice(named[0].length), delimiter, 2))
  }
  const guessed = guessDelimiter(lines)
  return readParted(lines, guessed) ?? mendDelimiters(guessed, splitRows(lines, guessed, 1))
}

/** A list below another that parts its columns otherwise, up to the end, is split by itself, quotes and all. */
function readParted(text: string, delimiter: Delimiter): CsvTable | null {
  const last = text.indexOf('\n', text.lastIndexOf(delimiter))
  const below = last === -1 ? '' : text.slice(last + 1)
  const other = delimiters.find((one) => one !== delimiter && below.includes(one))
  if (other === undefined) return null
  const upper = splitRows(text.slice(0, last), delimiter, 1)
  const lower = splitRows(below, other, upper.rows.length + 1)
  const width = widthOf(upper.rows.slice(0, linesTried))
  const filled = lower.rows.filter(({ cells }) => cells.join('').trim() !== '')
  if (width < 3 || filled.some(({ cells }) => cells.length !== width)) return null
  const told = filled.map(({ row, cells }): ImportProblem => {
    return { row, kind: 'other-delimiter', skipped: false, detail: cells.join(other) }
  })
  const rows = [...upper.rows, ...lower.rows]
  return { delimiter, rows, problems: [...upper.problems, ...told, ...lower.problems] }
}

/** Two files put below each other may part their columns otherwise: such rows are split as they are meant. */
function mendDelimiters(delimiter: Delimiter, { rows: written, problems }: SplitRows): CsvTable {
  const rows = unwrapRows(written, delimiter)
  const width = widthOf(rows.slice(0, linesTried))
  if (width < 3) return { delimiter, rows, problems }
  const told: ImportProblem[] = []
  const mended = rows.map(({ row, cells }) => {
    const cut =
      cells.length * 2 < width ? splitOtherwise(cells.join(delimiter), delimiter, width) : null
    if (cut === null) return { row, cells }
    told.push({ row, kind: 'other-delimiter', skipped: false, detail: cells.join(delimiter) })
    return { row, cells: cut }
  })
  return { delimiter, rows: mended, problems: [...problems, ...told] }
}

/** Lines that Excel took for one cell each and put into quotes, for it parts cells otherwise; as many cells as the others. */
function unwrapRows(rows: readonly RawRow[], delimiter: Delimiter): readonly RawRow[] {
  const open = rows.slice(0, linesTried).map(({ row, cells }) => {
    return { row, cells: unwrap(cells, delimiter) ?? cells }
  })
  const width = widthOf(open)
  if (width < 2) return rows
  return rows.map((raw) => {
    const cells = unwrap(raw.cells, delimiter)
    return cells?.length === width ? { row: raw.row, cells } : raw
  })
}

function unwrap(cells: readonly string[], delimiter: Delimiter): string[] | null {
  const [only, ...others] = cells
  if (only === undefined || others.length > 0 || !only.includes(delimiter)) return null
  return Papa.parse<string[]>(only, { delimiter, newline: '\n' }).data[0] ?? null
}

function splitOtherwise(line: string, delimiter: Delimiter, width: number): string[] | null {
  for (const other of delimiters) {
    if (other === delimiter || !line.includes(other)) continue
    const cells = Papa.parse<string[]>(line, { delimiter: other, newline: '\n' }).data[0] ?? []
    if (cells.length === width) return cells
  }
  return null
}

/** As wide as the headings are; where none are known, as most rows. */
function widthOf(rows: readonly RawRow[]): number {
  const header = rows[findHeader(rows) ?? -1]?.cells ?? []
  const named = header.filter((cell) => meaningOfHeading(cleanCell(cell)) !== null).length
  return named > 1 ? header.length : usualWidth(rows.map(({ cells }) => cells))
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

/** The delimiter by which most headings are known, and then most rows are of one width. */
function guessDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ';', score: -1 }
  const start = text.slice(0, lettersTried)
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: linesTried })
    const score = scoreOf(data.map((cells) => unwrap(cells, delimiter) ?? cells))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function scoreOf(data: readonly (readonly string[])[]): number {
  const rows = data.map((cells, index) => ({ row: index, cells }))
  const at = findHeader(rows)
  const header = rows[at ?? -1]
  const known = header?.cells.filter((cell) => meaningOfHeading(cleanCell(cell)) !== null).length
  const widths = data.map((cells) => cells.length).filter((width) => width > 1)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const alike = Math.max(0, ...counts.values()) / Math.max(1, data.length)
  // Of two lists below each other the first decides: what stands above the headings is lost.
  return (known ?? 0) * 10 + alike * 5 - (at ?? 0)
}

type SplitRows = Pick<CsvTable, 'rows' | 'problems'>

/** Splits all rows; where quotes go wrong, takes that one line as it is and goes on below it. */
function splitRows(text: string, delimiter: Delimiter, firstRow: number): SplitRows {
  const rows: RawRow[] = []
  const problems: ImportProblem[] = []
  let offset = 0
  for (let mends = 0; offset < text.length; mends += 1) {
    const quoted = mends < maximumMends
    const part = parse(text.slice(offset), delimiter, quoted)
    for (const cells of part.good) rows.push({ row: firstRow + rows.length, cells })
    if (part.faultAt === null) break
    const start = offset + part.faultAt
    const newLine = text.indexOf('\n', start)
    const end = newLine === -1 ? text.length : newLine
    const line = text.slice(start, end)
    const row = firstRow + rows.length
    problems.push({ row, kind: 'unclosed-quote', skipped: false, detail: line.slice(0, 200) })
    rows.push({ row, cells: splitPlain(line, delimiter) })
    offset = end + 1
  }
  return { rows, problems }
}

/** The rows up to the first whose quotes are wrong, and where in the text that row begins. */
function parse(
  text: string,
  delimiter: Delimiter,
  quoted: boolean,
): { good: string[][]; faultAt: number | null } {
  if (!quoted) {
    const good = text.split('\n').map((line) => splitPlain(line, delimiter))
    return { good, faultAt: null }
  }
  const whole = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  if (!whole.errors.some(isQuoteError)) return { good: whole.data, faultAt: null }
  const good: string[][] = []
  let cursor = 0
  let faultAt: number | null = null
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(isQuoteError)) {
        faultAt = cursor
        parser.abort()
        return
      }
      cursor = meta.cursor
      good.push(data)
    },
  })
  return { good, faultAt }
}

function isQuoteError(error: Papa.ParseError): boolean {
  return error.type === 'Quotes'
}

/** A line with its quotes off, for a line on which they lie. */
function splitPlain(line: string, delimiter: Delimiter): string[] {
  return line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, '').replaceAll('""', '"'))
}
