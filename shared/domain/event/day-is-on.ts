import type { EventDescription } from '../../model/event.ts'
import { localDate } from '../time/local-time.ts'

/** Whether a moment (ms since 1970) lies on one of the days of an event, at its venue. */
export function dayIsOn(
  { firstDay, lastDay, timeZone }: Pick<EventDescription, 'firstDay' | 'lastDay' | 'timeZone'>,
  now: number,
): boolean {
  const today = localDate(now, timeZone)
  return today >= firstDay && today <= lastDay
}
