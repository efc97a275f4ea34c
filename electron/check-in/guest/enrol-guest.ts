import type { CallOutput, ParsedInput } from '../../../shared/contract.ts'
import { overlappingList } from '../../../shared/domain/check-in/overlapping-list.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee, findPlace } from '../../db/guests/attendees.ts'
import { allLists, findList } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { countSeats } from '../../db/attendance/summary.ts'
import { sameGuests } from '../../db/projections/known-as.ts'
import { once } from '../once.ts'

/**
 * Gives a guest a place on a list by enrolment, and takes the place away that he has elsewhere at the same hour; or
 * takes his place away. A list whose places are all given away is refused, unless staff says so.
 */
export function enrolGuest(
  deps: DeskDeps,
  input: ParsedInput<'guests.enrol'>,
): Result<CallOutput<'guests.enrol'>, 'id-taken' | 'not-found' | 'unknown-list' | 'full'> {
  const { db, pen } = deps
  return once(db, input, () => {
    const { id, attendeeId, listId, enrolled, overFull } = input
    const guest = findAttendee(db, attendeeId)
    if (guest === null) return failure('not-found')
    const list = findList(db, listId)
    if (list === null) return failure('unknown-list')
    const isNew = enrolled && !guest.enrolments.includes(listId)
    const { left } = countSeats(db, list)
    if (isNew && left !== null && left <= 0 && overFull !== true) return failure('full')
    appendEntry(db, pen, {
      id,
      type: 'enrolled',
      body: { attendeeId: guest.id, listId, enrolled },
    })
    if (!enrolled) takeOthersOff(deps, guest.id, listId)
    const from = enrolled ? overlappingList(list, guest.enrolments, allLists(db)) : null
    if (from !== null) {
      appendEntry(db, pen, {
        id: pen.newId(),
        type: 'enrolled',
        body: { attendeeId: guest.id, listId: from.id, enrolled: false },
      })
      takeOthersOff(deps, guest.id, from.id)
    }
    const attendee = findAttendee(db, attendeeId) ?? guest
    return success({ subject: attendeeId, answer: { attendee, fromListId: from?.id ?? null } })
  })
}

/** A guest who is several has the places of all, and gives a place up for all. */
function takeOthersOff({ db, pen }: DeskDeps, guestId: string, listId: string): void {
  const others = sameGuests(db, guestId).filter((id) => id !== guestId)
  for (const attendeeId of others.filter((id) => findPlace(db, id)?.enrolments.includes(listId)))
    appendEntry(db, pen, {
      id: pen.newId(),
      type: 'enrolled',
      body: { attendeeId, listId, enrolled: false },
    })
}
