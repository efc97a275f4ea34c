import { expect, it } from 'vitest'
import { areAlike } from '../../../shared/domain/guest/alike-guests.ts'

const anna = {
  ...{ id: '1', firstName: 'Anna', infix: 'van der', lastName: 'Smit', unnamed: false },
  ...{ organisation: 'Gemeente Epe', email: 'anna@example.org' },
}

it.each([
  ['one name and organisation, with another address', { email: 'a.smit@example.com' }, true],
  ['one name, where one has no organisation', { organisation: '', email: '' }, true],
  ['one name and address at two organisations', { organisation: 'Assen' }, true],
  ['one name, with another organisation and address', { organisation: 'Assen', email: '' }, false],
  ['an initial, of one organisation', { firstName: 'A.', email: '' }, true],
  [
    'an initial, where one has no organisation',
    { firstName: 'A.', organisation: '', email: '' },
    false,
  ],
  ['accents and capitals', { firstName: 'ÁNNA', lastName: 'SMIT', email: '' }, true],
  ['a brother of one organisation', { firstName: 'Arie', email: '' }, false],
  ['another infix', { infix: 'van', email: '' }, false],
  ['a place without a person', { unnamed: true }, false],
])('%s', (_, change, isAlike) => {
  expect(areAlike(anna, { ...anna, id: '2', ...change })).toBe(isAlike)
  expect(areAlike({ ...anna, id: '2', ...change }, anna)).toBe(isAlike)
})
