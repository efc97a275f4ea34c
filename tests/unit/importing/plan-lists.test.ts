import { expect, it } from 'vitest'
import { planLists } from '../../../shared/domain/importing/columns/plan-lists.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { testList } from '../../support/guests.ts'

const [wednesday, thursday] = ['2026-06-17', '2026-06-18'] as const
const dinners = ['Woensdag diner', 'Donderdag diner'] as const
const dinner = (day: string | null) =>
  testList({ id: 'dinner', name: 'Congresdiner', kind: 'dinner', day })

function plan(lists: CheckInList[], words: readonly string[]) {
  const planned = planLists({ lists, firstDay: wednesday, lastDay: '2026-06-19' }, words)
  const added = planned.added.map(({ id, name, day, kind }) => ({ id, name, day, kind }))
  return { ids: words.map((word) => planned.listOf(word)), added }
}

const onWednesday = {
  id: 'woensdag-diner',
  name: 'Woensdag diner',
  day: wednesday,
  kind: 'dinner',
}
const onThursday = {
  id: 'donderdag-diner',
  name: 'Donderdag diner',
  day: thursday,
  kind: 'dinner',
}

it.each<[string, CheckInList[], object]>([
  ['none', [], { ids: [onWednesday.id, onThursday.id], added: [onThursday, onWednesday] }],
  [
    'one of no day',
    [dinner(null)],
    { ids: [onWednesday.id, onThursday.id], added: [onThursday, onWednesday] },
  ],
  [
    'one on Thursday',
    [dinner(thursday)],
    { ids: [onWednesday.id, 'dinner'], added: [onWednesday] },
  ],
])('two dinners are two lists on their days where the event has %s', (_, lists, expected) => {
  expect(plan(lists, dinners)).toEqual(expected)
})

it('one dinner of which the file says the day is the dinner that the event has', () => {
  expect(plan([dinner(null)], ['Donderdag diner'])).toEqual({ ids: ['dinner'], added: [] })
  expect(plan([dinner(wednesday)], ['Donderdag diner']).ids).toEqual(['donderdag-diner'])
})

it('a list that is called so is meant, whatever day it is on', () => {
  const list = testList({ id: 'x', name: 'Diner donderdag', day: wednesday })
  expect(plan([list], ['Diner donderdag']).ids).toEqual(['x'])
})

it('what goes on past midnight is on no day, and is open as long as its hours say', () => {
  expect(plan([], ['Feestavond donderdag']).added[0]?.day).toBeNull()
})
