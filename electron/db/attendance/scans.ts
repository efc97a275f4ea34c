import type { EarlierScan } from '../../../shared/domain/check-in/check-in-facts.ts'
import type { Direction, Explanation, Verdict } from '../../../shared/model/verdict.ts'
import { deskName } from '../event/definitions.ts'
import { cameInSince, presentOn } from './presence.ts'
import { scanOfEntry } from '../projections/scan-facts.ts'
import { notToldTwiceWhereTied } from '../projections/told-twice.ts'
import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'
import { listsAsOne } from '../event/tied-lists.ts'

/** What stands of one guest on one list, or on those that are one with it: accepted scans that nobody undid, oldest first. */
export function standingScans(db: ReadableDb, listId: string, attendeeId: string): EarlierScan[] {
  const scans = listsAsOne(db, listId).flatMap((one) => standingOn(db, one, attendeeId))
  return scans.toSorted((one, other) => one.at - other.at)
}

function standingOn(db: ReadableDb, listId: string, attendeeId: string): EarlierScan[] {
  const rows = prepared<[string, string], Omit<EarlierScan, 'desk'> & { writer: string }>(
    db,
    `SELECT id, at, clock, direction, writer, ticket_id AS ticketId FROM p_scan s
     WHERE attendee_id = ${boundText} AND list_id = ${boundText} AND verdict = 'valid'
       AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id) AND ${notToldTwiceWhereTied}
     ORDER BY at, clock, id`,
  ).all(attendeeId, listId)
  return rows.map(({ writer, ...scan }) => ({ ...scan, desk: deskName(db, writer) }))
}

/** How many guests are inside on a list, or on those that are one with it, by what was scanned since a moment (ms since 1970). */
export function countPresent(db: ReadableDb, listId: string, since: number): number {
  const lists = listsAsOne(db, listId)
  if (lists.length > 1) {
    const inside = presentOn(db, lists).filter(({ present, at }) => present === 1 && at >= since)
    return inside.length
  }
  const row = prepared<[string, number], { n: number }>(
    db,
    'SELECT count(*) AS n FROM p_presence WHERE list_id = ? AND present = 1 AND at >= ?',
  ).get(listId, since)
  return row?.n ?? 0
}

/**
 * The guests who have been inside on a list since a moment (ms since 1970), still there or gone again; who only went out
 * before `night` ended had come before.
 */
export function arrivedOn(
  db: ReadableDb,
  listId: string,
  since: number,
  night: number = since,
): string[] {
  const lists = listsAsOne(db, listId)
  if (lists.length > 1) {
    return presentOn(db, lists)
      .filter(({ at }) => at >= since)
      .filter(
        ({ attendee_id, present, at }) =>
          present === 1 || at >= night || cameInSince(db, listId, attendee_id, since),
      )
      .map((row) => row.attendee_id)
  }
  return prepared<[{ list: string; since: number; night: number }], string>(
    db,
    `SELECT attendee_id FROM p_presence p WHERE list_id = :list AND at >= :since
       AND (present = 1 OR at >= :night OR EXISTS (SELECT 1 FROM p_scan s
         WHERE s.attendee_id = p.attendee_id AND s.list_id = p.list_id AND s.at >= :since
           AND s.verdict = 'valid' AND s.direction = 'entry'
           AND NOT EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id)))`,
  )
    .pluck()
    .all({ list: listId, since, night })
}

/** A scan as it was recorded, whatever its verdict. */
export type RecordedScan = {
  readonly id: string
  readonly listId: string
  readonly attendeeId: string | null
  /** Under which id he was scanned, where he counts as another now. */
  readonly scannedAs: string | null
  readonly direction: Direction
  readonly verdict: Verdict
  readonly explanation: Explanation | null
  readonly at: number
  readonly undone: boolean
  /** Whether a registration system told of it. */
  readonly isTold: boolean
  /** Whether it was made on this laptop's screen, in this opening of the file or an earlier one. */
  readonly isHere: boolean
}

type ScanRow = {
  id: string
  list_id: string
  attendee_id: string
  scanned_as: string | null
  direction: Direction
  verdict: Verdict
  explanation: Explanation | null
  at: number
  undone: number
  told: number
  here: number
}

/** Answers are kept where they were given and leave with no copy: an entry with one was asked for on this laptop. */
const answeredHere = 'EXISTS (SELECT 1 FROM local_answer a WHERE a.position = j.position)'

const recordedSql = /* sql */ `
  SELECT s.id, s.list_id, s.attendee_id, s.direction, s.verdict, s.at,
    j.body ->> '$.explanation' AS explanation, j.body ->> '$.attendeeId' AS scanned_as,
    s.told,
    EXISTS (SELECT 1 FROM p_undo WHERE check_in_id = s.id) AS undone,
    ${answeredHere} AS here
  FROM ${scanOfEntry}`

/** Whether anybody was ever scanned on that list, let in or not. */
export function isScannedOn(db: ReadableDb, listId: string): boolean {
  return (
    prepared<[string], unknown>(db, 'SELECT 1 FROM p_scan WHERE list_id = ? LIMIT 1').get(
      listId,
    ) !== undefined
  )
}

export function findScan(db: ReadableDb, id: string): RecordedScan | null {
  const row = prepared<[string], ScanRow>(db, `${recordedSql} WHERE j.id = ?`).get(id)
  return row === undefined ? null : toScan(row)
}

/** Which hand made a scan, whether on this laptop, and under whose name; null where there is no such scan. */
export function scannedBy(
  db: ReadableDb,
  id: string,
): { readonly writer: string; readonly isHere: boolean; readonly operator: string } | null {
  const row = prepared<[string], { writer: string; operator: string; here: number }>(
    db,
    `SELECT s.writer, j.operator, ${answeredHere} AS here FROM ${scanOfEntry}
     WHERE j.id = ? AND j.type = 'scanned'`,
  ).get(id)
  return row === undefined
    ? null
    : { writer: row.writer, isHere: row.here === 1, operator: row.operator }
}

/** The latest scans that were asked for on this laptop, newest first. */
export function latestScansHere(db: ReadableDb, limit: number): RecordedScan[] {
  return prepared<[number], ScanRow>(
    db,
    `${recordedSql} WHERE j.type = 'scanned' AND ${answeredHere} ORDER BY j.position DESC LIMIT ?`,
  )
    .all(limit)
    .map(toScan)
}

/** What was read by a scan of nobody known, empty where it was erased. */
export function scannedText(db: ReadableDb, id: string): string {
  const row = prepared<[string], { raw: string | null }>(
    db,
    `SELECT p.body ->> '$.raw' AS raw FROM journal j JOIN journal_personal p USING (position)
     WHERE j.id = ?`,
  ).get(id)
  return row?.raw ?? ''
}

function toScan(row: ScanRow): RecordedScan {
  return {
    id: row.id,
    listId: row.list_id,
    attendeeId: row.attendee_id === '' ? null : row.attendee_id,
    scannedAs: row.scanned_as,
    direction: row.direction,
    verdict: row.verdict,
    explanation: row.explanation,
    at: row.at,
    undone: row.undone === 1,
    isTold: row.told === 1,
    isHere: row.here === 1,
  }
}
