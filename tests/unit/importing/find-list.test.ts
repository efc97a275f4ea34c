import { describe, expect, it } from 'vitest'
import { findList, type KnownList } from '../../../shared/domain/importing/words/find-list.ts'

const list = (id: string, name: string, kind: KnownList['kind']): KnownList => ({
  ...{ id, name, kind, place: null },
})
const lists = [
  list('dinner', 'Congresdiner', 'dinner'),
  list('lunch-1', 'Lunch', 'session'),
  list('lunch-2', 'Lunch', 'session'),
  list('toe', 'Lezing over toezicht', 'session'),
  list('jeugd', 'Workshop Jeugd', 'session'),
]

describe('what happens on a day', () => {
  it.each([
    ['Donderdag 18 juni Diner', 'dinner'],
    ['do 18-6 Workshop Jeugd', 'jeugd'],
    ['Dag 2 Congresdiner', 'dinner'],
    ['Donderdag 18 juni Lunch', null],
    ['Donderdag 18 juni', null],
    ['Donderdag 18 juni Workshop Schulden', null],
    ['Donderdag 18 juni Toezicht', 'toe'],
    ['Donderdag 18 juni over', null],
  ])('%j is the list %j', (heading, id) => {
    expect(findList(lists, heading)).toBe(id)
  })
})
