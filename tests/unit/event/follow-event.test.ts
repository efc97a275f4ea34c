import { describe, expect, it } from 'vitest'
import { followEvent, outsideEvent } from '../../../shared/domain/event/follow-event.ts'
import { beginEvent } from '../../../shared/domain/event/new-event.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import { congress, newEventWords } from '../../support/desk-in.ts'
import { participant, testList, wednesdayTicket } from '../../support/guests.ts'

const dinner = testList({
  id: 'diner',
  name: 'Diner',
  kind: 'dinner',
  day: '2026-06-19',
  opensAt: '2026-06-19T16:00:00.000Z',
  // One at night, after the last midnight.
  closesAt: '2026-06-19T23:00:00.000Z',
})

const dayNames = [(day: string) => day, (day: string) => `Day ${day}`]

function follow(from: Partial<EventDescription>, to: Partial<EventDescription>, movesAlong = true) {
  const before = { ...congress, ...from }
  const { lists } = beginEvent(before, newEventWords)
  const given = { lists: [...lists, dinner], ticketTypes: [participant, wednesdayTicket] }
  return followEvent({ from: before, to: { ...before, ...to }, movesAlong, dayNames }, given)
}

describe('what follows when the days of an event change', () => {
  it('is a list for a day that comes after or before, and nothing else', () => {
    const { lists, ticketTypes } = follow(
      {},
      { firstDay: '2026-06-16', lastDay: '2026-06-20' },
      false,
    )
    expect(lists.map(({ id, name, day, kind }) => [id, name, day, kind])).toEqual([
      ['day-2026-06-16', '2026-06-16', '2026-06-16', 'day'],
      ['day-2026-06-20', '2026-06-20', '2026-06-20', 'day'],
    ])
    expect(ticketTypes).toEqual([])
  })

  it('is all that is on its days where it moves along, at the same times at the venue', () => {
    const { lists, ticketTypes } = follow({}, { firstDay: '2027-02-10', lastDay: '2027-02-12' })
    expect(lists.map(({ id, name, day }) => [id, name, day])).toEqual([
      ['day-1', '2027-02-10', '2027-02-10'],
      ['day-2', '2027-02-11', '2027-02-11'],
      ['day-3', '2027-02-12', '2027-02-12'],
      ['diner', 'Diner', '2027-02-12'],
    ])
    expect(lists.at(-1)).toMatchObject({
      opensAt: '2027-02-12T17:00:00.000Z',
      closesAt: '2027-02-13T00:00:00.000Z',
    })
    expect(ticketTypes.map(({ id, validDays }) => [id, validDays])).toEqual([
      ['day-1', ['2027-02-10']],
    ])
  })

  it('leaves what was on the right days already', () => {
    const wrong = { firstDay: '2025-06-17', lastDay: '2025-06-19' }
    const right = { firstDay: '2026-06-17', lastDay: '2026-06-19' }
    const { lists, ticketTypes } = follow(wrong, right)
    expect(lists.map(({ id, day }) => [id, day])).toEqual([
      ['day-1', '2026-06-17'],
      ['day-2', '2026-06-18'],
      ['day-3', '2026-06-19'],
    ])
    expect(ticketTypes).toEqual([])
  })

  it('makes a congress of one day one of several, with its lists and a reception on each day', () => {
    const one = { firstDay: '2026-06-17', lastDay: '2026-06-17' }
    const { lists } = follow(one, { lastDay: '2026-06-18' }, false)
    expect(lists.map(({ id, entries }) => [id, entries])).toEqual([
      ['reception', 'once-a-day'],
      ['day-2026-06-17', 'once'],
      ['day-2026-06-18', 'once'],
    ])
  })

  it('makes no list for a day of which the organiser took it away', () => {
    const to = { ...congress, firstDay: '2027-02-10', lastDay: '2027-02-12' }
    const begun = beginEvent(congress, newEventWords).lists.filter(({ id }) => id !== 'day-2')
    const change = { from: congress, to, movesAlong: true, dayNames }
    const { lists } = followEvent(change, { lists: begun, ticketTypes: [] })
    expect(lists.map(({ id }) => id)).toEqual(['day-1', 'day-3'])
  })

  it('takes a name that says the day along in its own language, and leaves one that a person gave', () => {
    const to = { ...congress, firstDay: '2026-06-18', lastDay: '2026-06-20' }
    const names = ['Day 2026-06-17', 'Opening']
    const begun = names.map((name, index) =>
      testList({ id: String(index), name, kind: 'day', day: '2026-06-17' }),
    )
    const change = { from: congress, to, movesAlong: true, dayNames }
    const { lists } = followEvent(change, { lists: begun, ticketTypes: [] })
    expect(lists.map(({ name, day }) => [name, day])).toEqual([
      ['Day 2026-06-18', '2026-06-18'],
      ['Opening', '2026-06-18'],
    ])
  })
})

describe('another time zone', () => {
  it('leaves the times of lists as they read at the venue', () => {
    const { lists } = follow({}, { timeZone: 'Europe/Lisbon' }, false)
    expect(lists.map(({ id, opensAt }) => [id, opensAt])).toEqual([
      ['diner', '2026-06-19T17:00:00.000Z'],
    ])
  })
})

it('names the lists and tickets of days that an event no longer has', () => {
  const { lists } = beginEvent(congress, newEventWords)
  const shorter = { ...congress, firstDay: '2026-06-18' }
  expect(outsideEvent(shorter, { lists, ticketTypes: [participant, wednesdayTicket] })).toEqual([
    '2026-06-17',
    wednesdayTicket.name,
  ])
})
