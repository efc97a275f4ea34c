import { practiceSchema, type Practice } from '../../../shared/model/practice.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** The source of the invented guests of a practice. */
export const PRACTICE_SOURCE = 'practice'

/** Marks a copy as one that is practised on. */
export function markPractice(db: WritableDb, practice: Practice): void {
  prepared(db, `INSERT OR REPLACE INTO file_fact VALUES ('practice', ?)`).run(
    JSON.stringify(practice),
  )
}

/** What is practised in this file, null for an event itself. */
export function practiceOf(db: ReadableDb): Practice | null {
  const row = prepared<[], { value: string }>(
    db,
    `SELECT value FROM file_fact WHERE name = 'practice'`,
  ).get()
  return row === undefined ? null : practiceSchema.parse(JSON.parse(row.value))
}
