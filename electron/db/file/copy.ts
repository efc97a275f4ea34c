import { rename, rm } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import { LOCAL_TABLES } from './migrations/001-journal.ts'
import { openDatabase, type ReadableDb, type WritableDb } from './sqlite.ts'

/**
 * Copies a live event file to `target` by SQLite's backup, complete whatever its WAL holds, as one file without the
 * tables that belong to this laptop, and with what `change` makes of it. `target` appears at the end, whole, or not
 * at all.
 */
export async function copyEventFile(
  db: ReadableDb,
  target: string,
  change: (copy: WritableDb) => void = () => {},
): Promise<void> {
  const unfinished = `${target}.unfinished`
  await removeDatabase(unfinished)
  try {
    await db.backup(unfinished)
    stripLocalTables(unfinished, change)
    await rename(unfinished, target)
  } finally {
    await removeDatabase(unfinished)
  }
}

/** Backs up a file as it is, local tables too, before its tables are changed. */
export async function backUp(db: Database.Database, target: string): Promise<void> {
  const unfinished = `${target}.unfinished`
  await rm(unfinished, { force: true })
  await db.backup(unfinished)
  await rename(unfinished, target)
}

function stripLocalTables(file: string, change: (copy: WritableDb) => void): void {
  const copy = openDatabase(file, { key: null })
  try {
    for (const table of LOCAL_TABLES) copy.exec(`DELETE FROM ${table}`)
    copy.exec(`DELETE FROM file_fact WHERE name IN ('open_since', 'writing_revision')`)
    change(copy)
    copy.pragma('journal_mode = DELETE')
    copy.exec('VACUUM')
  } finally {
    copy.close()
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(file + suffix, { force: true })
}
