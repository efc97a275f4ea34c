import { aheadState, type AheadState } from '../../../shared/domain/ahead/ahead-state.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { findAttendee } from '../guests/attendees.ts'
import { hasJoinings } from '../guests/joined-guests.ts'
import { findStandingBadge } from './badges.ts'
import { deskName } from '../event/definitions.ts'
import { sameGuests, standsFor } from '../projections/known-as.ts'
import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'

/** A badge that was printed ahead, and how it stands now. */
export type AheadBadge = {
  readonly id: string
  readonly attendeeId: string
  readonly box: string
  readonly number: number
  readonly printed: string
  readonly now: string
  readonly state: AheadState
  /** When (ms since 1970) and where it was handed out, null where it was not. */
  readonly handed: { readonly at: number; readonly desk: string } | null
}

/** The guest's latest badge that was printed ahead, null where there is none. */
export function findAheadBadge(db: ReadableDb, attendeeId: string): AheadBadge | null {
  const same = sameGuests(db, attendeeId)
  if (same.length === 0) return latestOf(db, attendeeId)
  const badges = same.map((id) => latestOf(db, id)).filter((badge) => badge !== null)
  return badges.toSorted(givenFirst)[0] ?? null
}

/** Of badges of one guest the one that he has counts, else the one in a box. */
function givenFirst({ state: one }: AheadBadge, { state: other }: AheadBadge): number {
  return givenOrder.indexOf(one.type) - givenOrder.indexOf(other.type)
}

const givenOrder: readonly AheadState['type'][] = ['handed-out', 'ahead', 'outdated', 'taken-out']

function latestOf(db: ReadableDb, attendeeId: string): AheadBadge | null {
  const row = prepared<[string], AheadRow>(
    db,
    `${aheadSql} WHERE a.attendee_id = ${boundText} ORDER BY a.clock DESC, a.id DESC LIMIT 1`,
  ).get(attendeeId)
  return row === undefined ? null : toAheadBadge(db, row, true)
}

/** Every badge that was printed ahead, in the order of the boxes. */
export function allAheadBadges(db: ReadableDb): AheadBadge[] {
  const latest = new Set(
    prepared<[], string>(
      db,
      `SELECT id FROM p_badge_ahead a WHERE NOT EXISTS (SELECT 1 FROM p_badge_ahead b
         WHERE b.attendee_id = a.attendee_id AND (b.clock, b.id) > (a.clock, a.id))`,
    )
      .pluck()
      .all(),
  )
  const badges = prepared<[], AheadRow>(db, `${aheadSql} ORDER BY a.clock, a.number`)
    .all()
    .map((row) => toAheadBadge(db, row, latest.has(row.id)))
  return hasJoinings(db) ? badges.map((badge) => besideOthers(db, badge)) : badges
}

/** Of guests who are one only one badge is to be handed out; the others are still in their boxes. */
function besideOthers(db: ReadableDb, badge: AheadBadge): AheadBadge {
  if (badge.state.type !== 'ahead' || findAheadBadge(db, badge.attendeeId)?.id === badge.id)
    return badge
  return { ...badge, state: { type: 'outdated', reason: 'printed-again' } }
}

/** Whether a badge was printed ahead, at whatever desk. */
export function isAheadBadge(db: ReadableDb, badgeId: string): boolean {
  const find = prepared<[string], number>(db, 'SELECT 1 FROM p_badge_ahead WHERE id = ?').pluck()
  return find.get(badgeId) !== undefined
}

/** How many batches the event has seen, at whatever desk. */
export function countAheadBatches(db: ReadableDb): number {
  const row = prepared<[], { n: number }>(
    db,
    'SELECT count(DISTINCT batch_id) AS n FROM p_badge_ahead',
  ).get()
  return row?.n ?? 0
}

type AheadRow = {
  id: string
  attendee_id: string
  box: string
  number: number
  name: string | null
  at: number
  swapped: number
  taken: number
  handed_at: number | null
  handed_writer: string | null
}

const aheadSql = /* sql */ `
  SELECT a.id, a.attendee_id, a.box, a.number, a.name, a.at,
    coalesce((SELECT s.clock > a.clock FROM p_swap s WHERE s.attendee_id = a.attendee_id), 0) AS swapped,
    EXISTS (SELECT 1 FROM p_badge_taken t WHERE t.badge_id = a.id AND t.taken = 1) AS taken,
    h.at AS handed_at, h.writer AS handed_writer
  FROM p_badge_ahead a
  LEFT JOIN p_badge_handed h ON h.entry_id = (SELECT i.entry_id FROM p_badge_handed i
    WHERE i.badge_id = a.id AND NOT EXISTS (SELECT 1 FROM p_undo u WHERE u.check_in_id = i.check_in_id)
    ORDER BY i.at, i.entry_id LIMIT 1)`

function toAheadBadge(db: ReadableDb, row: AheadRow, isLatest: boolean): AheadBadge {
  const attendee = findAttendee(db, row.attendee_id)
  const now = attendee === null ? null : displayName(attendee)
  const handed =
    row.handed_at === null
      ? null
      : { at: row.handed_at, desk: deskName(db, row.handed_writer ?? '') }
  const state = aheadState({
    printed: row.name,
    now,
    swapped: row.swapped === 1,
    withdrawn: attendee?.withdrawn === true,
    handedOut: handed !== null,
    takenOut: row.taken === 1,
    printedAgain: !isLatest || findStandingBadge(db, standsFor(db, row.attendee_id)) !== null,
  })
  const { id, attendee_id: attendeeId, box, number, name } = row
  return { id, attendeeId, box, number, printed: name ?? '', now: now ?? '', state, handed }
}
