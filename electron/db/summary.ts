import { countingSince } from '../../shared/domain/counting-since.ts'
import { localDate, startOfDay } from '../../shared/domain/local-time.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import { arrivedOn, countPresent } from './scans.ts'
import { prepared, type ReadableDb } from './sqlite.ts'
import { stands } from './standing.ts'

/** How a list stands: who is inside now, and how many of those whom it admits have not come yet. */
export type ListSummary = { readonly expected: number; readonly present: number }

/**
 * Counts a list as it stands at a moment (ms since 1970); the guests whom it admits are kept in memory until guests,
 * lists or enrolments change.
 */
export function summarizeList(
  db: ReadableDb,
  list: CheckInList,
  now: number,
  timeZone: string,
): ListSummary {
  const eligible = eligibleOn(db, list)
  const since = countingSince(list, now, timeZone)
  const day = list.entries === 'once-a-day' ? startOfDay(localDate(now, timeZone), timeZone) : 0
  const arrived = arrivedOn(db, list.id, day).filter((id) => eligible.has(id)).length
  return { expected: eligible.size - arrived, present: countPresent(db, list.id, since) }
}

/** Places of a list: `given` to guests by enrolment, `left` null where it has no end of them. */
export type Seats = {
  readonly capacity: number | null
  readonly given: number
  readonly left: number | null
}

/** How many places of a list by enrolment were given away, and how many are left. */
export function countSeats(db: ReadableDb, list: CheckInList): Seats {
  const given = list.byEnrolment ? eligibleOn(db, list).size : 0
  const left = list.capacity === null ? null : list.capacity - given
  return { capacity: list.capacity, given, left }
}

/** The guests whom a list admits, kept in memory until guests, lists or enrolments change. */
export function admittedTo(db: ReadableDb, list: CheckInList): ReadonlySet<string> {
  return eligibleOn(db, list)
}

type Eligible = { readonly stamp: string; readonly ids: ReadonlySet<string> }

const known = new WeakMap<ReadableDb, Map<string, Eligible>>()

function eligibleOn(db: ReadableDb, list: CheckInList): ReadonlySet<string> {
  const stamp = stampOf(db)
  const lists = known.get(db) ?? new Map<string, Eligible>()
  known.set(db, lists)
  const kept = lists.get(list.id)
  if (kept?.stamp === stamp) return kept.ids
  const ids = new Set(queryEligible(db, list))
  lists.set(list.id, { stamp, ids })
  return ids
}

/** Changes whenever an entry arrived that can change who is expected where. */
function stampOf(db: ReadableDb): string {
  const row = prepared<[], { stamp: string }>(
    db,
    `SELECT (SELECT count(*) || '/' || coalesce(sum(visible), 0) || '/' || coalesce(max(clock), '') FROM p_revision)
       || (SELECT count(*) || '/' || coalesce(max(clock), '') FROM p_enrolment)
       || (SELECT count(*) || '/' || coalesce(max(clock), '') FROM p_definition) AS stamp`,
  ).get()
  return row?.stamp ?? ''
}

/** Guests with a ticket that the list admits: confirmed, or unpaid where it takes unpaid guests. */
function queryEligible(db: ReadableDb, list: CheckInList): string[] {
  const types = list.ticketTypes === null ? null : JSON.stringify(list.ticketTypes)
  return prepared<unknown[], string>(
    db,
    `SELECT DISTINCT r.attendee_id
     FROM p_source_row r JOIN p_revision v ON v.id = r.revision_id
     JOIN p_source_ticket t ON t.attendee_id = r.attendee_id AND t.revision_id = r.revision_id
     WHERE t.blocked = 0
       AND (t.status = 'confirmed' OR (t.status = 'unpaid' AND :unpaid = 1))
       AND (:types IS NULL OR t.type IN (SELECT value FROM json_each(:types)))
       AND (:day IS NULL OR :day IN (SELECT value FROM json_each(
         (SELECT d.value -> '$.validDays' FROM p_definition d WHERE d.kind = 'ticket-type' AND d.id = t.type)))
         OR coalesce((SELECT d.value ->> '$.validDays' FROM p_definition d
           WHERE d.kind = 'ticket-type' AND d.id = t.type), '') = '')
       AND ${stands}
       AND (:enrolled = 0 OR coalesce(
         (SELECT e.enrolled FROM p_enrolment e
          WHERE e.attendee_id = r.attendee_id AND e.list_id = :list),
         EXISTS (SELECT 1 FROM json_each(r.enrolments) WHERE value = :list)))`,
  )
    .pluck()
    .all({
      unpaid: list.admitUnpaid ? 1 : 0,
      types,
      day: list.day,
      enrolled: list.byEnrolment ? 1 : 0,
      list: list.id,
    })
}
