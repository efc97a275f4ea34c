import { columnNumber } from '../../../shared/domain/importing/cells/column-letters.ts'
import type { ImportProblem } from '../../../shared/model/import.ts'
import { failure, success, type Result } from '../../../shared/result.ts'

/** Rows that a list may have, and columns beyond which nobody keeps any. */
export const MOST_ROWS = 300_000
export const MOST_COLUMNS = 1_000
/** Cells that rows times columns may come to: each costs room, also where it is empty. */
const MOST_CELLS = 40_000_000
/** Empty rows below which no list goes on: a slip of the keyboard leaves a space in the last row of all. */
const LONGEST_GAP = 10_000

/** Letters without the end of a tag: the longest text of a cell comes to two thirds of it where each letter is escaped. */
const LONGEST_TAG = 512 * 1024

/** A sheet that ends where its list does, and what lay far below it. */
export type BoundSheet = { readonly content: string; readonly problems: readonly ImportProblem[] }

/**
 * Keeps a sheet (`xl/worksheets/sheetN.xml`) within what can be read: one cell in the last corner of Excel's grid makes
 * seventeen thousand million empty ones. What lies far below the list is left out and told of.
 */
export function boundSheet(
  content: string,
): Result<BoundSheet, 'too-large' | 'too-many-columns' | 'damaged'> {
  if (hasEndlessTag(content)) return failure('damaged')
  const { rows, strayAt, strayRow } = measureRows(content)
  if (rows > MOST_ROWS) return failure('too-large')
  const kept = strayAt === null ? content : withoutRowsFrom(content, strayAt)
  if (beyondRows(kept, strayRow ?? MOST_ROWS)) return failure('damaged')
  const columns = widestColumn(kept)
  if (columns > MOST_COLUMNS) return failure('too-many-columns')
  if (rows * columns > MOST_CELLS) return failure('too-large')
  const problems: ImportProblem[] =
    strayRow === null ? [] : [{ row: strayRow, kind: 'far-row', skipped: true, detail: '' }]
  return success({ content: kept, problems })
}

/**
 * Whether a tag or a text goes on for longer than any that is meant: a reader that gets a sheet in pieces begins such a one
 * again at each piece. Of so long a stretch without the end of a tag one block at least is a part from end to end.
 */
function hasEndlessTag(content: string): boolean {
  for (let block = 0; block + LONGEST_TAG < content.length; block += LONGEST_TAG) {
    const end = content.indexOf('>', block)
    if (end === -1 || end > block + LONGEST_TAG) return true
  }
  return false
}

/** How many rows there are, and where in the XML and in the sheet the first lies that is far below all others. */
function measureRows(content: string) {
  let rows = 0
  for (const tag of content.matchAll(/<(?:\w+:)?row\b(?:[^<>]*?\br\s*=\s*["'](\d+))?/g)) {
    const row = tag[1] === undefined ? rows + 1 : Number(tag[1])
    if (row - rows > LONGEST_GAP) return { rows, strayAt: tag.index, strayRow: row }
    rows = row
    if (rows > MOST_ROWS) break
  }
  return { rows, strayAt: null, strayRow: null }
}

function withoutRowsFrom(content: string, at: number): string {
  const end = /<\/(?:\w+:)?sheetData\s*>/.exec(content.slice(at))
  return content.slice(0, at) + (end === null ? '' : content.slice(at + end.index))
}

/** Whether a cell says that it lies in a row that its own row does not have. */
function beyondRows(content: string, limit: number): boolean {
  for (const [, row] of content.matchAll(/\br\s*=\s*["'][A-Za-z]+(\d{6,})/g)) {
    if (Number(row) > limit) return true
  }
  return false
}

function widestColumn(content: string): number {
  let widest = 26
  for (const [, letters = ''] of content.matchAll(/\br\s*=\s*["']([A-Za-z]{2,})\d/g)) {
    const column = columnNumber(letters)
    if (column > widest) widest = column
  }
  return widest
}
