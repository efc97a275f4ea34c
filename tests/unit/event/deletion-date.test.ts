import { expect, test } from 'vitest'
import {
  deletionDate,
  isDeletionDue,
  laterThan,
} from '../../../shared/domain/event/deletion-date.ts'

test('an event is to be deleted a month after its last day, unless somebody planned otherwise', () => {
  expect([deletionDate('2026-06-19', null), deletionDate('2026-06-19', '2026-12-31')]).toEqual([
    '2026-07-19',
    '2026-12-31',
  ])
})

test.each([
  ['the day before', null, '2026-07-18', false],
  ['on the day', null, '2026-07-19', true],
  ['long after', null, '2027-01-01', true],
  ['after "later"', laterThan('2026-07-19'), '2026-07-25', false],
  ['a week after "later"', laterThan('2026-07-19'), '2026-07-26', true],
])('%s it is asked for or not', (_when, later, today, asked) => {
  expect(isDeletionDue('2026-07-19', later, today)).toBe(asked)
})
