import type { DoubleAdmission } from '../../../shared/domain/check-in/double-admissions.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { GuestCard } from '../../../shared/model/guest-card.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { codeOnBadge } from '../../db/badges/badge-codes.ts'
import { findStandingBadge } from '../../db/badges/badges.ts'
import { allLists, deskName, findEvent } from '../../db/event/definitions.ts'
import { doubleAdmissions } from '../../db/attendance/double-admissions.ts'
import { alikeOf, joinedWith } from '../../db/guests/alike-guests.ts'
import { guestHistory } from '../../db/guests/guest-history.ts'
import { presenceOf, type ListPresence } from '../../db/attendance/presence.ts'
import { sameGuests } from '../../db/projections/known-as.ts'
import { isSignedGuest } from '../../db/guests/signed-guests.ts'
import { isGuestOf } from '../../db/sources/source-guests.ts'
import { findSource } from '../../db/sources/sources.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { handOutFor } from '../scan/hand-out.ts'

/** Everything that a desk knows of one guest at a moment (ms since 1970); null where there is no such guest. */
export function guestCard(db: ReadableDb, id: string, now: number): GuestCard | null {
  const attendee = findAttendee(db, id)
  if (attendee === null) return null
  const attendeeId = attendee.id
  const badge = findStandingBadge(db, attendeeId)
  return {
    attendee,
    badge: badge === null ? null : { at: isoInstant(badge.at), desk: badge.desk },
    codeOnBadge: codeOnBadge(db, attendee),
    handOut: handOutFor(db, attendee, standingTicket(attendee)),
    staysHere: staysHere(db, attendee),
    lists: listsOf(db, attendee, now),
    doubles: doubleAdmissions(db, attendeeId).map((double) => toDouble(db, double)),
    joined: joinedWith(db, attendeeId),
    alike: alikeOf(db, attendee),
    history: guestHistory(db, attendeeId),
  }
}

/** A double admission with the names of the desks. */
export function toDouble(
  db: ReadableDb,
  { listId, admissions }: DoubleAdmission,
): GuestCard['doubles'][number] {
  return {
    listId,
    admissions: admissions.map(({ id, at, writer }) => ({
      id,
      at: isoInstant(at),
      desk: deskName(db, writer),
    })),
  }
}

function listsOf(db: ReadableDb, attendee: Attendee, now: number): GuestCard['lists'] {
  const timeZone = findEvent(db)?.description.timeZone ?? 'UTC'
  const found = allLists(db).map((list) => ({
    list,
    enrolled: attendee.enrolments.includes(list.id),
    seen: presenceOf(db, list, attendee.id, now, timeZone),
  }))
  return found
    .filter(({ enrolled, seen }) => enrolled || seen !== null)
    .map(({ list, enrolled, seen }) => ({
      listId: list.id,
      enrolled,
      presence: presenceIn(seen),
      at: seen === null ? null : isoInstant(seen.at),
    }))
}

function staysHere(db: ReadableDb, { id, tickets }: Attendee): boolean {
  const source = findSource(db)
  if (source === null || [id, ...sameGuests(db, id)].some((one) => isGuestOf(db, source.id, one)))
    return false
  return !tickets.some(({ code }) => isSignedGuest(db, id, code))
}

function presenceIn(seen: ListPresence | null): 'expected' | 'present' | 'left' {
  if (seen === null) return 'expected'
  return seen.present ? 'present' : 'left'
}

function standingTicket({ tickets }: Attendee): Attendee['tickets'][number] | null {
  const standing = tickets.find(({ status }) => status !== 'canceled' && status !== 'withdrawn')
  return standing ?? tickets[0] ?? null
}
