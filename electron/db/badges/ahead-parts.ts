import { inTransaction, prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** One part of a batch of badges ahead, by its number from 0. */
export type AheadPart = {
  readonly batchId: string
  readonly part: number
  /** Tells what stands in the part: of a guest who is called otherwise now it is another. */
  readonly fingerprint: string
}

/** The PDF of a part as it was drawn before, null where it was not, or with something else in it. */
export function findPart(
  db: ReadableDb,
  { batchId, part, fingerprint }: AheadPart,
): Uint8Array | null {
  const pdf = prepared<[string, number, string], Buffer>(
    db,
    'SELECT pdf FROM local_ahead_part WHERE batch_id = ? AND part = ? AND fingerprint = ?',
  )
    .pluck()
    .get(batchId, part, fingerprint)
  return pdf ?? null
}

/** Keeps a part that is drawn, and that so many badges of its batch are done. */
export function keepPart(
  db: WritableDb,
  { batchId, part, fingerprint }: AheadPart,
  pdf: Uint8Array,
  done: number,
): void {
  inTransaction(db, () => {
    prepared(db, 'INSERT OR REPLACE INTO local_ahead_part VALUES (?, ?, ?, ?)').run(
      ...[batchId, part, fingerprint, pdf],
    )
    prepared(db, 'UPDATE local_ahead_batch SET done = ? WHERE id = ?').run(done, batchId)
  })
}

/** Removes the parts of a batch that is whole. */
export function forgetParts(db: WritableDb, batchId: string): void {
  prepared(db, 'DELETE FROM local_ahead_part WHERE batch_id = ?').run(batchId)
}

/** Gives up for good what was stopped: nobody goes on with it once another batch is begun. */
export function forgetStopped(db: WritableDb): void {
  inTransaction(db, () => {
    prepared(
      db,
      `DELETE FROM local_ahead_part
       WHERE batch_id IN (SELECT id FROM local_ahead_batch WHERE state = 'canceled')`,
    ).run()
    prepared(db, "UPDATE local_ahead_batch SET done = 0 WHERE state = 'canceled'").run()
  })
}
