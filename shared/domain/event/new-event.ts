import type { CheckInList } from '../../model/check-in-list.ts'
import type { EventDescription } from '../../model/event.ts'
import type { TicketType } from '../../model/ticket-type.ts'
import { localDaysOf } from './event-days.ts'

/** The words that a new event's lists and ticket type get, in the organiser's language. */
export type NewEventWords = {
  readonly reception: string
  readonly participant: string
  /** The name of a day's list, for a day such as `2026-06-17`. */
  readonly day: (date: string) => string
}

/** What a new event begins with: a reception that prints badges, a list for each day, one ticket type. */
export function beginEvent(
  description: EventDescription,
  words: NewEventWords,
): { readonly ticketTypes: TicketType[]; readonly lists: CheckInList[] } {
  const days = localDaysOf(description)
  const reception: CheckInList = {
    ...plainList,
    id: 'reception',
    name: words.reception,
    kind: 'reception',
    prints: 'first-time',
    entries: days.length > 1 ? 'once-a-day' : 'once',
    admitUnpaid: true,
  }
  const dayLists = days.map((day, index): CheckInList => ({
    ...plainList,
    id: `day-${String(index + 1)}`,
    name: words.day(day),
    kind: 'day',
    day,
    position: index + 1,
  }))
  return {
    ticketTypes: [
      {
        id: 'participant',
        name: words.participant,
        colour: '#1d4ed8',
        validDays: null,
        handOut: null,
      },
    ],
    lists: [reception, ...(days.length > 1 ? dayLists : [])],
  }
}

/** A list on which nothing is set: open to all, once, printing nothing. */
export const plainList: Omit<CheckInList, 'id' | 'name' | 'kind'> = {
  place: null,
  day: null,
  opensAt: null,
  closesAt: null,
  ticketTypes: null,
  entries: 'once',
  reentryAfterExit: true,
  admitUnpaid: false,
  admitEarly: false,
  capacity: null,
  byEnrolment: false,
  prints: 'never',
  automaticExitAt: null,
  handOut: null,
  questions: [],
  position: 0,
}
