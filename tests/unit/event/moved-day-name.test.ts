import { expect, test } from 'vitest'
import { moveDefinitions } from '../../../shared/domain/event/copy-event.ts'
import { movedDayName } from '../../../shared/domain/event/moved-day-name.ts'
import { testList, wednesdayTicket } from '../../support/guests.ts'

test.each([
  ['Woensdag: plenaire zaal', 'Donderdag: plenaire zaal'],
  ['woensdag 17 juni', 'donderdag 2 juli'],
  ['Wednesday, June 17', 'Thursday, July 2'],
  ['Dagkaart woensdag', 'Dagkaart donderdag'],
  ['Woensdag 18 juni', 'Woensdag 18 juni'],
  ['Woensdag en vrijdag', 'Woensdag en vrijdag'],
  ['Zaal 17', 'Zaal 17'],
])('%s moved to the second of July is %s', (name, moved) => {
  expect(movedDayName(name, '2026-06-17', '2026-07-02')).toBe(moved)
})

test('lists and tickets of a copy say the days of the copy', () => {
  const description = {
    name: 'Congres',
    firstDay: '2026-06-17',
    lastDay: '2026-06-18',
    timeZone: 'Europe/Amsterdam',
    place: '',
    codesIgnoreCase: true,
  }
  const copy = { ...description, firstDay: '2027-06-17', lastDay: '2027-06-18' }
  const { lists, ticketTypes } = moveDefinitions(description, copy, {
    lists: [
      testList({ kind: 'day', day: '2026-06-17', name: 'woensdag 17 juni' }),
      testList({ id: 'x', day: null, name: 'Woensdag' }),
    ],
    ticketTypes: [wednesdayTicket],
  })
  expect([...lists, ...ticketTypes].map(({ name }) => name)).toEqual([
    'donderdag 17 juni',
    'Woensdag',
    'Dagkaart donderdag',
  ])
})
