import type { KeptMend } from '../../../shared/domain/importing/revision/kept-mends.ts'
import { erasedAmong } from '../projections/erasure.ts'
import { inTransaction, prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** A cell that was put right, and whose row it is of. */
export type MendOfGuest = KeptMend & { readonly attendeeId: string }

/** The cells of a source's rows that a person put right on this laptop. */
export function mendedCells(db: ReadableDb, sourceId: string): KeptMend[] {
  return prepared<[string], KeptMend>(
    db,
    `SELECT row_key AS rowKey, heading, was, value FROM local_mended_cell
     WHERE source_id = ? ORDER BY row_key, heading`,
  ).all(sourceId)
}

/** The cells of anybody's rows that were put right, for who asks what is known of him. */
export function mendedCellsOf(
  db: ReadableDb,
  attendeeIds: readonly string[],
): Pick<KeptMend, 'heading' | 'was' | 'value'>[] {
  return prepared<[string], Pick<KeptMend, 'heading' | 'was' | 'value'>>(
    db,
    `SELECT heading, was, value FROM local_mended_cell
     WHERE attendee_id IN (SELECT value FROM json_each(?)) ORDER BY heading, row_key`,
  ).all(JSON.stringify(attendeeIds))
}

/**
 * Keeps the cells that were put right in a source's new version, in place of those that it met; those of rows that it does
 * not have stay. Nothing of who was erased.
 */
export function keepMendedCells(
  db: WritableDb,
  sourceId: string,
  cells: readonly MendOfGuest[],
  met: readonly KeptMend[],
): void {
  inTransaction(db, () => {
    const forget = prepared(
      db,
      'DELETE FROM local_mended_cell WHERE source_id = ? AND row_key = ? AND heading = ?',
    )
    for (const { rowKey, heading } of met) forget.run(sourceId, rowKey, heading)
    const erased = erasedAmong(
      db,
      cells.map(({ attendeeId }) => attendeeId),
    )
    const keep = prepared(db, 'INSERT OR REPLACE INTO local_mended_cell VALUES (?, ?, ?, ?, ?, ?)')
    for (const { rowKey, heading, was, value, attendeeId } of cells) {
      if (!erased.has(attendeeId)) keep.run(sourceId, rowKey, heading, was, value, attendeeId)
    }
  })
}
