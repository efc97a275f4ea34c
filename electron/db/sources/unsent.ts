import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Unsent } from '../../../shared/model/source.ts'
import { findAttendeeNow } from '../guests/attendees.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** What the source did not take: for a person to settle, or to be sent again. */
export type NewUnsent = {
  readonly position: number
  readonly entryId: string
  readonly kind: Unsent['kind']
  readonly reason: string
  readonly attendeeId: string | null
  /** ISO 8601 in UTC. */
  readonly at: string
  /** How often it was sent. */
  readonly tries: number
  /** From when on it goes again by itself (ISO 8601 in UTC), null where only a person can help. */
  readonly dueAt: string | null
}

export function keepUnsent(db: WritableDb, unsent: NewUnsent): void {
  prepared(
    db,
    `INSERT OR REPLACE INTO local_unsent
       (position, entry_id, kind, reason, attendee_id, at, tries, due_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    unsent.position,
    unsent.entryId,
    unsent.kind,
    unsent.reason.slice(0, 200),
    unsent.attendeeId,
    unsent.at,
    unsent.tries,
    unsent.dueAt,
  )
}

/** What goes again until a moment (ISO 8601 in UTC), or all of it for null; what waits longest first. */
export function dueUnsent(
  db: ReadableDb,
  until: string | null,
  limit: number,
): { entryId: string; tries: number }[] {
  return prepared<[string | null, string | null, number], { entryId: string; tries: number }>(
    db,
    `SELECT entry_id AS entryId, tries FROM local_unsent
     WHERE due_at IS NOT NULL AND (? IS NULL OR due_at <= ?) ORDER BY due_at, position LIMIT ?`,
  ).all(until, until, limit)
}

/** What was refused and might be taken now, oldest first; changes are for the organiser alone. */
export function refusedUnsent(db: ReadableDb): { entryId: string; tries: number }[] {
  return prepared<[], { entryId: string; tries: number }>(
    db,
    `SELECT entry_id AS entryId, tries FROM local_unsent
     WHERE due_at IS NULL AND kind <> 'change' ORDER BY position`,
  ).all()
}

/** The oldest undos that wait for a person. */
export function refusedUndos(db: ReadableDb, limit: number): string[] {
  return prepared<[number], string>(
    db,
    `SELECT entry_id FROM local_unsent
     WHERE due_at IS NULL AND kind = 'undo' ORDER BY position LIMIT ?`,
  )
    .pluck()
    .all(limit)
}

/** Whether an entry was not taken, and when it goes again. */
export function findUnsent(
  db: ReadableDb,
  entryId: string,
): { readonly reason: string; readonly dueAt: string | null } | null {
  const row = prepared<[string], { reason: string; dueAt: string | null }>(
    db,
    'SELECT reason, due_at AS dueAt FROM local_unsent WHERE entry_id = ?',
  ).get(entryId)
  return row ?? null
}

/** How much goes again by itself, how much waits for a person, and how much of that are changes for the organiser. */
export function countUnsent(db: ReadableDb): {
  readonly again: number
  readonly byHand: number
  readonly changes: number
} {
  const row = prepared<[], { again: number; all: number; changes: number }>(
    db,
    `SELECT count(due_at) AS again, count(*) AS "all",
       count(iif(due_at IS NULL AND kind = 'change', 1, NULL)) AS changes FROM local_unsent`,
  ).get()
  const { again, all, changes } = row ?? { again: 0, all: 0, changes: 0 }
  return { again, byHand: all - again, changes }
}

type UnsentRow = {
  entry_id: string
  kind: Unsent['kind']
  reason: string
  attendee_id: string | null
  at: string
  due_at: string | null
}

/** All that was not taken, latest first, with the names as they are now. */
export function allUnsent(db: ReadableDb, limit: number): Unsent[] {
  const rows = prepared<[number], UnsentRow>(
    db,
    'SELECT * FROM local_unsent ORDER BY position DESC LIMIT ?',
  ).all(limit)
  return rows.map((row) => {
    const attendee = row.attendee_id === null ? null : findAttendeeNow(db, row.attendee_id)
    return {
      entryId: row.entry_id,
      kind: row.kind,
      reason: row.reason,
      guest: attendee === null ? '' : displayName(attendee),
      at: row.at,
      dueAt: row.due_at,
    }
  })
}

/** Takes all changes off the list that only the organiser can take over: he was told; how many. */
export function settleChanges(db: WritableDb): number {
  return prepared(db, "DELETE FROM local_unsent WHERE kind = 'change' AND due_at IS NULL").run()
    .changes
}

/** Takes something off the list: a person has settled it, or the source took it after all. */
export function settleUnsent(db: WritableDb, entryId: string): boolean {
  return prepared(db, 'DELETE FROM local_unsent WHERE entry_id = ?').run(entryId).changes > 0
}
