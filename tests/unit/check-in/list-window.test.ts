import { expect, test } from 'vitest'
import { betterList, isOpen, listWindow } from '../../../shared/domain/check-in/list-window.ts'
import { listsByDay } from '../../../shared/domain/event/lists-by-day.ts'
import { decideCheckIn } from '../../../shared/domain/check-in/decide-check-in.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import { OPENING, participant, testList, testTicket } from '../../support/guests.ts'

const zone = 'Europe/Amsterdam'
const thursday = testList({ id: 'thursday', day: '2026-06-18' })
const wednesday = testList({ id: 'wednesday', day: '2026-06-17' })

test('a list of a day without hours is open on that day at the venue', () => {
  expect(listWindow(thursday, zone)).toEqual({
    opensAt: '2026-06-17T22:00:00.000Z',
    closesAt: '2026-06-18T21:59:59.999Z',
  })
  expect([isOpen(wednesday, OPENING, zone), isOpen(thursday, OPENING, zone)]).toEqual([true, false])
})

test('hours count as they stand; a party without an end goes on past midnight', () => {
  const opensAt = '2026-06-18T20:00:00.000Z'
  const party = testList({ day: '2026-06-18', opensAt })
  expect(listWindow(party, zone)).toEqual({ opensAt, closesAt: null })
  expect(isOpen(party, Date.parse('2026-06-18T23:30:00.000Z'), zone)).toBe(true)
  expect(isOpen(testList(), OPENING, zone)).toBe(true)
})

test('leads from the list of another day to that of today', () => {
  expect(betterList(thursday, [thursday, wednesday], OPENING, zone)?.id).toBe('wednesday')
})

test('the menu has the lists of no day first, then day by day, by the hour', () => {
  const late = testList({ id: 'late', day: '2026-06-17', opensAt: '2026-06-17T14:00:00.000Z' })
  const early = testList({ id: 'early', day: '2026-06-17', opensAt: '2026-06-17T12:00:00.000Z' })
  const days = listsByDay([thursday, late, early, testList(), wednesday])
  expect(days.map(({ day, lists }) => [day, lists.map(({ id }) => id)])).toEqual([
    [null, ['reception']],
    ['2026-06-17', ['wednesday', 'early', 'late']],
    ['2026-06-18', ['thursday']],
  ])
})

test.each([
  ['2026-06-16', 'list-closed'],
  ['2026-06-17', null],
  ['2026-06-18', 'list-not-open'],
])(
  'a scan on Wednesday, on a list of %s without hours, is answered with %s',
  (day, explanation) => {
    const attendee = {
      ...nobody,
      id: 'a',
      tickets: [],
      enrolments: [],
      unnamed: false,
      flagged: false,
      withdrawn: false,
    }
    const decision = decideCheckIn({
      now: OPENING,
      timeZone: zone,
      direction: 'entry',
      list: testList({ day }),
      attendee,
      tickets: [{ ticket: testTicket(), type: participant }],
      ticketScanned: true,
      codeRevoked: false,
      signedOnly: false,
      earlier: [],
      gate: null,
      present: 0,
      overrides: [],
      answers: {},
      asksOptional: false,
    })
    expect(decision.explanation).toBe(explanation)
  },
)
