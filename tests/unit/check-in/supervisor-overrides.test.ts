import { expect, it } from 'vitest'
import type { CheckInFacts } from '../../../shared/domain/check-in/check-in-facts.ts'
import { bySupervisor, decideCheckIn } from '../../../shared/domain/check-in/decide-check-in.ts'
import { facts, held } from '../../support/check-in-facts.ts'
import { OPENING, participant, testList } from '../../support/guests.ts'

const soon = new Date(OPENING + 600_000).toISOString()
const before = new Date(OPENING - 600_000).toISOString()
const thursday = { ...participant, id: 'day-2', validDays: ['2026-06-18'] }

const cases: readonly [string, Partial<CheckInFacts>, string][] = [
  [
    'a ticket of another day that a supervisor admits',
    { tickets: held({}, thursday) },
    'valid supervisor-admitted',
  ],
  [
    'a ticket of yesterday that a supervisor admits',
    { tickets: held({ validUntil: '2026-06-16' }) },
    'valid supervisor-admitted',
  ],
  [
    'a ticket of another day and not paid that a supervisor admits',
    { tickets: held({ status: 'unpaid' }, thursday) },
    'unpaid',
  ],
  [
    'a list that is over, whatever a supervisor sets aside of the ticket',
    { list: testList({ closesAt: before }) },
    'invalid-time list-closed',
  ],
]
it.each(cases)('sets the time of a ticket aside: %s', (_name, change, expected) => {
  const { verdict, explanation } = decideCheckIn(facts({ ...change, overrides: ['invalid-time'] }))
  expect(`${verdict} ${explanation ?? ''}`.trim()).toBe(expected)
})

it('leaves to a supervisor what is wrong with the ticket, and not what is with the list', () => {
  const left = (change: Partial<CheckInFacts>) => bySupervisor(decideCheckIn(facts(change)))
  expect([
    left({ tickets: held({}, thursday) }),
    left({ tickets: held({ validFrom: soon }) }),
    left({ tickets: held({ validUntil: '2026-06-16' }) }),
    left({ tickets: held({ blocked: true }) }),
    left({ tickets: held({ status: 'canceled' }) }),
  ]).toEqual(['invalid-time', 'invalid-time', 'invalid-time', 'blocked', 'canceled'])
  expect([
    left({ list: testList({ opensAt: soon }) }),
    left({ list: testList({ closesAt: before }) }),
    left({ tickets: held({ status: 'unapproved' }) }),
    bySupervisor({ verdict: 'blocked', explanation: 'code-blocked' }),
  ]).toEqual([null, null, null, null])
})
