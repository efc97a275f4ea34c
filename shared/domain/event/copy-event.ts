import { Temporal } from 'temporal-polyfill'
import type { CheckInList } from '../../model/check-in-list.ts'
import type { EventDescription } from '../../model/event.ts'
import type { TicketType } from '../../model/ticket-type.ts'
import { localDaysOf } from './event-days.ts'
import { isoInstant } from '../time/local-time.ts'

/** What an event consists of besides its guests. */
export type Definitions = {
  readonly ticketTypes: readonly TicketType[]
  readonly lists: readonly CheckInList[]
}

/**
 * The ticket types and lists of one event for another, moved by the days between their first days; times at the venue
 * stay. What belongs to a day that the other does not have is left out.
 */
export function moveDefinitions(
  from: EventDescription,
  to: EventDescription,
  { ticketTypes, lists }: Definitions,
): Definitions {
  const days = Temporal.PlainDate.from(from.firstDay).until(to.firstDay, {
    largestUnit: 'day',
  }).days
  const onDay = (day: string): string => Temporal.PlainDate.from(day).add({ days }).toString()
  const ofEvent = new Set(localDaysOf(to))
  const moment = (instant: string | null): string | null => {
    if (instant === null) return null
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(from.timeZone).toPlainDateTime()
    return isoInstant(local.add({ days }).toZonedDateTime(to.timeZone).epochMilliseconds)
  }
  const types = ticketTypes
    .map((type) => ({
      ...type,
      validDays: type.validDays?.map(onDay).filter((day) => ofEvent.has(day)) ?? null,
    }))
    .filter(({ validDays }) => validDays === null || validDays.length > 0)
  const known = new Set(types.map(({ id }) => id))
  return {
    ticketTypes: types,
    lists: lists
      .map((list) => ({
        ...list,
        day: list.day === null ? null : onDay(list.day),
        opensAt: moment(list.opensAt),
        closesAt: moment(list.closesAt),
        ticketTypes: list.ticketTypes?.filter((id) => known.has(id)) ?? null,
      }))
      .filter(({ day }) => day === null || ofEvent.has(day))
      .filter(({ ticketTypes: admitted }) => admitted === null || admitted.length > 0),
  }
}
