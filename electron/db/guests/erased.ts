import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** How many were erased so far: whoever holds names over a wait looks whether it is still the same. */
export function countErased(db: ReadableDb): number {
  return prepared<[], number>(db, 'SELECT count(*) FROM p_erased').pluck().get() ?? 0
}
