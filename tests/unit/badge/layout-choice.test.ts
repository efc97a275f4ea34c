import { expect, test } from 'vitest'
import { chooseLayout } from '../../../shared/domain/badge/choose-layout.ts'
import { badgeLayoutSchema, type BadgeLayout } from '../../../shared/model/badge-layout.ts'

function layout(id: string, change: Partial<BadgeLayout> = {}): BadgeLayout {
  const plain = { version: 1 as const, id, name: id, width: 86, height: 120, elements: [] }
  return { ...badgeLayoutSchema.parse(plain), ...change }
}

const layouts = [
  layout('plain', { standard: true }),
  layout('speaker', { ticketTypes: ['speaker'] }),
  layout('dinner', { lists: ['dinner'] }),
  layout('speakers-dinner', { lists: ['dinner'], ticketTypes: ['speaker'] }),
  layout('nobody'),
]

test.each([
  ['a guest of no type with a layout gets the standard', 'participant', null, [], 'plain'],
  ['a ticket type goes before the standard', 'speaker', null, [], 'speaker'],
  ['the list at which it is printed goes before the type', 'participant', 'dinner', [], 'dinner'],
  ['list and type together go before all', 'speaker', 'dinner', [], 'speakers-dinner'],
  ['a place on a list goes after the type', 'speaker', null, ['dinner'], 'speaker'],
  ['a place on a list goes before the standard', 'crew', 'reception', ['dinner'], 'dinner'],
  ['a guest without a ticket gets the standard', null, null, [], 'plain'],
])('%s', (_, ticketType, listId, enrolments, id) => {
  expect(chooseLayout(layouts, { ticketType, listId, enrolments })?.id).toBe(id)
})

test('without a standard nobody is given a layout that is not meant for him', () => {
  const facts = { ticketType: 'crew', listId: null, enrolments: [] }
  expect(chooseLayout(layouts.slice(1), facts)).toBeNull()
})

test('of two for the same guests the first by name is taken, whatever their order', () => {
  const twins = [layout('b', { ticketTypes: ['x'] }), layout('a', { ticketTypes: ['x'] })]
  const facts = { ticketType: 'x', listId: null, enrolments: [] }
  expect([twins, twins.toReversed()].map((both) => chooseLayout(both, facts)?.id)).toEqual([
    'a',
    'a',
  ])
})
