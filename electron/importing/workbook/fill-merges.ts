import { columnNumber } from '../../../shared/domain/importing/cells/column-letters.ts'

/** Cells that merging may fill in all: beyond it a file merges for looks alone. */
const MOST_CELLS = 200_000

/** Gives each cell of a merged range (`<mergeCell ref="A1:C1">`) the value that a person sees over all of them. */
export function fillMerges(cells: string[][], content: string): void {
  let filled = 0
  for (const [, ref = ''] of content.matchAll(/<mergeCell\b[^<>]*\bref="([^"]+)"/g)) {
    const range = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref)
    if (range === null) continue
    const [, left = '', top = '', right = '', bottom = ''] = range
    const value = cells[Number(top) - 1]?.[columnNumber(left) - 1] ?? ''
    if (value === '') continue
    for (let row = Number(top) - 1; row < Math.min(Number(bottom), cells.length); row += 1) {
      const line = cells[row] ?? []
      const end = Math.min(columnNumber(right) - 1, line.length - 1)
      for (let column = columnNumber(left) - 1; column <= end; column += 1) {
        if ((filled += 1) > MOST_CELLS) return
        line[column] = value
      }
    }
  }
}
