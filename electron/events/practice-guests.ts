import { createHmac } from 'node:crypto'
import {
  planPracticeGuests,
  practiceRoles,
  type PracticeNames,
  type PracticeRole,
} from '../../shared/domain/practice/practice-guests.ts'
import { laterClock } from '../../shared/domain/time/hybrid-clock.ts'
import { localDate } from '../../shared/domain/time/local-time.ts'
import { issueTicketCode } from '../../shared/domain/codes/ticket-code.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import { findAttendee } from '../db/guests/attendees.ts'
import { badgeCodesOf } from '../db/badges/badge-codes.ts'
import { allLists, allTicketTypes, findEvent } from '../db/event/definitions.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { appendEntry, type Pen } from '../db/journal/journal.ts'
import { PRACTICE_SOURCE, practiceOf } from '../db/event/practice.ts'
import { revisionRowOf } from '../db/sources/revision-row.ts'
import { writeRevisionAtOnce, type RevisionRow } from '../db/sources/revisions.ts'
import { standingScans } from '../db/attendance/scans.ts'
import { inTransaction, type ReadableDb } from '../db/file/sqlite.ts'
import { uuidV5 } from '../db/journal/uuid-v5.ts'

/** So long ago the guest who is in already came in, in ms. */
const CAME_IN_BEFORE = 12 * 60_000

/**
 * Adds the invented guests to a practice copy by entries of its journal. Their ids and codes follow from the event
 * itself, so that the paper of one practice serves the next.
 */
export function addPracticeGuests(
  deps: DeskDeps,
  names: PracticeNames & { readonly otherDesk: string },
): void {
  const { db, pen } = deps
  const event = findEvent(db)
  const practice = practiceOf(db)
  if (event === null || practice === null) return
  const { eventId } = practice
  const lists = allLists(db)
  const day = localDate(pen.now(), event.description.timeZone)
  const ticketTypes = allTicketTypes(db)
  const planned = planPracticeGuests({ ticketTypes, lists, day, words: names })
  const origin = { eventId, secret: event.secret, sourceId: PRACTICE_SOURCE }
  const rows = sharingOneCode(planned.map((row) => revisionRowOf(origin, row)))
  inTransaction(db, () => {
    writeRevisionAtOnce(db, pen, {
      revisionId: pen.newId(),
      sourceId: PRACTICE_SOURCE,
      scope: 'full',
      label: names.lastName,
      rows,
    })
    loseBadge(deps, eventId, event.secret)
    for (const list of lists) {
      if (isDoor(list, day)) letInBefore(deps, list.id, names.otherDesk)
    }
  })

  /** The two with the same code: nobody can tell by it who of them is there. */
  function sharingOneCode(made: readonly RevisionRow[]): RevisionRow[] {
    const codes = made.find(({ row }) => row.attendeeId === idOf(eventId, 'same-code'))?.person
      .codes
    return made.map(({ row, person }) =>
      codes !== undefined && row.attendeeId === idOf(eventId, 'same-code-too')
        ? { row, person: { ...person, codes } }
        : { row, person },
    )
  }
}

/** Has the practice guest who is in already come in on a list a while ago, at another desk, where he has not. */
export function letInBefore({ db, pen }: DeskDeps, listId: string, desk: string): void {
  const practice = practiceOf(db)
  const attendee = practice === null ? null : findAttendee(db, idOf(practice.eventId, 'used'))
  if (attendee === null || standingScans(db, listId, attendee.id).length > 0) return
  const other = otherPen(pen, desk)
  appendEntry(db, other, {
    id: pen.newId(),
    type: 'scanned',
    at: pen.now() - CAME_IN_BEFORE,
    body: {
      listId,
      direction: 'entry',
      verdict: 'valid',
      explanation: null,
      attendeeId: attendee.id,
      ticketId: attendee.tickets[0]?.id ?? null,
      previous: null,
      overrides: [],
      claimsBadge: false,
    },
    personal: { [attendee.id]: { raw: '', answers: {} } },
  })
  pen.clock = laterClock(pen.clock, other.clock)
}

/** A code to practise with, and the guest whose it is; nobody's where it belongs to no guest. */
export type PracticeCode = {
  readonly role: PracticeRole | 'unknown' | 'malformed'
  readonly raw: string
}

/** The codes of a practice copy in the order in which they stand on paper. */
export function practiceCodes(db: ReadableDb): PracticeCode[] {
  const event = findEvent(db)
  const practice = practiceOf(db)
  if (event === null || practice === null) return []
  const ofGuests = practiceRoles
    .filter((role) => role !== 'same-code-too')
    .map((role) => ({ role, raw: codeOf(db, idOf(practice.eventId, role), role) }))
    .filter(({ raw }) => raw !== '')
  const nobodys = issueTicketCode(
    createHmac('sha256', event.secret).update('practice: nobody').digest(),
  )
  return [...ofGuests, { role: 'unknown', raw: nobodys }, { role: 'malformed', raw: TOO_LONG }]
}

/** More than any code may be, as the QR code of a visiting card is. */
const TOO_LONG = 'BALIE OEFENEN PRACTICE '.repeat(23)

function codeOf(db: ReadableDb, attendeeId: string, role: PracticeRole): string {
  if (role === 'lost-badge') return badgeCodesOf(db, attendeeId)[0]?.code ?? ''
  return findAttendee(db, attendeeId)?.tickets[0]?.code ?? ''
}

/** The hand of a desk that is not there. */
function otherPen({ now, newId, clock }: Pen, desk: string): Pen {
  return { writer: null, clock, desk, operator: '', simulated: true, now, newId }
}

/** Where everybody comes by that day. */
function isDoor(list: CheckInList, day: string): boolean {
  const isThatDay = list.day === null || list.day === day
  return isThatDay && (list.kind === 'reception' || list.kind === 'day')
}

function loseBadge({ db, pen }: DeskDeps, eventId: string, secret: string): void {
  const attendeeId = idOf(eventId, 'lost-badge')
  const codeId = uuidV5(attendeeId, 'badge code 1')
  const code = issueTicketCode(createHmac('sha256', secret).update(codeId).digest())
  appendEntry(db, pen, {
    id: pen.newId(),
    type: 'code-added',
    body: { attendeeId, codeId },
    personal: { [attendeeId]: { code } },
  })
  appendEntry(db, pen, { id: pen.newId(), type: 'code-revoked', body: { attendeeId, codeId } })
}

/** As the import makes it of a source's record key. */
function idOf(eventId: string, role: PracticeRole): string {
  return uuidV5(eventId, `${PRACTICE_SOURCE}\n${role}`)
}
