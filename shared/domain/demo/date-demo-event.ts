import { Temporal } from 'temporal-polyfill'
import type { CheckInList } from '../../model/check-in-list.ts'
import type { DemoEvent, DemoGuest, DemoTime } from '../../model/demo-event.ts'
import type { EventDescription } from '../../model/event.ts'
import type { TicketType } from '../../model/ticket-type.ts'
import type { PlannedRow } from '../importing/revision/planned-row.ts'
import { isoInstant } from '../time/local-time.ts'

/** The demo with real days. */
export type DatedDemo = {
  readonly description: EventDescription
  readonly ticketTypes: readonly TicketType[]
  readonly lists: readonly CheckInList[]
  readonly rows: readonly PlannedRow[]
}

/** Dates the demo so that its first day is `firstDay`, such as `2026-06-17`, at the venue. */
export function dateDemoEvent(
  demo: DemoEvent,
  guests: readonly DemoGuest[],
  firstDay: string,
): DatedDemo {
  const { timeZone } = demo.description
  const dateOf = (day: number): string =>
    Temporal.PlainDate.from(firstDay).add({ days: day }).toString()
  return {
    description: { ...demo.description, firstDay, lastDay: dateOf(demo.days - 1) },
    ticketTypes: demo.ticketTypes.map((type) => ({
      ...type,
      name: withWeekday(type.name, type.validDays?.[0], dateOf),
      validDays: type.validDays?.map(dateOf) ?? null,
    })),
    lists: demo.lists.map((list) => ({
      ...list,
      name: withWeekday(list.name, list.day ?? undefined, dateOf),
      day: list.day === null ? null : dateOf(list.day),
      opensAt: list.opensAt && isoInstant(startOfMinute(list.opensAt, dateOf, timeZone)),
      closesAt:
        list.closesAt && isoInstant(startOfMinute(list.closesAt, dateOf, timeZone) + 59_999),
    })),
    rows: guests.map(plan),
  }
}

function startOfMinute(
  { day, time }: DemoTime,
  dateOf: (day: number) => string,
  timeZone: string,
): number {
  return Temporal.PlainDateTime.from(`${dateOf(day)}T${time}`).toZonedDateTime(timeZone)
    .epochMilliseconds
}

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

function withWeekday(
  name: string,
  day: number | undefined,
  dateOf: (day: number) => string,
): string {
  if (day === undefined) return name
  const { dayOfWeek } = Temporal.PlainDate.from(dateOf(day))
  const text = name.replace('{weekday}', weekdays[dayOfWeek - 1] ?? '')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function plan({ key, tickets, enrolments, unnamed, flagged, ...person }: DemoGuest): PlannedRow {
  return {
    recordKey: key,
    person,
    tickets: tickets.map((ticket) => ({ ...ticket, validFrom: null, validUntil: null })),
    enrolments,
    unnamed,
    flagged,
  }
}
