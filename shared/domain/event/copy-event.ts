import { Temporal } from 'temporal-polyfill'
import type { CheckInList } from '../../model/check-in-list.ts'
import type { EventDescription } from '../../model/event.ts'
import type { TicketType } from '../../model/ticket-type.ts'
import { localDaysOf } from './event-days.ts'
import { movedDayName } from './moved-day-name.ts'
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
      name: typeName(type, onDay),
      validDays: type.validDays?.map(onDay).filter((day) => ofEvent.has(day)) ?? null,
    }))
    .filter(({ validDays }) => validDays === null || validDays.length > 0)
  const known = new Set(types.map(({ id }) => id))
  return {
    ticketTypes: types,
    lists: lists
      .map((list) => ({
        ...list,
        name: list.day === null ? list.name : movedDayName(list.name, list.day, onDay(list.day)),
        day: list.day === null ? null : onDay(list.day),
        opensAt: moment(list.opensAt),
        closesAt: moment(list.closesAt),
        ticketTypes: list.ticketTypes?.filter((id) => known.has(id)) ?? null,
      }))
      .filter(({ day }) => day === null || ofEvent.has(day))
      .filter(({ ticketTypes: admitted }) => admitted === null || admitted.length > 0),
  }
}

/** The name of a kind of ticket that moves with the one day on which it is good. */
export function typeName({ name, validDays }: TicketType, move: (day: string) => string): string {
  const [day, ...others] = validDays ?? []
  return day === undefined || others.length > 0
    ? name
    : movedDayName(name, day, move(day)).slice(0, 80)
}
