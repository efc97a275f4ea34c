import { standingFor, type Joining } from '../../../shared/domain/guest/standing-for.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { recognisedFor, standsFor } from './known-as.ts'
import { refreshPresence } from './scan-facts.ts'

/** A person said that two guests are one. */
export function joinGuests(db: WritableDb, entry: CheckedEntry<'guests-joined'>): void {
  const { keep, other } = entry.body
  prepared(db, 'INSERT OR IGNORE INTO p_joined VALUES (?, ?, ?, ?)').run(
    entry.id,
    keep,
    other,
    entry.clock,
  )
  refreshSameGuests(db, [keep, other])
}

/** A joining is taken back, for good; this may arrive before it. */
export function partGuests(db: WritableDb, entry: CheckedEntry<'guests-parted'>): void {
  const { joinedId } = entry.body
  prepared(db, 'INSERT OR IGNORE INTO p_parted VALUES (?)').run(joinedId)
  tellApart(db, entry)
  const joined = prepared<[string], Joining>(
    db,
    'SELECT id, keep, other, clock FROM p_joined WHERE id = ?',
  ).get(joinedId)
  if (joined !== undefined) refreshSameGuests(db, [joined.keep, joined.other])
}

/** A person said that two who look alike are two. */
export function tellApart(
  db: WritableDb,
  { body }: CheckedEntry<'guests-told-apart'> | CheckedEntry<'guests-parted'>,
): void {
  const [one, other] = [body.keep, body.other].toSorted()
  prepared(db, 'INSERT OR IGNORE INTO p_told_apart VALUES (?, ?)').run(one, other)
}

/**
 * Has each of some guests, and all whom anybody ever took for them, count as whom they do now; the scans of those of
 * whom that changed go along. It follows from what was said alone, in whatever order it came.
 */
export function refreshSameGuests(db: WritableDb, attendeeIds: readonly string[]): void {
  const ids = everTakenFor(db, attendeeIds)
  const places = new Map(ids.map((id) => [id, recognisedFor(db, id)]))
  const placeOf = (id: string) => places.get(id) ?? recognisedFor(db, id)
  const stands = standingFor(
    standingJoinings(db, ids).map(({ keep, other, ...joining }) => ({
      ...joining,
      keep: placeOf(keep),
      other: placeOf(other),
    })),
  )
  for (const id of ids) {
    const place = placeOf(id)
    moveTo(db, id, stands.get(place) ?? place)
  }
}

/** Those and all whom anybody ever took for one of them, also where that was taken back. */
function everTakenFor(db: ReadableDb, attendeeIds: readonly string[]): string[] {
  const found = new Set(attendeeIds)
  const takenFor = prepared<[{ readonly id: string }], string>(
    db,
    `SELECT known_as FROM p_recognised WHERE attendee_id = :id
     UNION SELECT attendee_id FROM p_recognised WHERE known_as = :id
     UNION SELECT other FROM p_joined WHERE keep = :id
     UNION SELECT keep FROM p_joined WHERE other = :id`,
  ).pluck()
  // A set is walked with what is added to it meanwhile.
  for (const id of found) for (const other of takenFor.all({ id })) found.add(other)
  return [...found]
}

function standingJoinings(db: ReadableDb, ids: readonly string[]): Joining[] {
  return prepared<[string], Joining>(
    db,
    `SELECT j.id, j.keep, j.other, j.clock FROM json_each(?) g CROSS JOIN p_joined j ON j.keep = g.value
     WHERE NOT EXISTS (SELECT 1 FROM p_parted p WHERE p.joined_id = j.id)`,
  ).all(JSON.stringify(ids))
}

function moveTo(db: WritableDb, id: string, guest: string): void {
  const before = standsFor(db, id)
  if (before === guest) return
  if (guest === id) prepared(db, 'DELETE FROM p_same_guest WHERE attendee_id = ?').run(id)
  else prepared(db, 'INSERT OR REPLACE INTO p_same_guest VALUES (?, ?)').run(id, guest)
  const lists = prepared<[string, string], string>(
    db,
    'SELECT DISTINCT list_id FROM p_scan WHERE attendee_id IN (?, ?)',
  )
    .pluck()
    .all(before, guest)
  prepared(
    db,
    `UPDATE p_scan SET attendee_id = ? WHERE attendee_id = ? AND EXISTS (
       SELECT 1 FROM journal j WHERE j.id = p_scan.id
       AND iif(json_valid(j.body), j.body ->> '$.attendeeId', NULL) = ?)`,
  ).run(guest, before, id)
  for (const list of lists) {
    refreshPresence(db, list, before)
    refreshPresence(db, list, guest)
  }
}
