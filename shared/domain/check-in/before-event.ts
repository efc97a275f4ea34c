import type { CheckInList } from '../../model/check-in-list.ts'
import type { EventDescription } from '../../model/event.ts'
import { listWindow } from './list-window.ts'
import { localDate } from '../time/local-time.ts'

type Days = Pick<EventDescription, 'firstDay' | 'timeZone'>
type Timed = Pick<CheckInList, 'day' | 'opensAt' | 'closesAt'>

/**
 * Whether a list admits although the event has not begun (`now` in ms since 1970): it has no hours and no day that
 * somebody chose, and so nothing else says it.
 */
export function admitsBeforeEvent(list: Timed, { firstDay, timeZone }: Days, now: number): boolean {
  return listWindow(list, timeZone).opensAt === null && localDate(now, timeZone) < firstDay
}
