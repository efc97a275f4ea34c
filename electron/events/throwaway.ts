import type { ReadableDb, WritableDb } from '../db/file/sqlite.ts'

/** Marks a copy that was made to practise on and is to be thrown away. */
export function markThrowaway(db: WritableDb): void {
  db.exec(`INSERT OR REPLACE INTO file_fact VALUES ('throwaway', '1')`)
}

/** Whether the file is a practice copy. */
export function isThrowaway(db: ReadableDb): boolean {
  return db.prepare(`SELECT 1 FROM file_fact WHERE name = 'throwaway'`).get() !== undefined
}

/** Whether anything in the journal was meant for real, not under a made-up clock. */
export function hasRealEntries(db: ReadableDb): boolean {
  return db.prepare('SELECT 1 FROM journal WHERE simulated = 0 LIMIT 1').get() !== undefined
}
