import type { DoubleAdmission } from '../../../shared/domain/check-in/double-admissions.ts'
import { inTransaction, prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import { doubleAdmissions } from './double-admissions.ts'

/** Double admissions of which nobody at this laptop has read yet, latest first; what an undo left of those read is read. */
export function unreadDoubles(db: ReadableDb): DoubleAdmission[] {
  const read = prepared<[string], number>(
    db,
    'SELECT 1 FROM local_read_double WHERE check_in_id = ?',
  ).pluck()
  return doubleAdmissions(db).filter(({ admissions }) =>
    admissions.some(({ id }) => read.get(id) === undefined),
  )
}

/** Somebody has read that these check-ins are each one of several. */
export function keepDoublesRead(db: WritableDb, checkInIds: readonly string[]): void {
  const keep = prepared(db, 'INSERT OR IGNORE INTO local_read_double VALUES (?)')
  inTransaction(db, () => {
    for (const id of checkInIds) keep.run(id)
  })
}
