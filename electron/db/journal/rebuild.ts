import { setTimeout as pause } from 'node:timers/promises'
import { applyEntry } from '../projections/apply.ts'
import { PROJECTION_VERSION, projectionSchema, projectionTables } from '../projections/schema.ts'
import { readJournal } from './journal.ts'
import { forgetStatements, inTransaction, prepared, type WritableDb } from '../file/sqlite.ts'

/** Called with the entries done and their total. */
export type RebuildProgress = (done: number, total: number) => void

/** Entries read at once: one may hold hundreds of guests. */
const BATCH = 20
/** So long the window waits for a step, and so long it gets between two, in ms. */
const STEP_MS = 30
const PAUSE_MS = 10

/**
 * Rebuilds the projections from the journal where the program's are of another version than the file's; a batch at a
 * time, so that the window goes on and shows how far it is.
 */
export async function ensureProjections(
  db: WritableDb,
  onProgress: RebuildProgress = () => {},
): Promise<void> {
  if (projectionVersion(db) === PROJECTION_VERSION) return
  for (const { done, total } of rebuildSteps(db)) {
    onProgress(done, total)
    await pause(PAUSE_MS)
  }
}

/** Rebuilds the projections in one go. */
export function rebuildProjections(db: WritableDb): void {
  Array.from(rebuildSteps(db))
}

/**
 * Throws the projections away and grows them anew, entry by entry. Stopped half-way, the file says so and the
 * next opening begins again.
 */
function* rebuildSteps(db: WritableDb): Generator<{ done: number; total: number }, void> {
  inTransaction(db, () => {
    setProjectionVersion(db, 0)
    for (const table of projectionTables) db.exec(`DROP TABLE IF EXISTS ${table}`)
    db.exec(projectionSchema)
  })
  forgetStatements(db)
  const total = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM journal').get()?.n ?? 0
  let position = 0
  let done = 0
  let isWhole = total === 0
  yield { done, total }
  while (!isWhole) {
    const end = performance.now() + STEP_MS
    inTransaction(db, () => {
      while (!isWhole && performance.now() < end) {
        const batch = readJournal(db, position, BATCH)
        for (const entry of batch) applyEntry(db, entry)
        position = batch.at(-1)?.position ?? position
        done += batch.length
        isWhole = batch.length === 0
      }
    })
    yield { done, total }
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
