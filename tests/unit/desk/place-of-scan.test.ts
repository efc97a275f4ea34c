import { expect, test } from 'vitest'
import { pages, sheets } from '../../../renderer/pages.ts'
import { placeOfScan } from '../../../renderer/screens/place-of-scan.ts'

const all = [...pages, ...sheets]
const idle = { isTyping: false, isHalfDone: false }

test('a scan is taken on every page, and brings the desk where nothing is set up or half done', () => {
  expect(all.filter((page) => placeOfScan({ ...idle, page }) === 'desk')).toEqual([
    'desk',
    'guests',
    'lists',
    'dashboard',
    'readiness',
    'evacuation',
  ])
  expect(all.filter((page) => placeOfScan({ ...idle, page }) === 'field')).toEqual(['scanner'])
})

test('nobody is torn away from what is being written', () => {
  const writing = { isTyping: true, isHalfDone: true }
  expect(placeOfScan({ ...writing, page: 'guests' })).toBe('here')
  expect(placeOfScan({ ...idle, isHalfDone: true, page: 'lists' })).toBe('here')
  expect(placeOfScan({ ...idle, isTyping: true, page: 'dashboard' })).toBe('here')
})

test.each(['import', 'settings', 'events', 'paper'] as const)(
  'a field on the page %s gets the code that is scanned into it',
  (page) => {
    expect(placeOfScan({ page, isTyping: true, isHalfDone: false })).toBe('field')
  },
)
