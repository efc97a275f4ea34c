import { expect, test } from 'vitest'
import { markForPractice } from '../../../shared/domain/badge/practice-mark.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { planPracticeGuests } from '../../../shared/domain/practice/practice-guests.ts'
import { badgeContent, badgeTools, defaultLayout, textsOf } from '../../support/badges/badge.ts'
import { participant, testList, wednesdayTicket } from '../../support/guests.ts'

const words = { lastName: 'Oefengast', organisation: 'Gemeente Oefendam' }
const workshop = testList({ id: 'workshop', byEnrolment: true })
const press = { ...participant, id: 'press', name: 'Pers' }
const backDoor = testList({ id: 'back-door', ticketTypes: ['press'] })

function rolesOf(facts: Partial<Parameters<typeof planPracticeGuests>[0]>): string[] {
  const all = { ticketTypes: [participant], lists: [testList()], day: '2026-06-18', words }
  return planPracticeGuests({ ...all, ...facts }).map(({ recordKey }) => recordKey)
}

test('a simple event is practised without days, lists of places and ticket types that it does not have', () => {
  expect(rolesOf({})).toEqual([
    'valid',
    'used',
    'unpaid',
    'unapproved',
    'canceled',
    'withdrawn',
    'blocked',
    'too-late',
    'unnamed',
    'same-code',
    'same-code-too',
    'lost-badge',
  ])
  expect(rolesOf({ ticketTypes: [] })).toEqual([])
})

test('an event that has them gets a guest of another day, with another ticket and without a place', () => {
  const all = rolesOf({
    ticketTypes: [participant, wednesdayTicket, press],
    lists: [testList(), workshop, backDoor],
  })
  expect(all).toEqual(expect.arrayContaining(['wrong-day', 'wrong-type', 'not-enrolled']))
})

test('who may come in holds a ticket for each list, and a place where there are places', () => {
  const [valid] = planPracticeGuests({
    ticketTypes: [wednesdayTicket, participant, press],
    lists: [testList(), workshop, backDoor],
    day: '2026-06-18',
    words,
  })
  expect([valid?.tickets.map(({ type }) => type), valid?.enrolments]).toEqual([
    ['participant', 'press'],
    ['workshop'],
  ])
})

test('the mark of a practice stands on top of all else on a badge, on each face that has its own', () => {
  const marked = markForPractice(defaultLayout, 'OEFENEN')
  const placed = placeBadge(marked, badgeContent(), badgeTools)
  expect(textsOf(placed).at(-1)).toMatchObject({ text: 'OEFENEN', colour: '#ffffff' })
  expect(placed.warnings).toEqual([])
  const folded = { ...defaultLayout, fold: 'double', sameBack: false } as const
  const faces = textsOf(placeBadge(markForPractice(folded, 'PRACTICE'), badgeContent(), badgeTools))
  expect(faces.filter(({ text }) => text === 'PRACTICE').length).toBe(2)
})
