import { CLOCK_ZERO, clockOf } from '../../../shared/domain/time/hybrid-clock.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { Person } from '../../../shared/model/attendee.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { editedAmong, storeGuests } from './revision-facts.ts'
import { addSearchTexts, type PlainGuest } from './search-facts.ts'

/**
 * What a registration system says of a guest is a revision of one row that is visible at once. Two desks write it with
 * the same id, each with its own clock and writer: nothing of the entry but its body may count. What stands is what the
 * source was last seen to hold, by the source's own clock.
 */
export function readGuest(db: WritableDb, entry: CheckedEntry<'guest-read'>): void {
  const { sourceId, ...row } = entry.body
  prepared(
    db,
    `INSERT INTO p_revision
       (id, source_id, scope, chunks, hash, label, row_count, clock, at, entry_id, visible)
     VALUES (:id, :source, 'partial', 0, '', :source, 1, '${CLOCK_ZERO}', '', :id, 1)
     ON CONFLICT (id) DO UPDATE SET source_id = excluded.source_id, scope = excluded.scope,
       chunks = excluded.chunks, hash = excluded.hash, label = excluded.label,
       row_count = excluded.row_count, entry_id = excluded.entry_id, visible = 1 - undone,
       clock = coalesce(clock, excluded.clock), at = coalesce(at, excluded.at)`,
  ).run({ id: entry.id, source: sourceId })
  const found = storeGuests(db, entry.id, [row], entry.personal)
  // Who was not seen yet is found from then on, with all others who were seen at once.
  if (wasSeen(db, entry.id)) addSearchTexts(db, found)
}

function wasSeen(db: WritableDb, id: string): boolean {
  const sql = 'SELECT 1 FROM p_revision WHERE id = ? AND first_clock IS NOT NULL'
  return prepared(db, sql).get(id) !== undefined
}

/** The first and the latest moment at which a source was seen to hold each of them. */
export function seeGuests(db: WritableDb, entry: CheckedEntry<'guests-seen'>): void {
  const { at, guests } = entry.body
  addSearchTexts(db, unseenAmong(db, guests))
  const moment = Date.parse(at)
  const see = prepared(
    db,
    `INSERT INTO p_revision (id, clock, first_clock, at) VALUES (:id, :clock, :clock, :at)
     ON CONFLICT (id) DO UPDATE SET clock = max(excluded.clock, coalesce(clock, '')),
       first_clock = min(excluded.first_clock, coalesce(first_clock, excluded.first_clock)),
       at = max(excluded.at, coalesce(at, ''))`,
  )
  for (const id of guests) see.run({ id, clock: clockOf(moment), at: isoInstant(moment) })
}

/** Who of them was read and is seen for the first time. */
function unseenAmong(db: WritableDb, ids: readonly string[]): PlainGuest[] {
  const rows = prepared<[string], { attendeeId: string; person: string; codes: string }>(
    db,
    `SELECT r.attendee_id AS attendeeId, r.person,
       (SELECT json_group_array(t.code ORDER BY t.ordinal) FROM p_source_ticket t
        WHERE t.attendee_id = r.attendee_id AND t.revision_id = r.revision_id) AS codes
     FROM json_each(?) g CROSS JOIN p_revision v ON v.id = g.value AND v.first_clock IS NULL
     CROSS JOIN p_source_row r ON r.revision_id = v.id WHERE r.person IS NOT NULL`,
  ).all(JSON.stringify(ids))
  const edited = editedAmong(
    db,
    rows.map(({ attendeeId }) => attendeeId),
  )
  return rows
    .filter(({ attendeeId }) => !edited.has(attendeeId))
    .map(({ attendeeId, person, codes }) => ({
      attendeeId,
      person: JSON.parse(person) as Person,
      codes: JSON.parse(codes) as string[],
    }))
}

/** Takes them out of sight for good; a source that is taken again brings its guests under other ids. */
export function letGuestsGo(db: WritableDb, entry: CheckedEntry<'guests-let-go'>): void {
  const letGo = prepared(
    db,
    `INSERT INTO p_revision (id, undone) VALUES (?, 1)
     ON CONFLICT (id) DO UPDATE SET undone = 1, visible = 0`,
  )
  for (const id of entry.body.guests) letGo.run(id)
}
