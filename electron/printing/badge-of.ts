import type { BadgeContent } from '../../shared/domain/badge/badge-content.ts'
import { eventDaysText } from '../../shared/domain/event-days-text.ts'
import type { Attendee, Ticket } from '../../shared/model/attendee.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'
import { findAttendee } from '../db/attendees.ts'
import { findEvent, findTicketType } from '../db/definitions.ts'
import type { ReadableDb } from '../db/sqlite.ts'

/** The band of a ticket type that nobody described. */
const plainType: Pick<TicketType, 'name' | 'colour'> = { name: '', colour: '#475569' }

/** What stands on a guest's badge as he is known now; null where there is no such guest. */
export function badgeOf(db: ReadableDb, attendeeId: string): BadgeContent | null {
  const attendee = findAttendee(db, attendeeId)
  const event = findEvent(db)?.description
  if (attendee === null || event === undefined) return null
  const ticket = ticketOnBadge(attendee)
  const type = ticket === null ? null : findTicketType(db, ticket.type)
  return {
    firstName: attendee.firstName,
    infix: attendee.infix,
    lastName: attendee.lastName,
    organisation: attendee.organisation,
    jobTitle: attendee.jobTitle,
    ticketType: type ?? plainType,
    eventName: event.name,
    eventDays: eventDaysText(event, 'nl-NL'),
    code: ticket?.code ?? '',
    extra: Object.fromEntries(
      attendee.extra.filter((field) => !field.sensitive).map((field) => [field.label, field.value]),
    ),
  }
}

/** The first ticket that stands, since a badge shows one code. */
function ticketOnBadge(attendee: Attendee): Ticket | null {
  const standing = attendee.tickets.find(
    ({ status }) => status !== 'canceled' && status !== 'withdrawn',
  )
  return standing ?? attendee.tickets[0] ?? null
}
