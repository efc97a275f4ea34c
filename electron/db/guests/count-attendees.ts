import { findPlace } from './attendees.ts'
import { allSameGuests } from '../projections/known-as.ts'
import { guestStamp } from './guest-stamp.ts'
import { idRanges, type IdRange } from '../yielding/id-ranges.ts'
import { readAhead, readAtOnce } from './read-ahead.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { isWithdrawn } from '../projections/standing.ts'

/** How many guests are visible and not withdrawn; kept in memory until guests come or go. */
export function countAttendees(db: ReadableDb): number {
  return readAtOnce(count(db))
}

/** Counts before somebody asks. */
export function recallCount(
  db: ReadableDb,
  letOthersGoFirst: () => Promise<unknown>,
): Promise<void> {
  return readAhead(db, () => count(db), letOthersGoFirst)
}

const known = new WeakMap<ReadableDb, { readonly stamp: string; readonly guests: number }>()

function* count(db: ReadableDb): Generator<void, number> {
  const stamp = guestStamp(db)
  const kept = known.get(db)
  if (kept?.stamp === stamp) return kept.guests
  let guests = 0
  for (const part of idRanges(db)) {
    guests += countPart(db, part)
    yield
  }
  guests -= countSpare(db)
  known.set(db, { stamp, guests })
  return guests
}

/** How many places of guests who are one are more than the one guest. */
function countSpare(db: ReadableDb): number {
  const same = allSameGuests(db)
  const isThere = (id: string) => findPlace(db, id)?.withdrawn === false
  const places = [...same.keys(), ...new Set(same.values())].filter(isThere)
  return places.length - new Set(places.map((id) => same.get(id) ?? id)).size
}

function countPart(db: ReadableDb, { after, until }: IdRange): number {
  const row = prepared<[string, string], { n: number }>(
    db,
    `SELECT count(DISTINCT r.attendee_id) AS n FROM p_source_row r
     CROSS JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1
     WHERE r.attendee_id > ? AND r.attendee_id <= ? AND NOT ${isWithdrawn}`,
  ).get(after, until)
  return row?.n ?? 0
}
