import { createHash } from 'node:crypto'
import { realpathSync, statSync } from 'node:fs'
import type { ReadableDb, WritableDb } from './sqlite.ts'

/**
 * Writes into the file that a program has it open, and which file it is. It must lie in the file itself, not in its
 * WAL, for a copy by hand to carry it.
 */
export function markOpen(db: WritableDb, file: string): void {
  db.prepare(`INSERT OR REPLACE INTO file_fact VALUES ('open_since', ?)`).run(placeOf(file))
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Takes the mark away, for a file that is closed and whole. */
export function unmark(db: WritableDb): void {
  db.exec(`DELETE FROM file_fact WHERE name = 'open_since'`)
}

/**
 * Whether a file without a WAL beside it is a copy by hand of one that was open: what its WAL held is elsewhere. The
 * file itself, in its own place, is none: whoever else opened it after a crash has put its WAL into it.
 */
export function isLiveCopy(db: ReadableDb, file: string): boolean {
  const mark = db.prepare(`SELECT value FROM file_fact WHERE name = 'open_since'`).pluck().get()
  return mark !== undefined && mark !== placeOf(file)
}

/** Disk, inode and path as one word that names nobody's folder; a system that numbers files anew asks once too often. */
function placeOf(file: string): string {
  const { dev, ino } = statSync(file, { bigint: true })
  const place = `${String(dev)}:${String(ino)} ${realpathSync(file)}`
  return createHash('sha256').update(place).digest('hex')
}
