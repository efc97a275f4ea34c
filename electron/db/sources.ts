import { displayName } from '../../shared/domain/name/display-name.ts'
import { sourceAddressSchema, type SourceAddress, type Unsent } from '../../shared/model/source.ts'
import { findAttendeeNow } from './attendees.ts'
import { inTransaction, prepared, type ReadableDb, type WritableDb } from './sqlite.ts'

/** The registration system of this laptop's event, and how far the exchange with it has come. */
export type StoredSource = {
  readonly id: string
  readonly address: SourceAddress
  /** JSON of whoever talks to the system. */
  readonly cursor: string
}

export function findSource(db: ReadableDb): StoredSource | null {
  const row = prepared<[], { id: string; address: string; cursor: string }>(
    db,
    'SELECT id, address, cursor FROM local_source LIMIT 1',
  ).get()
  if (row === undefined) return null
  return { ...row, address: sourceAddressSchema.parse(JSON.parse(row.address)) }
}

/** Puts a source in place of the one there was; the guests of that one stay. */
export function replaceSource(db: WritableDb, source: StoredSource): void {
  inTransaction(db, () => {
    prepared(db, 'DELETE FROM local_source').run()
    prepared(db, 'INSERT INTO local_source VALUES (?, ?, ?)').run(
      source.id,
      JSON.stringify(source.address),
      source.cursor,
    )
  })
}

export function removeSource(db: WritableDb): void {
  prepared(db, 'DELETE FROM local_source').run()
}

export function keepCursor(db: WritableDb, sourceId: string, cursor: string): void {
  prepared(db, 'UPDATE local_source SET cursor = ? WHERE id = ?').run(cursor, sourceId)
}

/** Remembers by which number the source knows a ticket. */
export function keepRecord(
  db: WritableDb,
  sourceId: string,
  ticketId: string,
  remoteId: number,
): void {
  prepared(db, 'INSERT OR REPLACE INTO local_source_record VALUES (?, ?, ?)').run(
    ticketId,
    sourceId,
    remoteId,
  )
}

/** The source's number of a ticket, null for a ticket that did not come from it. */
export function findRecord(db: ReadableDb, ticketId: string): number | null {
  const row = prepared<[string], { remote_id: number }>(
    db,
    'SELECT remote_id FROM local_source_record WHERE ticket_id = ?',
  ).get(ticketId)
  return row?.remote_id ?? null
}

/** What the source did not take, for a person to settle. */
export type NewUnsent = {
  readonly position: number
  readonly entryId: string
  readonly kind: Unsent['kind']
  readonly reason: string
  readonly attendeeId: string | null
  /** ISO 8601 in UTC. */
  readonly at: string
}

export function keepUnsent(db: WritableDb, unsent: NewUnsent): void {
  prepared(db, 'INSERT OR REPLACE INTO local_unsent VALUES (?, ?, ?, ?, ?, ?)').run(
    unsent.position,
    unsent.entryId,
    unsent.kind,
    unsent.reason.slice(0, 200),
    unsent.attendeeId,
    unsent.at,
  )
}

/** All that was not taken, latest first, with the names as they are now. */
export function allUnsent(db: ReadableDb, limit: number): Unsent[] {
  const rows = prepared<
    [number],
    {
      entry_id: string
      kind: Unsent['kind']
      reason: string
      attendee_id: string | null
      at: string
    }
  >(db, 'SELECT * FROM local_unsent ORDER BY position DESC LIMIT ?').all(limit)
  return rows.map((row) => {
    const attendee = row.attendee_id === null ? null : findAttendeeNow(db, row.attendee_id)
    return {
      entryId: row.entry_id,
      kind: row.kind,
      reason: row.reason,
      guest: attendee === null ? '' : displayName(attendee),
      at: row.at,
    }
  })
}

/** Takes something off the list: a person has settled it. */
export function settleUnsent(db: WritableDb, entryId: string): boolean {
  return prepared(db, 'DELETE FROM local_unsent WHERE entry_id = ?').run(entryId).changes > 0
}

/** Entries after a position of the journal. */
export function countAfter(db: ReadableDb, position: number): number {
  const row = prepared<[number], { n: number }>(
    db,
    'SELECT count(*) AS n FROM journal WHERE position > ?',
  ).get(position)
  return row?.n ?? 0
}

export function lastPosition(db: ReadableDb): number {
  const row = prepared<[], { position: number | null }>(
    db,
    'SELECT max(position) AS position FROM journal',
  ).get()
  return row?.position ?? 0
}
