import { prepared, sqliteCode, type WritableDb } from './sqlite.ts'

/** Pages of 4 KiB that the WAL has room for before a commit makes its file longer. */
const ROOM = 2_048

/**
 * Makes the WAL file as long as a busy desk needs it between two checkpoints: a commit that overwrites what is there
 * waits for the disk only, one that makes the file longer waits for the file system's own journal as well. Where the
 * disk has no room for it the commits are slower, no more.
 */
export function makeWalRoom(db: WritableDb): void {
  const fill = prepared<[string], never>(
    db,
    `INSERT INTO file_fact VALUES ('wal_room', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  // Nothing that counts is written here, and the checkpoint flushes it all.
  db.pragma('synchronous = OFF')
  try {
    for (let page = 0; page < ROOM; page += 1) fill.run(String(page))
    db.exec(`DELETE FROM file_fact WHERE name = 'wal_room'`)
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_FULL') throw error
  } finally {
    db.pragma('synchronous = FULL')
  }
  db.pragma('wal_checkpoint(RESTART)')
}
