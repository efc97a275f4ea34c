import { columnNumber } from '../../../shared/domain/importing/cells/column-letters.ts'

/** A sheet without the cells that were read, and their texts by row and column from 0. */
export type TextCells = { readonly rest: string; readonly texts: string[][] }

const plainText = /^<t(?: xml:space="preserve")?>([^<&]*)<\/t>$/
const rowOrCell =
  /<row\b[^<>]*?\sr="(\d+)"|<c r="([A-Z]{1,3})(\d{1,7})"(?: s="\d+")?(?: t="s"(?: s="\d+")?><v>(\d{1,7})<\/v>| t="inlineStr"(?: s="\d+")?><is>(<t\b[^<>]*>[^<]*<\/t>)<\/is>)<\/c>/g
const emptyRow = /<row\b[^<>]*(?:\/>|><\/row>)/g

/**
 * Takes the cells that hold nothing but a plain text out of a sheet (`xl/worksheets/sheetN.xml`): of a list they are nearly
 * all, and a reader of whatever XML may be takes four times as long for them. What is anything else, or escaped, stays; null
 * where cells do not lie one after the other.
 */
export function takeTextCells(content: string, strings: string): TextCells | null {
  const shared = plainTexts(strings)
  const columns = new Map<string, number>()
  const texts: string[][] = []
  const rest: string[] = []
  let row = 0
  let width = 0
  let end = 0
  for (const found of content.matchAll(rowOrCell)) {
    const [whole, rowBegun, letters = '', rowOfCell, index, inline] = found
    if (rowBegun !== undefined) {
      if (Number(rowBegun) <= row) return null
      row = Number(rowBegun)
      width = 0
      continue
    }
    let column = columns.get(letters)
    if (column === undefined) columns.set(letters, (column = columnNumber(letters)))
    if (Number(rowOfCell) !== row || column <= width) return null
    width = column
    const text = inline === undefined ? shared[Number(index)] : plainTextOf(inline)
    if (text === undefined || text === null) continue
    rest.push(content.slice(end, found.index))
    end = found.index + whole.length
    if (text !== '') put(texts, row - 1, column - 1, text)
  }
  rest.push(content.slice(end))
  return { rest: rest.join('').replace(emptyRow, withoutNumbered), texts }
}

/** Puts what was read of the rest among the texts; all rows are as wide as the widest. */
export function withTextCells(texts: string[][], read: readonly (readonly string[])[]): string[][] {
  for (const [row, cells] of read.entries()) {
    for (const [column, text] of cells.entries()) if (text !== '') put(texts, row, column, text)
  }
  const rows = Array.from(texts, (cells: string[] | undefined) => cells ?? [])
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0)
  for (const cells of rows) widen(cells, width)
  return rows
}

function put(texts: string[][], row: number, column: number, text: string): void {
  const cells = (texts[row] ??= [])
  widen(cells, column)
  cells[column] = text
}

function widen(cells: string[], width: number): void {
  while (cells.length < width) cells.push('')
}

/** A row that does not say which it is counts where it stands. */
function withoutNumbered(row: string): string {
  return row.includes(' r="') ? '' : row
}

/** The texts that cells share (`xl/sharedStrings.xml`); null for one in several parts or with anything escaped. */
function plainTexts(strings: string): (string | null)[] {
  const texts: (string | null)[] = []
  let tag = strings.indexOf('<si')
  while (tag !== -1) {
    const inside = strings.indexOf('>', tag) + 1
    const isEmpty = strings[inside - 2] === '/'
    const end = isEmpty ? inside : strings.indexOf('</si>', inside)
    if (inside === 0 || end === -1) return texts
    texts.push(plainTextOf(strings.slice(inside, end)))
    tag = strings.indexOf('<si', end)
  }
  return texts
}

function plainTextOf(element: string): string | null {
  const text = plainText.exec(element)?.[1]
  return text === undefined || text.includes('_x') ? null : text.trim()
}
