import { applyEntry } from './projections/apply.ts'
import { PROJECTION_VERSION, projectionSchema, projectionTables } from './projections/schema.ts'
import { readJournal } from './journal.ts'
import { forgetStatements, inTransaction, prepared, type WritableDb } from './sqlite.ts'

/** Called with the entries done and their total. */
export type RebuildProgress = (done: number, total: number) => void

const BATCH = 1_000

/** Rebuilds the projections from the journal where the program's are of another version than the file's. */
export function ensureProjections(db: WritableDb, onProgress: RebuildProgress = () => {}): void {
  if (projectionVersion(db) !== PROJECTION_VERSION) rebuildProjections(db, onProgress)
}

/**
 * Throws the projections away and grows them anew, entry by entry. Stopped half-way, the file says so and the
 * next opening begins again.
 */
export function rebuildProjections(db: WritableDb, onProgress: RebuildProgress = () => {}): void {
  inTransaction(db, () => {
    setProjectionVersion(db, 0)
    for (const table of projectionTables) db.exec(`DROP TABLE IF EXISTS ${table}`)
    db.exec(projectionSchema)
  })
  forgetStatements(db)
  const total = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM journal').get()?.n ?? 0
  let position = 0
  let done = 0
  while (done < total) {
    const batch = readJournal(db, position, BATCH)
    if (batch.length === 0) break
    inTransaction(db, () => {
      for (const entry of batch) applyEntry(db, entry)
    })
    position = batch.at(-1)?.position ?? position
    done += batch.length
    onProgress(done, total)
  }
  setProjectionVersion(db, PROJECTION_VERSION)
}

function projectionVersion(db: WritableDb): number {
  const row = prepared<[], { value: string }>(
    db,
    `SELECT value FROM file_fact WHERE name = 'projection_version'`,
  ).get()
  return row === undefined ? 0 : Number(row.value)
}

function setProjectionVersion(db: WritableDb, version: number): void {
  prepared(db, `INSERT OR REPLACE INTO file_fact VALUES ('projection_version', ?)`).run(
    String(version),
  )
}
