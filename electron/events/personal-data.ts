import { localDate, startOfDay } from '../../shared/domain/time/local-time.ts'
import { displayName } from '../../shared/domain/name/display-name.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findAttendee } from '../db/guests/attendees.ts'
import { findEvent } from '../db/event/definitions.ts'
import { notesNaming } from '../db/guests/desk-notes.ts'
import { mendedCellsOf } from '../db/sources/mended-cells.ts'
import { idsOfGuest, idsOfPlace, recognisedFor, sameGuests } from '../db/projections/known-as.ts'
import { recognisedAs } from '../db/guests/signed-guests.ts'
import { prepared, type ReadableDb } from '../db/file/sqlite.ts'

type EntryRow = {
  readonly at: string
  readonly clock: string
  readonly type: string
  readonly body: string
  readonly personal: string | null
  /** Under which of the guest's ids it was said. */
  readonly whose: string
}

/** Everything that the event knows of one person, to hand over on request; nothing of anybody else. */
export function personalData(
  db: ReadableDb,
  id: string,
): Result<{ name: string; text: string }, 'not-found'> {
  const attendee = findAttendee(db, id)
  if (attendee === null) return failure('not-found')
  const attendeeId = attendee.id
  const own = new Set([attendeeId, ...sameGuests(db, attendeeId)])
  for (const id of [...own]) for (const earlier of recognisedAs(db, id)) own.add(earlier)
  const entries = entriesOf(db, attendeeId)
    .filter(isHis(db))
    .map(({ at, type, body, personal }) => ({
      at,
      type,
      body: ownPart(JSON.parse(body) as unknown, own),
      personal: personal === null ? null : (JSON.parse(personal) as unknown),
    }))
  // Not those in which he only may be named: they may be about somebody else.
  const notes = notesNaming(db, attendee).notes.map(({ at, text: note }) => ({ at, text: note }))
  const mended = mendedCellsOf(db, [...own])
  const text = `${JSON.stringify({ attendee, entries, notes, mended }, null, 2)}\n`
  return success({ name: displayName(attendee), text })
}

function entriesOf(db: ReadableDb, attendeeId: string): EntryRow[] {
  const ids = [attendeeId, attendeeId] as const
  return prepared<[...typeof ids, ...typeof ids, ...typeof ids], EntryRow>(
    db,
    `SELECT j.at, j.clock, j.type, CASE WHEN j.type = 'rows' THEN '{}' ELSE j.body END AS body, p.body AS personal,
       coalesce(p.subject, j.body ->> '$.attendeeId', '') AS whose
     FROM journal j LEFT JOIN journal_personal p ON p.position = j.position AND p.subject IN (${idsOfGuest})
     WHERE p.position IS NOT NULL OR j.id IN (
       SELECT id FROM p_scan WHERE attendee_id IN (${idsOfGuest})
       UNION SELECT entry_id FROM p_guest_entry WHERE attendee_id IN (${idsOfGuest}))
     ORDER BY j.position`,
  ).all(...ids, ...ids, ...ids)
}

/**
 * Of who came on somebody else's place only what was said since, and the scans of that day: what was before, and what the
 * source still says, is the other one's.
 */
function isHis(db: ReadableDb): (entry: EntryRow) => boolean {
  const timeZone = findEvent(db)?.description.timeZone ?? 'UTC'
  const find = prepared<[string, string], { clock: string; at: string }>(
    db,
    `SELECT s.clock, j.at FROM p_swap s JOIN journal j ON j.id = s.entry_id
     WHERE s.attendee_id IN (${idsOfPlace}) ORDER BY s.clock DESC LIMIT 1`,
  )
  return ({ at, clock, type, whose }) => {
    const place = recognisedFor(db, whose)
    const swap = find.get(place, place)
    if (swap === undefined) return true
    if (type === 'rows' || type === 'guest-read' || type === 'attendee-registered') return false
    const day = startOfDay(localDate(Date.parse(swap.at), timeZone), timeZone)
    return clock >= swap.clock || (type === 'scanned' && Date.parse(at) >= day)
  }
}

/** An entry of badges ahead names many guests. */
function ownPart(body: unknown, own: ReadonlySet<string>): unknown {
  if (typeof body !== 'object' || body === null || !('badges' in body)) return body
  const { badges } = body
  if (!Array.isArray(badges)) return body
  const isOwn = (badge: unknown): boolean =>
    typeof badge === 'object' &&
    badge !== null &&
    'attendeeId' in badge &&
    own.has(String(badge.attendeeId))
  return { ...body, badges: badges.filter(isOwn) }
}
