import { expect, test } from 'vitest'
import { possibleDuplicates } from '../../../shared/domain/search/possible-duplicates.ts'
import { walkInTicketTypes } from '../../../shared/domain/check-in/walk-in-ticket-types.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { participant, testList, wednesdayTicket } from '../../support/guests.ts'
import { attendeeWith } from '../../support/scan-answers.ts'

const anneke = { firstName: 'Anneke', infix: 'van der', lastName: 'Heijden', organisation: 'Zeist' }

function guest(part: Partial<Attendee>): Attendee {
  return attendeeWith({ ...anneke, id: JSON.stringify(part), ...part })
}

test.each([
  ['the same guest', {}],
  ['accents, capitals and another infix', { firstName: 'ÁNNEKE', infix: '', lastName: 'heijden' }],
  ['an initial', { firstName: 'A.', organisation: 'Emmen' }],
  ['the organisation with another first name', { firstName: 'Johanna' }],
  ['one other letter in the last name at the organisation', { lastName: 'Heyjden' }],
])('recognises %s', (_what, part) => {
  const held = guest(part)
  expect(possibleDuplicates(anneke, [held])).toEqual([held])
})

test.each([
  ['another first name elsewhere', { firstName: 'Bert', organisation: 'Emmen' }],
  ['one other letter elsewhere', { lastName: 'Heijdan', organisation: 'Emmen' }],
  ['another last name', { lastName: 'Jansen' }],
  ['a place without a person', { firstName: '', infix: '', lastName: '', unnamed: true }],
])('does not take %s for the same', (_what, part) => {
  expect(possibleDuplicates(anneke, [guest(part)])).toEqual([])
})

test('names three at most, those of the same organisation first', () => {
  const elsewhere = ['Emmen', 'Assen', 'Hoorn'].map((organisation) => guest({ organisation }))
  const same = guest({})
  expect(possibleDuplicates(anneke, [...elsewhere, same])).toEqual([same, ...elsewhere.slice(0, 2)])
})

test('asks for nobody before a name is typed', () => {
  const nothing = { firstName: '', infix: '', lastName: '', organisation: 'Zeist' }
  expect(possibleDuplicates(nothing, [guest({}), guest({ lastName: '' })])).toEqual([])
})

test('offers the ticket types that the list admits on its day, in its order', () => {
  const types = [participant, wednesdayTicket]
  const ids = (change: Parameters<typeof testList>[0], today = '2026-06-17') =>
    walkInTicketTypes(testList(change), types, today).map(({ id }) => id)
  expect([
    ids({}),
    ids({}, '2026-06-18'),
    ids({ ticketTypes: ['day-1', 'gone', 'participant'] }),
    ids({ day: '2026-06-18', ticketTypes: ['day-1'] }),
  ]).toEqual([
    ['participant', 'day-1'],
    ['participant'],
    ['day-1', 'participant'],
    ['participant', 'day-1'],
  ])
})
