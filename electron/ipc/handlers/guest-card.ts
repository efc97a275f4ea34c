import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { failure, success } from '../../../shared/result.ts'
import { enrolGuest } from '../../check-in/guest/enrol-guest.ts'
import { guestCard } from '../../check-in/guest/guest-card.ts'
import { swapPerson } from '../../check-in/guest/swap-person.ts'
import { findEvent } from '../../db/event/definitions.ts'
import { guestDirectory } from '../../db/guests/guest-directory.ts'
import { filterGuests, toGuestRow } from '../../db/attendance/guest-pages.ts'
import { organisationsOf } from '../../db/guests/organisations.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** One guest in full, and what a desk does about a person, a badge or a place. */
export const guestCardHandlers = {
  'guests.card': onEvent(({ db, pen }, { id }) => {
    const card = guestCard(db, id, pen.now())
    return card === null ? failure('not-found', 'Nobody has this id.') : success(card)
  }),
  'guests.page': onEvent(async ({ db, pen }, { offset, limit, ...filter }) => {
    const directory = await guestDirectory(db, letOthersGoFirst)
    const timeZone = findEvent(db)?.description.timeZone
    if (timeZone === undefined) return failure('no-event')
    const wanted = filterGuests(db, directory, filter, { now: pen.now(), timeZone })
    const guests = wanted.slice(offset, offset + limit)
    return success({
      total: wanted.length,
      guests: guests.map(({ guest, seen }) => toGuestRow(guest, seen)),
    })
  }),
  'guests.organisations': onEvent(async ({ db }) =>
    success({ organisations: organisationsOf(await guestDirectory(db, letOthersGoFirst)) }),
  ),
  'guests.swap': onEvent((event, input, { push }) => {
    const answer = swapPerson(event, input)
    if (answer.ok) push('journal.changed', { types: ['person-swapped'] })
    return answer
  }),
  'guests.enrol': onEvent((event, input, { push }) => {
    const answer = enrolGuest(event, input)
    if (answer.ok) push('journal.changed', { types: ['enrolled'] })
    return answer
  }),
} satisfies HandlersOf<
  'guests.card' | 'guests.page' | 'guests.organisations' | 'guests.swap' | 'guests.enrol'
>
