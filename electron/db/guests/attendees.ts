import { nobody } from '../../../shared/domain/name/nobody.ts'
import { foldCode } from '../../../shared/domain/codes/parse-scan.ts'
import type { Attendee, Person, Ticket, TicketStatus } from '../../../shared/model/attendee.ts'
import { editsOf, overlay } from '../projections/edits.ts'
import { sameGuests, standsFor } from '../projections/known-as.ts'
import { joinAttendees } from '../../../shared/domain/guest/join-attendees.ts'
import { joinedSince, swappedAfter } from './joined-guests.ts'
import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'
import { isWithdrawn, latestFirst } from '../projections/standing.ts'

type CurrentRow = {
  revision_id: string
  unnamed: number
  flagged: number
  enrolments: string
  person: string | null
  withdrawn: number
}

/**
 * The row of a guest that stands: the latest of the visible revisions of its source. Who came instead of a flagged guest
 * is not flagged, unless a later row says so.
 */
const currentRowSql = /* sql */ `
  SELECT r.revision_id, r.unnamed, r.enrolments, r.person,
    r.flagged = 1 AND NOT EXISTS (SELECT 1 FROM p_swap s
      WHERE s.attendee_id = r.attendee_id AND s.clock > v.clock) AS flagged,
    ${isWithdrawn} AS withdrawn
  FROM p_source_row r JOIN p_revision v ON v.id = r.revision_id
  WHERE r.attendee_id = ${boundText} AND v.visible = 1
  ORDER BY ${latestFirst} LIMIT 1`

/** The latest row of a guest that any import brought, also one that was undone since. */
const lastRowSql = /* sql */ `
  SELECT r.revision_id, r.unnamed, r.flagged, r.enrolments, r.person, 1 AS withdrawn
  FROM p_source_row r JOIN p_revision v ON v.id = r.revision_id
  WHERE r.attendee_id = ? AND v.clock IS NOT NULL
  ORDER BY ${latestFirst} LIMIT 1`

/**
 * One guest as all sources and desks have it now, or null where nobody (visible) has that id. Of guests who are one each
 * id leads to that one.
 */
export function findAttendee(db: ReadableDb, id: string): Attendee | null {
  const [guestId, ...others] = sameGuests(db, id)
  return guestId === undefined ? findPlace(db, id) : findJoined(db, guestId, others)
}

/** What all sources and desks say under one id alone, whoever counts as the same guest. */
export function findPlace(db: ReadableDb, id: string): Attendee | null {
  const row = prepared<[string], CurrentRow>(db, currentRowSql).get(id)
  return row === undefined ? null : toAttendee(db, id, row)
}

function findJoined(db: ReadableDb, guestId: string, others: readonly string[]): Attendee | null {
  const [first, ...parts] = [guestId, ...others]
    .map((id) => findPlace(db, id))
    .filter((part) => part !== null)
  if (first === undefined) return null
  if (parts.length === 0) return { ...first, id: guestId }
  const joined = joinAttendees(guestId, [first, ...parts])
  const since = joinedSince(db, guestId)
  // What a desk says of them from then on it says of the one who stands.
  const edits = editsOf(db, guestId, since)
  const isSwapped = swappedAfter(db, guestId, since)
  return {
    ...overlay(joined, edits),
    id: guestId,
    tickets: joined.tickets,
    enrolments: joined.enrolments,
    unnamed: joined.unnamed && edits.name === undefined,
    flagged: isSwapped ? first.flagged : joined.flagged,
    withdrawn: joined.withdrawn,
  }
}

function toAttendee(db: ReadableDb, id: string, row: CurrentRow): Attendee {
  const source = row.person === null ? nobody : (JSON.parse(row.person) as Person)
  const edits = editsOf(db, id)
  return {
    ...overlay(source, edits),
    id,
    tickets: ticketsOf(db, id, row.revision_id),
    enrolments: enrolmentsOf(db, id, JSON.parse(row.enrolments) as string[]),
    unnamed: row.unnamed === 1 && edits.name === undefined,
    flagged: row.flagged === 1,
    withdrawn: row.withdrawn === 1,
  }
}

/** The guest of that id as he was last known, for what he did before the import that brought him was undone. */
export function findAttendeeOnce(db: ReadableDb, id: string): Attendee | null {
  const now = findAttendeeNow(db, id)
  if (now !== null) return now
  const row = prepared<[string], CurrentRow>(db, lastRowSql).get(id)
  return row === undefined ? null : { ...toAttendee(db, id, row), withdrawn: true }
}

