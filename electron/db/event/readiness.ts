import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** The latest moment (ms since 1970) at which something was done for real; null where nothing was. */
export function latestEntryAt(db: ReadableDb): number | null {
  const at = prepared<[], string | null>(db, 'SELECT max(at) FROM journal WHERE simulated = 0')
    .pluck()
    .get()
  return typeof at === 'string' ? Date.parse(at) : null
}

/** The guests whose badge came out or lies ready. */
export function guestsWithBadge(db: ReadableDb): ReadonlySet<string> {
  const ids = prepared<[], string>(
    db,
    `SELECT r.attendee_id FROM p_badge_request r JOIN p_badge_outcome o ON o.request_id = r.id
       WHERE o.outcome IN ('printed', 'sent')
     UNION SELECT attendee_id FROM p_badge_ahead`,
  )
    .pluck()
    .all()
  return new Set(ids)
}

/** When a badge last came out of a printer of this laptop, ms since 1970. */
export function lastBadgeOut(db: ReadableDb, laptop: string, printerId: string): number | null {
  const at = prepared<[string, string], string | null>(
    db,
    `SELECT max(changed_at) FROM local_print_job
     WHERE laptop = ? AND printer_id = ? AND state IN ('printed', 'sent')`,
  )
    .pluck()
    .get(laptop, printerId)
  return typeof at === 'string' ? Date.parse(at) : null
}
