import { expect, it } from 'vitest'
import {
  columnLetters,
  columnNumber,
} from '../../../shared/domain/importing/cells/column-letters.ts'

it('names columns as a spreadsheet does, and finds them by that name', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  expect(['A', 'z', 'AA', 'ZZ', 'aaa', 'XFD'].map(columnNumber)).toEqual([
    1, 26, 27, 702, 703, 16_384,
  ])
})
