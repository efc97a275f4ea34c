import { expect, it } from 'vitest'
import { meaningOfSheet } from '../../../shared/domain/importing/table/sheet-name.ts'

it.each([
  ['Gemeente Assen', 'organisation'],
  ['Gemeente Assen (2)', null],
  ['Gemeente Assen oud', null],
  ['Kopie van Gemeente Assen', null],
  ['Donderdag', 'day'],
  ['Donderdag 18 juni', 'day'],
  ['Donderdag v2', null],
  ['Sprekers', 'ticket-type'],
  ['Sprekers - backup', null],
  ['Blad1', null],
])('the sheet %j tells of its guests: %s', (name, meaning) => {
  expect(meaningOfSheet(name)).toBe(meaning)
})
