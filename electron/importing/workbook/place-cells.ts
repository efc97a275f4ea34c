import {
  columnLetters,
  columnNumber,
} from '../../../shared/domain/importing/cells/column-letters.ts'
import type { ImportProblem } from '../../../shared/model/import.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { MOST_COLUMNS, type BoundSheet } from './bound-sheet.ts'

/** How many shared texts and cell styles the workbook has. */
export type PartCounts = { readonly strings: number; readonly styles: number }

type Cell = { readonly attributes: string; readonly inside: string }
type Place = { row: number; column: number; isRowKnown: boolean }

/**
 * A sheet that says of every row and cell where it lies, and points at nothing that is not there: other programs leave
 * out addresses (ECMA-376 18.3.1.4 lets them), and Excel forgives more than a reader of the letter. A cell lies after the one
 * before it; a style that is not there is none; a text that is not there is told of.
 */
export function placeCells(
  content: string,
  counts: PartCounts,
): Result<BoundSheet, 'damaged' | 'too-many-columns'> {
  const start = /<sheetData\s*>/.exec(content)
  const end = content.lastIndexOf('</sheetData')
  if (start === null || end < start.index || content.includes('<![CDATA['))
    return failure('damaged')
  const problems: ImportProblem[] = []
  const parts: string[] = []
  const place: Place = { row: 0, column: 0, isRowKnown: true }
  const tag = /<(row|c)\b([^<>]*)(>?)/g
  tag.lastIndex = start.index
  let isOpen = false
  for (
    let found = tag.exec(content);
    found !== null && found.index < end;
    found = tag.exec(content)
  ) {
    const [, name, attributes = '', closed] = found
    if (closed === '') return failure('damaged')
    const isEmpty = attributes.endsWith('/')
    if (name === 'row') {
      if (isOpen) parts.push('</row>')
      isOpen = false
      enterRow(place, attributes)
      continue
    }
    const close = isEmpty ? tag.lastIndex : content.indexOf('</c>', tag.lastIndex)
    if (close === -1) return failure('damaged')
    const inside = content.slice(tag.lastIndex, close)
    enterCell(place, attributes)
    if (place.column > MOST_COLUMNS) return failure('too-many-columns')
    tag.lastIndex = close
    if (isEmpty || inside === '') continue
    const address = `${columnLetters(place.column - 1)}${String(place.row)}`
    const cell = settleCell({ attributes, inside }, counts)
    if (cell === null) {
      problems.push({ row: place.row, kind: 'lost-text', skipped: false, detail: address })
      continue
    }
    if (!isOpen) parts.push(`<row r="${String(place.row)}">`)
    isOpen = true
    parts.push(`<c r="${address}"${cell.attributes}>${cell.inside}</c>`)
  }
  if (isOpen) parts.push('</row>')
  const placed = `<worksheet><sheetData>${parts.join('')}${content.slice(end)}`
  return success({ content: placed, problems })
}

function enterRow(place: Place, attributes: string): void {
  const row = /(?:^|\s)r="(\d+)"/.exec(attributes)?.[1]
  place.isRowKnown = row !== undefined
  place.row = row === undefined ? place.row + 1 : Number(row)
  place.column = 0
}

/** A row that does not say its number has that of its first cell that does. */
function enterCell(place: Place, attributes: string): void {
  const [, letters, row] = /(?:^|\s)r="([A-Za-z]+)(\d+)"/.exec(attributes) ?? []
  if (letters === undefined) {
    place.column += 1
    return
  }
  if (!place.isRowKnown && place.column === 0) place.row = Number(row)
  place.isRowKnown = true
  place.column = columnNumber(letters)
}

/** The cell with what can be read of it, its address left out; null where its text is not there. */
function settleCell({ attributes, inside }: Cell, { strings, styles }: PartCounts): Cell | null {
  const value = /<v\b[^<>]*>([^<]*)<\/v>/.exec(inside)?.[1]?.trim()
  const written =
    /(?:^|\s)t="([^"]*)"/.exec(attributes)?.[1] ?? (inside.includes('<is') ? 'inlineStr' : 'n')
  const style = /(?:^|\s)s="(\d+)"/.exec(attributes)?.[1]
  const kept = style !== undefined && Number(style) < styles ? ` s="${style}"` : ''
  if (written === 's' && value !== undefined && value !== '' && !(Number(value) < strings))
    return null
  const type = settleType(written, value)
  if (type === 'b') return { attributes: ' t="b"', inside: `<v>${isTrue(value) ? '1' : '0'}</v>` }
  return { attributes: `${kept} t="${type}"`, inside }
}

const known = ['n', 's', 'str', 'inlineStr', 'e']

/** A value of a kind that it cannot be is a text, as it is written. */
function settleType(type: string, value: string | undefined): string {
  if (type === 'b') return /^(?:[01]|true|false)$/i.test(value ?? '') ? 'b' : 'str'
  if (type === 'n' && value !== undefined && Number.isNaN(Number(value))) return 'str'
  return known.includes(type) ? type : 'str'
}

function isTrue(value: string | undefined): boolean {
  return /^(?:1|true)$/i.test(value ?? '')
}
