import type { BadgeContent } from '../../shared/domain/badge/badge-content.ts'
import { ticketOnBadge } from '../../shared/domain/badge/ticket-on-badge.ts'
import { eventDaysText } from '../../shared/domain/event-days-text.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'
import { findAttendeeNow } from '../db/attendees.ts'
import { standingBadgeCode } from '../db/badge-codes.ts'
import { allLists, findEvent, findTicketType } from '../db/definitions.ts'
import type { ReadableDb } from '../db/sqlite.ts'

/** The band of a ticket type that nobody described. */
const plainType: Pick<TicketType, 'name' | 'colour'> = { name: '', colour: '#475569' }

/** What stands on a guest's badge as he is known now; null where there is no such guest. */
export function badgeOf(db: ReadableDb, attendeeId: string): BadgeContent | null {
  const attendee = findAttendeeNow(db, attendeeId)
  const event = findEvent(db)?.description
  return attendee === null || event === undefined ? null : contentOf(db, attendee, event)
}

function contentOf(db: ReadableDb, attendee: Attendee, event: EventDescription): BadgeContent {
  const ticket = ticketOnBadge(attendee)
  const type = ticket === null ? null : findTicketType(db, ticket.type)
  return {
    firstName: attendee.firstName,
    infix: attendee.infix,
    lastName: attendee.lastName,
    organisation: attendee.organisation,
    jobTitle: attendee.jobTitle,
    email: attendee.email,
    phone: attendee.phone,
    ticketType: type ?? plainType,
    eventName: event.name,
    eventDays: eventDaysText(event, 'nl-NL'),
    place: event.place,
    code: ticket?.code ?? '',
    badgeCode: standingBadgeCode(db, attendee.id) ?? '',
    sessions: allLists(db)
      .filter(({ id }) => attendee.enrolments.includes(id))
      .map(({ name }) => name),
    extra: Object.fromEntries(
      attendee.extra.filter((field) => !field.sensitive).map((field) => [field.label, field.value]),
    ),
  }
}
