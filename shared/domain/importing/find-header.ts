import { cleanCell } from './clean-cell.ts'
import { meaningOfHeading } from './column-names.ts'
import type { RawRow } from './imported-row.ts'

const rowsSearched = 10

/**
 * The index of the row with the headings: the first of the best among the first ten, so that titles
 * above it do no harm; null when no row names a column and all rows are guests.
 */
export function findHeader(table: readonly RawRow[]): number | null {
  let best: { index: number; known: number } | null = null
  for (const [index, { cells }] of table.slice(0, rowsSearched).entries()) {
    const known = knownHeadings(cells)
    if (known > (best?.known ?? 0)) best = { index, known }
  }
  return best?.index ?? null
}

/** Counts different columns by name; a row with an address or a number in it is a guest, no heading. */
function knownHeadings(cells: readonly string[]): number {
  const clean = cells.map(cleanCell)
  if (clean.some((cell) => /[^\s@]+@[^\s@]+\.\w|^\d{4,}$/.test(cell))) return 0
  const meanings = clean.map((cell) => meaningOfHeading(cell)?.meaning)
  return new Set(meanings.filter((meaning) => meaning !== undefined)).size
}
