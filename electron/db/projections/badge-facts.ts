import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { handOf } from './hand-of.ts'

export function requestBadge(db: WritableDb, entry: CheckedEntry<'badge-requested'>): void {
  const { writer, clock } = handOf(db, entry)
  prepared(db, 'INSERT OR IGNORE INTO p_badge_request VALUES (?, ?, ?, ?, ?, ?)').run(
    entry.id,
    entry.body.attendeeId,
    entry.body.reason,
    Date.parse(entry.at),
    clock,
    writer,
  )
}

/** What became of a badge; it may arrive before the request that it answers. */
export function settleBadge(db: WritableDb, entry: CheckedEntry<'badge-settled'>): void {
  const { requestId, outcome, printer } = entry.body
  prepared(db, 'INSERT OR IGNORE INTO p_badge_outcome VALUES (?, ?, ?, ?, ?, ?)').run(
    entry.id,
    requestId,
    outcome,
    Date.parse(entry.at),
    handOf(db, entry).clock,
    printer,
  )
}

/** A badge went with somebody before its guest came. */
export function handOutBadge(db: WritableDb, entry: CheckedEntry<'badge-handed-out'>): void {
  prepared(db, 'INSERT OR IGNORE INTO p_handed_out VALUES (?, ?, ?)').run(
    entry.id,
    entry.body.attendeeId,
    Date.parse(entry.at),
  )
}
