import type { Attendee, Ticket } from '../../../shared/model/attendee.ts'
import { allLists, findTicketType } from '../../db/event/definitions.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

/** What the desk gives this guest: by the ticket's type, and by each list that the guest is enrolled in. */
export function handOutFor(db: ReadableDb, attendee: Attendee, ticket: Ticket | null): string[] {
  const ofType = ticket === null ? null : (findTicketType(db, ticket.type)?.handOut ?? null)
  const ofLists =
    attendee.enrolments.length === 0
      ? []
      : allLists(db)
          .filter((list) => attendee.enrolments.includes(list.id))
          .map((list) => list.handOut)
  return [ofType, ...ofLists].filter((text) => text !== null)
}
