import { ticketOnBadge } from '../../../shared/domain/badge/ticket-on-badge.ts'
import type { AheadSelection } from '../../../shared/model/ahead.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { findAheadBadge } from './ahead-badges.ts'
import { findAttendee } from '../guests/attendees.ts'
import { findStandingBadge } from './badges.ts'
import { findList } from '../event/definitions.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** So many guests are read before waiting scans are let through. */
const AT_A_TIME = 200

/** The guests whose badges a selection means: with a name and a ticket that stands. */
export async function guestsAhead(
  db: ReadableDb,
  selection: AheadSelection,
  letOthersGoFirst: () => Promise<void>,
): Promise<Attendee[]> {
  const list = selection.listId === null ? null : findList(db, selection.listId)
  const ids = prepared<[], string>(
    db,
    `SELECT DISTINCT r.attendee_id FROM p_source_row r
     JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1`,
  )
    .pluck()
    .all()
  const guests = new Map<string, Attendee>()
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    if (start > 0) await letOthersGoFirst()
    if (!db.open) return []
    for (const id of ids.slice(start, start + AT_A_TIME)) {
      const guest = findAttendee(db, id)
      if (guest !== null && isMeant(db, guest, selection, list)) guests.set(guest.id, guest)
    }
  }
  return [...guests.values()]
}

function isMeant(
  db: ReadableDb,
  guest: Attendee,
  { ticketTypes, onlyMissing }: AheadSelection,
  list: CheckInList | null,
): boolean {
  const ticket = ticketOnBadge(guest)
  if (guest.withdrawn || guest.unnamed || ticket === null) return false
  if (guest.firstName === '' && guest.lastName === '') return false
  if (ticket.status === 'canceled' || ticket.status === 'withdrawn' || ticket.blocked) return false
  if (ticketTypes !== null && !ticketTypes.includes(ticket.type)) return false
  if (list !== null && !isOnList(guest, ticket.type, list)) return false
  return !onlyMissing || isMissing(db, guest.id)
}

function isOnList(guest: Attendee, type: string, list: CheckInList): boolean {
  if (list.byEnrolment) return guest.enrolments.includes(list.id)
  return list.ticketTypes === null || list.ticketTypes.includes(type)
}

/** Whether no badge, neither from a desk nor in a box, is the guest's as he is called now. */
function isMissing(db: ReadableDb, attendeeId: string): boolean {
  if (findStandingBadge(db, attendeeId) !== null) return false
  const type = findAheadBadge(db, attendeeId)?.state.type
  return type !== 'ahead' && type !== 'handed-out'
}
