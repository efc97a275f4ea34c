import { cleanCell } from '../../../shared/domain/importing/cells/clean-cell.ts'
import { columnLetters } from '../../../shared/domain/importing/cells/column-letters.ts'
import type { RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'
import type { ImportChoices, ImportProblem } from '../../../shared/model/import.ts'

/** Cells of a row that a person gets to see. */
const CELLS_SHOWN = 60

/** The problems of the file itself that nobody has put right yet: a cell of its own, or anything in its row. */
export function openProblems(
  problems: readonly ImportProblem[],
  mends: ImportChoices['mends'],
): ImportProblem[] {
  return problems.filter(({ row, kind, detail }) => {
    const mended = mends.filter((mend) => mend.row === row)
    if (kind !== 'formula-without-value' && kind !== 'lost-text') return mended.length === 0
    const letters = /^[A-Z]+/.exec(detail)?.[0] ?? ''
    return !mended.some(({ column }) => columnLetters(column) === letters)
  })
}

/** The rows with a problem as they are read, with what was put right in them already. */
export function problemCells(
  raw: readonly RawRow[],
  problems: readonly ImportProblem[],
  mends: ImportChoices['mends'],
): RawRow[] {
  const wanted = new Set(problems.map(({ row }) => row))
  return raw
    .filter(({ row }) => wanted.has(row))
    .map(({ row, cells }) => {
      const mended = cells.slice(0, CELLS_SHOWN).map(cleanCell)
      for (const mend of mends) {
        if (mend.row !== row) continue
        while (mended.length < mend.column) mended.push('')
        mended[mend.column] = mend.value
      }
      return { row, cells: mended }
    })
}
