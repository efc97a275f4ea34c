import type { ColumnMeaning } from '../../../model/import.ts'
import { type CellKind, kindOfCell } from '../cells/cell-kinds.ts'
import type { ImportedColumn } from '../cells/imported-row.ts'
import { parseStatus } from '../words/parse-status.ts'

/** Says what each column of a file without headings holds, by its values (clean cells). */
export function recogniseValues(
  rows: readonly (readonly string[])[],
  width: number,
): ImportedColumn[] {
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((cells) => cells[column] ?? '').filter((cell) => cell !== ''),
  )
  const meanings: (ColumnMeaning | null)[] = columns.map((values) =>
    values.length === 0 ? 'ignored' : null,
  )
  const claim = (meaning: ColumnMeaning, fits: (values: readonly string[]) => boolean): void => {
    const found = columns.findIndex((values, column) => meanings[column] === null && fits(values))
    if (found !== -1) meanings[found] = meaning
  }
  leaveAddressing(meanings, columns)
  claim('email', (values) => share(values, 'email') > 0.5)
  claim('phone', (values) => share(values, 'phone') > 0.5)
  claim('status', (values) => mostlyStatus(values))
  claim('code', (values) => share(values, 'code') > 0.8 && allDiffer(values))
  claim('infix', (values) => share(values, 'infix') > 0.5)
  claimNames(meanings, columns)
  claim('organisation', (values) => share(values, 'words') > 0.3)
  claim('ticket-type', (values) => values.length > 3 && new Set(values).size * 3 < values.length)
  return meanings.map((meaning) => ({
    header: '',
    meaning: meaning ?? 'extra',
    sensitive: false,
  }))
}

/** The first column of words holds full names, or first names when last names stand beside it. */
function claimNames(
  meanings: (ColumnMeaning | null)[],
  columns: readonly (readonly string[])[],
): void {
  const free = columns.flatMap((values, column) =>
    meanings[column] === null && share(values, 'words') > 0.5 ? [column] : [],
  )
  const [first, second] = free
  if (first === undefined) return
  if (claimAroundInfix(meanings, columns, free)) return
  const parted = meanings.includes('infix') || severalWords(columns[first] ?? []) < 0.3
  if (second !== undefined && parted && severalWords(columns[second] ?? []) < 0.5) {
    meanings[first] = 'first-name'
    meanings[second] = 'last-name'
  } else {
    meanings[first] = 'full-name'
  }
}

const addressing =
  /^(?:de heer|dhr|heer|mevrouw|mevr|mw|m|v|man|vrouw|mr|mrs|ms|miss|madam|mister)\.?$/iu
const initials = /^(?:\p{L}{1,2}\.\s?)+$/u

/** "Dhr." and "mevrouw" are nobody's name. */
function leaveAddressing(
  meanings: (ColumnMeaning | null)[],
  columns: readonly (readonly string[])[],
): void {
  for (const [column, values] of columns.entries()) {
    if (values.length > 0 && values.every((value) => addressing.test(value))) {
      meanings[column] = 'extra'
    }
  }
}

/** Names stand beside the infix: the first before it and the last behind it, unless initials are behind it. */
function claimAroundInfix(
  meanings: (ColumnMeaning | null)[],
  columns: readonly (readonly string[])[],
  free: readonly number[],
): boolean {
  const infix = meanings.indexOf('infix')
  const before = free.findLast((column) => column < infix)
  const after = free.find((column) => column > infix)
  if (infix === -1 || before === undefined || after === undefined) return false
  const turned = columns[after]?.every((value) => initials.test(value)) === true
  meanings[before] = turned ? 'last-name' : 'first-name'
  meanings[after] = turned ? 'first-name' : 'last-name'
  return true
}

function share(values: readonly string[], kind: CellKind): number {
  return values.filter((value) => kindOfCell(value) === kind).length / Math.max(1, values.length)
}

function severalWords(values: readonly string[]): number {
  return values.filter((value) => value.includes(' ')).length / Math.max(1, values.length)
}

function allDiffer(values: readonly string[]): boolean {
  return new Set(values).size > values.length * 0.9
}

function mostlyStatus(values: readonly string[]): boolean {
  return values.every((value) => /\p{L}{4}/u.test(value) && parseStatus(value, '') !== null)
}
