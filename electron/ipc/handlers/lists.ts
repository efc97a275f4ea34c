import { failure, success, type Result } from '../../../shared/result.ts'
import { defineList } from '../../check-in/list/define-list.ts'
import { evacuationList } from '../../check-in/list/evacuation.ts'
import { checkInGroup, handOutBadges } from '../../check-in/guest/group.ts'
import { listState, peopleOn } from '../../check-in/list/list-states.ts'
import { releaseSeats } from '../../check-in/list/release-seats.ts'
import { setTicketDays } from '../../check-in/list/set-ticket-days.ts'
import { removeList } from '../../check-in/list/remove-list.ts'
import { tieList, tieOfList } from '../../check-in/list/tie-list.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { allLists, findEvent, findList } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Lists as they stand, and what is done with many guests at once. */
export const listHandlers = {
  'lists.states': onEvent(({ db, pen }) => {
    const timeZone = findEvent(db)?.description.timeZone ?? 'UTC'
    const states = allLists(db).map((list) => listState(db, list, pen.now(), timeZone))
    return success({ states })
  }),
  'lists.state': onEvent((event, { listId }) =>
    onList(event, listId, (list, now, timeZone) => listState(event.db, list, now, timeZone)),
  ),
  'lists.people': onEvent((event, { listId }) =>
    onList(event, listId, (list, now, timeZone) => ({
      people: peopleOn(event.db, list, now, timeZone),
    })),
  ),
  'lists.define': onEvent((event, input, { push }) => {
    const answer = defineList(event, input)
    if (answer.ok) push('journal.changed', { types: ['list-defined'] })
    return answer
  }),
  'lists.setTicketDays': onEvent((event, input, { push }) => {
    const answer = setTicketDays(event, input)
    if (answer.ok) push('journal.changed', { types: ['ticket-type-defined'] })
    return answer
  }),
  'lists.remove': onEvent((event, input, { push }) => {
    const answer = removeList(event, input)
    if (answer.ok) push('journal.changed', { types: ['definition-removed'] })
    return answer
  }),
  'lists.release': onEvent((event, input, { push }) => {
    const answer = releaseSeats(event, input)
    if (answer.ok) push('journal.changed', { types: ['enrolled'] })
    return answer
  }),
  'lists.tieOf': onEvent(({ db }, { listId }) => success(tieOfList(db, listId))),
  'lists.tie': onEvent((event, input, { push }) => {
    const answer = tieList(event, input)
    if (answer.ok) push('journal.changed', { types: ['list-tied', 'scanned'] })
    return answer
  }),
  'lists.evacuation': onEvent(({ db, pen }) => success(evacuationList(db, pen.now()))),
  'guests.handOut': onEvent((event, input, { push, printing }) => {
    const answer = handOutBadges(event, input)
    if (!answer.ok) return answer
    push('journal.changed', { types: ['badge-handed-out', 'badge-requested'] })
    printing.queue()?.wake()
    return answer
  }),
  'guests.checkInGroup': onEvent((event, input, { push, printing }) => {
    const answer = checkInGroup(event, input)
    if (!answer.ok) return answer
    push('journal.changed', { types: ['scanned', 'group-checked-in'] })
    printing.queue()?.wake()
    return answer
  }),
} satisfies HandlersOf<
  | 'lists.states'
  | 'lists.state'
  | 'lists.people'
  | 'lists.define'
  | 'lists.remove'
  | 'lists.setTicketDays'
  | 'lists.release'
  | 'lists.tieOf'
  | 'lists.tie'
  | 'lists.evacuation'
  | 'guests.handOut'
  | 'guests.checkInGroup'
>

function onList<Value>(
  { db, pen }: DeskDeps,
  listId: string,
  work: (list: CheckInList, now: number, timeZone: string) => Value,
): Result<Value, 'unknown-list'> {
  const list = findList(db, listId)
  const timeZone = findEvent(db)?.description.timeZone
  if (list === null || timeZone === undefined) return failure('unknown-list')
  return success(work(list, pen.now(), timeZone))
}
