import { sourceAddressSchema, type SourceAddress } from '../../../shared/model/source.ts'
import { inTransaction, prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

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
    'SELECT id, address, cursor FROM local_source WHERE is_left = 0 LIMIT 1',
  ).get()
  if (row === undefined) return null
  return { ...row, address: sourceAddressSchema.parse(JSON.parse(row.address)) }
}

/** At which gate the source has put this laptop, null for none; null where it is no device there. */
export function findDevice(db: ReadableDb): { readonly gate: number | null } | null {
  const row = prepared<[], { is_device: number; gate: number | null }>(
    db,
    `SELECT coalesce(json_type(cursor, '$.device') = 'object', 0) AS is_device, cursor ->> '$.device.gate' AS gate
     FROM local_source WHERE is_left = 0 LIMIT 1`,
  ).get()
  return row?.is_device === 1 ? { gate: row.gate } : null
}

/** The id of the source that this laptop knew at an address, left or not; null for none. */
export function findSourceAt(db: ReadableDb, address: SourceAddress): string | null {
  const row = prepared<[string], { id: string }>(
    db,
    'SELECT id FROM local_source WHERE address = ? ORDER BY is_left LIMIT 1',
  ).get(JSON.stringify(sourceAddressSchema.parse(address)))
  return row?.id ?? null
}

/**
 * Puts a source in place of the one there was; the guests of that one stay. A source that was left before goes on
 * where it was: nothing is sent twice, and what a person has settled stays settled.
 */
export function replaceSource(db: WritableDb, id: string, address: SourceAddress): void {
  inTransaction(db, () => {
    leaveSource(db)
    prepared(
      db,
      `INSERT INTO local_source (id, address, cursor) VALUES (?, ?, '{}')
       ON CONFLICT (id) DO UPDATE SET address = excluded.address, is_left = 0`,
    ).run(id, JSON.stringify(sourceAddressSchema.parse(address)))
  })
}

/** Leaves the source; how far the exchange came is kept, in case somebody comes back to it. */
export function leaveSource(db: WritableDb): void {
  prepared(db, 'UPDATE local_source SET is_left = 1').run()
}

/** Forgets how far the exchange with a source came, so that it begins anew. */
export function forgetSource(db: WritableDb, id: string): void {
  prepared(db, 'DELETE FROM local_source WHERE id = ?').run(id)
}

export function keepCursor(db: WritableDb, sourceId: string, cursor: string): void {
  prepared(db, 'UPDATE local_source SET cursor = ? WHERE id = ?').run(cursor, sourceId)
}

/** Remembers by which number a source knows a ticket, or a check-in that it was seen to have. */
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

/** The number of a ticket or a check-in at a source, null where this laptop did not read it there. */
export function findRecord(db: ReadableDb, sourceId: string, ticketId: string): number | null {
  const row = prepared<[string, string], { remote_id: number }>(
    db,
    'SELECT remote_id FROM local_source_record WHERE ticket_id = ? AND source_id = ?',
  ).get(ticketId, sourceId)
  return row?.remote_id ?? null
}
