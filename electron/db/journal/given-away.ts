import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import type { ReadableDb } from '../file/sqlite.ts'
import { lastPosition, type Pen } from './journal.ts'

/** The position up to which each open journal was given away since it was opened. */
const givenTo = new WeakMap<ReadableDb, number>()

/** From now on all that the journal holds may be known at another laptop, which passes it on. */
export function markGivenAway(db: ReadableDb): void {
  givenTo.set(db, lastPosition(db))
}

/**
 * Whether an entry is known at this laptop alone: made since the file was opened, for who copies a closed file is not
 * seen, and not given away since.
 */
export function isOnlyHere(
  db: ReadableDb,
  pen: Pen,
  { writer, position }: Pick<JournalEntry, 'writer'> & { readonly position: number },
): boolean {
  return writer === pen.writer && position > (givenTo.get(db) ?? 0)
}
