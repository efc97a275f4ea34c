import type { CallOutput, ParsedInput } from '../../../shared/contract.ts'
import { overlappingList } from '../../../shared/domain/check-in/overlapping-list.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { allLists, findList } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { countSeats } from '../../db/attendance/summary.ts'
import { once } from '../once.ts'

/**
 * Gives a guest a place on a list by enrolment, and takes the place away that he has elsewhere at the same hour; or
 * takes his place away. A list whose places are all given away is refused, unless staff says so.
 */
export function enrolGuest(
  { db, pen }: DeskDeps,
  input: ParsedInput<'guests.enrol'>,
): Result<CallOutput<'guests.enrol'>, 'id-taken' | 'not-found' | 'unknown-list' | 'full'> {
  return once(db, input, () => {
    const { id, attendeeId, listId, enrolled, overFull } = input
    const guest = findAttendee(db, attendeeId)
    if (guest === null) return failure('not-found')
    const list = findList(db, listId)
    if (list === null) return failure('unknown-list')
    const isNew = enrolled && !guest.enrolments.includes(listId)
    const { left } = countSeats(db, list)
    if (isNew && left !== null && left <= 0 && overFull !== true) return failure('full')
    appendEntry(db, pen, { id, type: 'enrolled', body: { attendeeId, listId, enrolled } })
    const from = enrolled ? overlappingList(list, guest.enrolments, allLists(db)) : null
    if (from !== null) {
      appendEntry(db, pen, {
        id: pen.newId(),
        type: 'enrolled',
        body: { attendeeId, listId: from.id, enrolled: false },
      })
    }
    const attendee = findAttendee(db, attendeeId) ?? guest
    return success({ subject: attendeeId, answer: { attendee, fromListId: from?.id ?? null } })
  })
}
