import { expect, test } from 'vitest'
import { daysOfName } from '../../../shared/domain/event/days-of-name.ts'

const [wednesday, thursday, friday] = ['2026-06-17', '2026-06-18', '2026-06-19'] as const
const congress = { firstDay: wednesday, lastDay: friday }

test.each([
  ['Dagkaart woensdag', [wednesday]],
  ['Woensdagkaart', [wednesday]],
  ['Dag 2', [thursday]],
  ['Dagticket dag 2 (donderdag)', [thursday]],
  ['donderdag 18 juni', [thursday]],
  ['Donderdag, 18-06-2026', [thursday]],
  ['2026-06-19 day ticket', [friday]],
  ['Day 1', [wednesday]],
  ['Wednesday only', [wednesday]],
  ['June 18', [thursday]],
  ['Second day', [thursday]],
  ['Laatste congresdag', [friday]],
  ['2e dag', [thursday]],
  ['wo', [wednesday]],
  ['wo + do', [wednesday, thursday]],
  ['Dagkaart wo en vr', [wednesday, friday]],
  ['Woensdag t/m donderdag', [wednesday, thursday]],
  ['Thursday to Friday', [thursday, friday]],
  ['17 en 18 juni', [wednesday, thursday]],
  ['18-19 juni', [thursday, friday]],
  ['Dag 1 en 3', [wednesday, friday]],
  ['Wednesday 17 and Thursday 18 June', [wednesday, thursday]],
  ['Spreker donderdag', [thursday]],
  ['Donderdag vanaf 10:30', [thursday]],
])('%s is of its days', (name, days) => {
  expect(daysOfName(name, congress)).toEqual(days)
})

test.each([
  'Deelnemer',
  'Dagkaart',
  '3 dagen',
  'Driedaags',
  'Dag 1 t/m 3',
  'Woensdag, donderdag en vrijdag',
  'Niet op woensdag',
  'Alles behalve vrijdag',
  'Feestavond donderdag',
  // Days that disagree, and such as the event does not have.
  'Woensdag 18 juni',
  'Dag 1 (vrijdag)',
  'Zaterdag',
  'Dag 4',
  'Woensdag 17 juli',
  '16 en 17 juni',
  // Words that only look like days.
  'Wie zo wil, do it',
  'Vrijkaart',
  'Zondagskind & co',
  `Dag 2 ${'1,'.repeat(5_000)}`,
])('%s is of no day that could be told', (name) => {
  expect(daysOfName(name, congress)).toBeNull()
})

test('an event of one day needs no day, and of two weeks both Wednesdays are meant', () => {
  expect(daysOfName('Woensdag', { firstDay: wednesday, lastDay: wednesday })).toBeNull()
  const weeks = { firstDay: wednesday, lastDay: '2026-06-26' }
  expect(daysOfName('Woensdag', weeks)).toEqual([wednesday, '2026-06-24'])
  expect(daysOfName('Woensdag 24', weeks)).toEqual(['2026-06-24'])
})
