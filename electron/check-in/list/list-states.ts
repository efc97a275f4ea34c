import type { CallOutput } from '../../../shared/contract.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { compareNames } from '../../../shared/domain/name/compare-names.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { presencesOn } from '../../db/attendance/presence.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { admittedTo } from '../../db/attendance/admitted.ts'
import { countSeats, summarizeList } from '../../db/attendance/summary.ts'

type ListState = CallOutput<'lists.state'>

/** How a list stands at a moment (ms since 1970): who is inside and expected, and its places. */
export function listState(
  db: ReadableDb,
  list: CheckInList,
  now: number,
  timeZone: string,
): ListState {
  return {
    listId: list.id,
    ...summarizeList(db, list, now, timeZone),
    ...countSeats(db, list),
  }
}

/** Everybody whom a list admits or who was on it, by last name, with how to reach them. */
export function peopleOn(
  db: ReadableDb,
  list: CheckInList,
  now: number,
  timeZone: string,
): CallOutput<'lists.people'>['people'] {
  const seen = presencesOn(db, list, now, timeZone)
  const ids = new Set([...admittedTo(db, list), ...seen.keys()])
  const people = [...ids].flatMap((id) => {
    const guest = findAttendee(db, id)
    if (guest === null) return []
    const { firstName, infix, lastName, organisation, phone } = guest
    const one = seen.get(id)
    const presence = one === undefined ? 'expected' : one.present ? 'present' : 'left'
    const at = one === undefined ? null : isoInstant(one.at)
    return [{ id, firstName, infix, lastName, organisation, phone, presence, at } as const]
  })
  return people.toSorted(compareNames)
}
