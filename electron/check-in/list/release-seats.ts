import type { CallOutput, ParsedInput } from '../../../shared/contract.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findEvent, findList } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { presencesOn } from '../../db/attendance/presence.ts'
import { admittedTo } from '../../db/attendance/admitted.ts'
import { once } from '../once.ts'

/** Takes the place from everybody enrolled on a list who has not come, so that others may have it. */
export function releaseSeats(
  { db, pen }: DeskDeps,
  input: ParsedInput<'lists.release'>,
): Result<CallOutput<'lists.release'>, 'id-taken' | 'unknown-list' | 'nothing-to-change'> {
  return once(db, input, () => {
    const list = findList(db, input.listId)
    const timeZone = findEvent(db)?.description.timeZone
    if (list === null || timeZone === undefined || !list.byEnrolment) return failure('unknown-list')
    const seen = presencesOn(db, list, pen.now(), timeZone)
    const absent = [...admittedTo(db, list)].filter((id) => !seen.has(id))
    if (absent.length === 0) return failure('nothing-to-change')
    absent.forEach((attendeeId, index) => {
      appendEntry(db, pen, {
        id: index === 0 ? input.id : pen.newId(),
        type: 'enrolled',
        body: { attendeeId, listId: list.id, enrolled: false },
      })
    })
    return success({ subject: null, answer: { released: absent.length } })
  })
}
