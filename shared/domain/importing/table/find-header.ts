import { kindOfCell, type CellKind } from '../cells/cell-kinds.ts'
import { cleanCell } from '../cells/clean-cell.ts'
import { meaningOfHeading } from '../words/column-names.ts'
import { saysNoMore } from './group-headings.ts'
import type { RawRow } from '../cells/imported-row.ts'

const rowsSearched = 10
const rowsCompared = 20
const ofAnotherKind: readonly CellKind[] = ['email', 'date', 'phone', 'code']

/**
 * The index of the row with the headings: the first of the best among the first ten, so that titles above it do no
 * harm. Where none names a column it is the first row, if it is of words and other things stand below; null when all
 * rows are guests.
 */
export function findHeader(table: readonly RawRow[]): number | null {
  return bestHeader(table)?.index ?? (isUnknownHeader(table) ? 0 : null)
}

/** How many different columns the headings of a table name, none where nothing stands below them. */
export function scoreHeader(table: readonly RawRow[]): number {
  const best = bestHeader(table)
  return best === null || best.index === table.length - 1 ? 0 : best.known
}

function bestHeader(table: readonly RawRow[]): { index: number; known: number } | null {
  let best: { index: number; known: number } | null = null
  for (const [index, { cells }] of table.slice(0, rowsSearched).entries()) {
    const known = knownHeadings(cells)
    if (known > (best?.known ?? 0)) best = { index, known }
  }
  return best
}

/** Only short words, all different, above a column of addresses, numbers, codes or dates. */
function isUnknownHeader([first, ...others]: readonly RawRow[]): boolean {
  const headings = (first?.cells ?? []).map(cleanCell).filter((cell) => cell !== '')
  if (headings.length < 2 || new Set(headings).size < headings.length) return false
  if (!headings.every((heading) => heading.length <= 40 && isPlainWords(heading))) return false
  const below = others.slice(0, rowsCompared).map(({ cells }) => cells.map(cleanCell))
  return (first?.cells ?? []).some((heading, column) => {
    const values = below.map((cells) => cells[column] ?? '').filter((cell) => cell !== '')
    const telling = values.filter((value) => ofAnotherKind.includes(kindOfCell(value)))
    return cleanCell(heading) !== '' && values.length > 0 && telling.length > values.length * 0.8
  })
}

function isPlainWords(heading: string): boolean {
  return ['words', 'infix'].includes(kindOfCell(heading.replace(/[?:*/()]/g, '').trim()))
}

/** What columns are called, and what a list that one is about is called: without a heading that only says that it is one. */
type Headings = { readonly headings: string[]; readonly listNames: string[] }

/** What the columns are called: by the heading row, and by a second one above or below it where there is one. */
export function composeHeadings(
  table: readonly RawRow[],
  index: number,
): Headings & { readonly rows: 1 | 2 } {
  const own = (table[index]?.cells ?? []).map(cleanCell)
  const below = (table[index + 1]?.cells ?? []).map(cleanCell)
  if (isSecondHeader(own, below)) return { ...joinHeadings(own, below), rows: 2 }
  const above = index === 0 ? [] : (table[index - 1]?.cells ?? []).map(cleanCell)
  const alone = { headings: own, listNames: own }
  return { ...(isGroupRow(above, own) ? joinHeadings(above, own) : alone), rows: 1 }
}

/** Below the headings: only words, and those where the row above is empty, the same, or one heading over several. */
function isSecondHeader(own: readonly string[], below: readonly string[]): boolean {
  if (below.length > own.length || below.some((cell) => looksLikeData(cell))) return false
  const more = below.filter((cell, column) => cell !== '' && cell !== own[column])
  if (more.length === 0) return false
  if (namesParts(own, below)) return true
  return below.every(
    (cell, column) => cell === '' || cell === own[column] || isInGroup(own, below, column),
  )
}

/** "Voornaam" and "Achternaam" below a "Naam" that was over both: nothing but headings, one of them below none. */
function namesParts(own: readonly string[], below: readonly string[]): boolean {
  const named = below.filter((cell) => cell !== '')
  return (
    named.length > 1 &&
    named.every((cell) => meaningOfHeading(cell) !== null) &&
    below.some((cell, column) => cell !== '' && (own[column] ?? '') === '')
  )
}

function isInGroup(own: readonly string[], below: readonly string[], column: number): boolean {
  const heading = own[column] ?? ''
  if (heading === '') return column > 0
  if (meaningOfHeading(heading) !== null) return false
  const next = own[column + 1] ?? ''
  return (
    heading === own[column - 1] || heading === next || (next === '' && below[column + 1] !== '')
  )
}

/**
 * Above the headings: at least two different words, each over one column or more, or one that was merged over some but the
 * first; a title is a single one.
 */
function isGroupRow(above: readonly string[], own: readonly string[]): boolean {
  if (above.length > own.length || above.some((cell) => looksLikeData(cell))) return false
  const filled = above.filter((cell) => cell !== '')
  const words = new Set(filled).size
  return words > 1 || (words === 1 && filled.length > 1 && above[0] === '')
}

/** A heading that says something by itself stays alone, the others get the group's word before them. */
function joinHeadings(groups: readonly string[], own: readonly string[]): Headings {
  let group = ''
  const joined = Array.from({ length: Math.max(groups.length, own.length) }, (_, column) => {
    const over = groups[column] ?? ''
    const heading = own[column] ?? ''
    if (over !== '') group = over
    if (heading === '' || heading === group) return { whole: over, name: over }
    if (meaningOfHeading(heading) !== null || group === '') return { whole: heading, name: heading }
    const whole = `${group} ${heading}`
    return { whole, name: saysNoMore(group) ? heading : whole }
  })
  return { headings: joined.map(({ whole }) => whole), listNames: joined.map(({ name }) => name) }
}

function looksLikeData(cell: string): boolean {
  // One character before the sign is enough, and a long cell is gone through once only.
  return /[^\s@]@[^\s@]+\.\w|^\d{4,}$/.test(cell)
}

/** Counts different columns by name; a row with an address or a number in it is a guest, no heading. */
function knownHeadings(cells: readonly string[]): number {
  const clean = cells.map(cleanCell)
  if (clean.some(looksLikeData)) return 0
  const meanings = clean.map((cell) => meaningOfHeading(cell)?.meaning)
  return new Set(meanings.filter((meaning) => meaning !== undefined)).size
}
