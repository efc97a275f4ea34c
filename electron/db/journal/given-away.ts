import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import { lastPosition, type Pen } from './journal.ts'

/** From now on all that the journal holds may be known at another laptop, which passes it on. */
export function markGivenAway(db: WritableDb): void {
  prepared(db, `INSERT OR REPLACE INTO file_fact VALUES ('given_to', ?)`).run(
    String(lastPosition(db)),
  )
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
  if (writer !== pen.writer) return false
  const givenTo = prepared<[], string>(db, `SELECT value FROM file_fact WHERE name = 'given_to'`)
    .pluck()
    .get()
  return position > Number(givenTo ?? 0)
}
