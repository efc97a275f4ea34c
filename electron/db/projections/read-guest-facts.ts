import { CLOCK_ZERO, clockOf } from '../../../shared/domain/hybrid-clock.ts'
import { isoInstant } from '../../../shared/domain/local-time.ts'
import { prepared, type WritableDb } from '../sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { addGuests } from './revision-facts.ts'

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
  addGuests(db, entry.id, [row], entry.personal)
}

/** The first and the latest moment at which a source was seen to hold each of them. */
export function seeGuests(db: WritableDb, entry: CheckedEntry<'guests-seen'>): void {
  const { at, guests } = entry.body
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

/** Takes them out of sight for good; a source that is taken again brings its guests under other ids. */
export function letGuestsGo(db: WritableDb, entry: CheckedEntry<'guests-let-go'>): void {
  const letGo = prepared(
    db,
    `INSERT INTO p_revision (id, undone) VALUES (?, 1)
     ON CONFLICT (id) DO UPDATE SET undone = 1, visible = 0`,
  )
  for (const id of entry.body.guests) letGo.run(id)
}