/** Who was noted under that id, also where he turned out to be a guest whom a source brought. */
export function findAttendeeNow(db: ReadableDb, id: string): Attendee | null {
  return findAttendee(db, standsFor(db, id))
}

/** A guest who holds a code: by which ticket (null for a badge code), and whether it was revoked. */
export type CodeHolder = {
  readonly attendee: Attendee
  readonly ticketId: string | null
  readonly revoked: boolean
}

/** Everybody who holds this code now; two are possible where an organiser gave one code twice. */
export function findCodeHolders(db: ReadableDb, code: string, ignoreCase: boolean): CodeHolder[] {
  const folded = foldCode(code, { ignoreCase: true })
  const fits = (held: string) => foldCode(held, { ignoreCase }) === foldCode(code, { ignoreCase })
  const holders: CodeHolder[] = []
  for (const found of codeRows(db, folded)) {
    const isTicket = found.code_id === null
    const id = isTicket ? found.attendee_id : standsFor(db, found.attendee_id)
    if (holders.some((holder) => holder.attendee.id === id)) continue
    const attendee = findAttendee(db, id)
    // Rows of guests who are one lead to that one.
    if (attendee === null || holders.some((one) => one.attendee.id === attendee.id)) continue
    const ticket = attendee.tickets.find((held) => fits(held.code))
    const holds = isTicket ? ticket !== undefined : fits(found.code)
    if (!holds) continue
    const codeId = found.code_id ?? ticket?.id ?? ''
    holders.push({ attendee, ticketId: ticket?.id ?? null, revoked: isRevoked(db, codeId) })
  }
  return holders
}

/** Whether any guest at all is visible. */
export function hasAttendees(db: ReadableDb): boolean {
  const row = prepared(
    db,
    `SELECT 1 FROM p_revision v WHERE v.visible = 1
       AND EXISTS (SELECT 1 FROM p_source_row r WHERE r.revision_id = v.id) LIMIT 1`,
  ).get()
  return row !== undefined
}

type CodeRow = { attendee_id: string; code: string; code_id: string | null }

function codeRows(db: ReadableDb, folded: string): CodeRow[] {
  const ofTickets = prepared<[string], CodeRow>(
    db,
    `SELECT attendee_id, '' AS code, NULL AS code_id FROM p_code_holder WHERE folded_code = ? LIMIT 500`,
  ).all(folded)
  const issued = prepared<[string], CodeRow>(
    db,
    'SELECT attendee_id, code, id AS code_id FROM p_code WHERE folded_code = ? LIMIT 500',
  ).all(folded)
  return [...ofTickets, ...issued]
}

function isRevoked(db: ReadableDb, codeId: string): boolean {
  return prepared(db, 'SELECT 1 FROM p_revoked_code WHERE id = ?').get(codeId) !== undefined
}

type TicketRow = {
  ticket_id: string
  code: string
  type: string
  status: TicketStatus
  blocked: number
  valid_from: string | null
  valid_until: string | null
}

function ticketsOf(db: ReadableDb, attendeeId: string, revisionId: string): Ticket[] {
  return prepared<[string, string], TicketRow>(
    db,
    `SELECT ticket_id, code, type, status, blocked, valid_from, valid_until FROM p_source_ticket
     WHERE attendee_id = ${boundText} AND revision_id = ${boundText} ORDER BY ordinal`,
  )
    .all(attendeeId, revisionId)
    .map((row) => ({
      id: row.ticket_id,
      code: row.code,
      type: row.type,
      status: row.status,
      blocked: row.blocked === 1,
      validFrom: row.valid_from,
      validUntil: row.valid_until,
    }))
}

function enrolmentsOf(db: ReadableDb, attendeeId: string, source: readonly string[]): string[] {
  const changes = prepared<[string], { list_id: string; enrolled: number }>(
    db,
    `SELECT list_id, enrolled FROM p_enrolment WHERE attendee_id = ${boundText} ORDER BY list_id`,
  ).all(attendeeId)
  const left = new Set(source)
  for (const change of changes) {
    if (change.enrolled === 1) left.add(change.list_id)
    else left.delete(change.list_id)
  }
  return [...left]
}
