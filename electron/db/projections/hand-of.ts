import { CLOCK_ZERO, nextClock } from '../../../shared/domain/time/hybrid-clock.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'

type Told =
  CheckedEntry<'scanned'> | CheckedEntry<'badge-requested'> | CheckedEntry<'badge-settled'>

/**
 * Who did what an entry tells, and when in the order of all: its writer, or the device of a registration system. Several
 * desks write the same of that one with the same id, so nothing of whoever wrote it may count.
 */
export function handOf(
  db: WritableDb,
  { writer, clock, at, body: { toldBy } }: Told,
): { readonly writer: string; readonly clock: string } {
  if (toldBy === undefined) return { writer, clock }
  const { desk } = toldBy
  prepared(db, 'INSERT OR IGNORE INTO p_writer VALUES (?, ?, ?)').run(desk, desk, CLOCK_ZERO)
  return { writer: desk, clock: nextClock(CLOCK_ZERO, Date.parse(at)) }
}
