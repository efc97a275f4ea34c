import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { ticketOnBadge } from '../../../shared/domain/badge/ticket-on-badge.ts'
import { eventDaysText } from '../../../shared/domain/event/event-days-text.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { TicketType } from '../../../shared/model/ticket-type.ts'
import { findAttendeeNow } from '../../db/guests/attendees.ts'
import { standingBadgeCode } from '../../db/badges/badge-codes.ts'
import { allLists, findEvent, findTicketType } from '../../db/event/definitions.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

/** The band of a ticket type that nobody described. */
const plainType: Pick<TicketType, 'name' | 'colour'> = { name: '', colour: '#475569' }

/** What stands on a guest's badge as he is known now; null where there is no such guest. */
export function badgeOf(db: ReadableDb, attendeeId: string): BadgeContent | null {
  const attendee = findAttendeeNow(db, attendeeId)
  return attendee === null ? null : (badgeReader(db)?.(attendee) ?? null)
}

/** Reads what stands on the badges of many guests, what they have in common once; null without an event. */
export function badgeReader(db: ReadableDb): ((attendee: Attendee) => BadgeContent) | null {
  const event = findEvent(db)?.description
  if (event === undefined) return null
  const common = { event, days: eventDaysText(event, 'nl-NL'), lists: allLists(db) }
  return (attendee) => contentOf(db, attendee, common)
}

type Common = {
  readonly event: EventDescription
  readonly days: string
  readonly lists: readonly CheckInList[]
}

function contentOf(db: ReadableDb, attendee: Attendee, { event, days, lists }: Common) {
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
    eventDays: days,
    place: event.place,
    code: ticket?.code ?? '',
    badgeCode: standingBadgeCode(db, attendee.id) ?? '',
    sessions: lists.filter(({ id }) => attendee.enrolments.includes(id)).map(({ name }) => name),
    extra: Object.fromEntries(
      attendee.extra.filter((field) => !field.sensitive).map((field) => [field.label, field.value]),
    ),
  }
}
