import { expect, it } from 'vitest'
import { kindOfCell } from '../../../shared/domain/importing/cells/cell-kinds.ts'

it.each([
  ['anna@example.nl', 'email'],
  ['anna@example', 'other'],
  ['17-06-2026', 'date'],
  ['17-06-2026 09:00', 'date'],
  ['06-12345678', 'phone'],
  ['+31 50 123 45 67', 'phone'],
  ['12345678', 'code'],
  ['K4-77QX', 'code'],
  ['ABCDEF', 'words'],
  ['van der', 'infix'],
  ['Anna Smit', 'words'],
  ['12', 'other'],
])('%j looks like: %s', (cell, kind) => {
  expect(kindOfCell(cell)).toBe(kind)
})
