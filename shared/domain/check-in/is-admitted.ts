import type { Attendee } from '../../model/attendee.ts'
import type { CheckInList } from '../../model/check-in-list.ts'
import type { TicketType } from '../../model/ticket-type.ts'

/** Whether a list counts on a guest: with a ticket that it takes, and a place where it goes by places. */
export function isAdmitted(
  { ticketTypes, admitUnpaid, day, byEnrolment, id }: CheckInList,
  { tickets, enrolments, withdrawn }: Attendee,
  typeOf: (id: string) => TicketType | null,
): boolean {
  if (withdrawn || (byEnrolment && !enrolments.includes(id))) return false
  return tickets.some(({ blocked, status, type }) => {
    const isPaid = status === 'confirmed' || (status === 'unpaid' && admitUnpaid)
    const days = typeOf(type)?.validDays ?? null
    const isOnDay = day === null || days === null || days.includes(day)
    return !blocked && isPaid && isOnDay && (ticketTypes === null || ticketTypes.includes(type))
  })
}
