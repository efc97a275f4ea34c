import { prepared, type WritableDb } from './sqlite.ts'

/** How long nothing was written before the WAL is brought into the file, in ms. */
const QUIET = 2_000

/** Brings the WAL into the file while the desk is idle, so that no scan pays for it; answers how to stop. */
export function checkpointWhenIdle(db: WritableDb): () => void {
  let seen = changes(db)
  let done = seen
  const timer = setInterval(() => {
    if (!db.open || db.inTransaction) return
    const now = changes(db)
    if (now === seen && now !== done) {
      db.pragma('wal_checkpoint(PASSIVE)')
      done = now
    }
    seen = now
  }, QUIET)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}

function changes(db: WritableDb): number {
  return prepared<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0
}
