import type { Attendee, Ticket } from '../../model/attendee.ts'

/** The first ticket that stands, since a badge shows one code. */
export function ticketOnBadge({ tickets }: Pick<Attendee, 'tickets'>): Ticket | null {
  const standing = tickets.find(({ status }) => status !== 'canceled' && status !== 'withdrawn')
  return standing ?? tickets[0] ?? null
}
