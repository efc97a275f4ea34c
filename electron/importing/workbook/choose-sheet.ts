import { scoreHeader } from '../../../shared/domain/importing/table/find-header.ts'
import type { RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'
import type { SheetPart } from './sheets-of.ts'
import { elementsOf } from './xml-elements.ts'

/** A sheet and its XML. */
export type SheetContent = { readonly sheet: SheetPart; readonly content: string }

const rowsLookedAt = 15
/** Headings by which a sheet is taken for the guests without a look at the others. */
const TELLING = 2

/**
 * The sheet with the guests: the first that has columns of guests with rows below them, else the fullest; sheets that
 * nobody sees only where no other has anything.
 */
export function chooseSheet(
  sheets: readonly SheetContent[],
  sharedStrings: () => string,
): SheetContent | null {
  const filled = sheets.filter(({ content }) => /<c\b[^<>]*>\s*<(?:v|is|f)\b/.test(content))
  const visible = filled.filter(({ sheet }) => !sheet.hidden)
  const candidates = visible.length > 0 ? visible : filled
  if (candidates.length < 2)
    return candidates[0] ?? sheets.find(({ sheet }) => !sheet.hidden) ?? null
  const heads = headsOf(candidates, sharedStrings)
  const scored = candidates.map((candidate, index) => {
    const rows = heads[index] ?? []
    return { candidate, known: scoreHeader(rows), cells: countCells(rows) }
  })
  const telling = scored.find(({ known }) => known >= TELLING)
  const best = scored.toSorted(
    (one, other) => other.known - one.known || other.cells - one.cells,
  )[0]
  return (telling ?? best)?.candidate ?? null
}

/** The first rows of each sheet, with their cells in order, empty ones left out. */
export function headsOf(
  sheets: readonly SheetContent[],
  sharedStrings: () => string,
): readonly (readonly RawRow[])[] {
  const heads = sheets.map(({ content }) => headOf(content))
  const strings = readStrings(sharedStrings(), heads)
  return heads.map((rows) =>
    rows.map((cells, row) => ({
      row: row + 1,
      cells: cells.map((cell) => (typeof cell === 'number' ? (strings.get(cell) ?? '') : cell)),
    })),
  )
}

/** The cells of the first rows: text, or the number of a shared string. */
function headOf(content: string): (string | number)[][] {
  const rows: (string | number)[][] = []
  for (const { inside } of elementsOf(content, 'row')) {
    if (rows.length === rowsLookedAt) break
    rows.push(
      Array.from(elementsOf(inside, 'c'), ({ attributes, inside: cell }) => {
        const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1]
        if (value !== undefined && attributes.includes('t="s"')) return Number(value)
        return value ?? textOf(cell)
      }),
    )
  }
  return rows
}

/** The shared strings that stand in these rows. */
function readStrings(
  sharedStrings: string,
  heads: readonly (readonly (readonly (string | number)[])[])[],
): Map<number, string> {
  const wanted = new Set(heads.flat(2).filter((cell) => typeof cell === 'number'))
  const found = new Map<number, string>()
  let index = 0
  for (const { inside } of elementsOf(sharedStrings, 'si')) {
    if (found.size === wanted.size) break
    if (wanted.has(index)) found.set(index, textOf(inside))
    index += 1
  }
  return found
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t\b[^<>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text).join('')
}

function countCells(rows: readonly RawRow[]): number {
  return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== '').length, 0)
}
