import { diskFaultOf } from './disk-fault.ts'
import { isLost, putBack } from './lost-file.ts'
import { prepared, type WritableDb } from './sqlite.ts'

/** How long nothing was written before the WAL is brought into the file, in ms. */
const QUIET = 2_000
/** Pages of 4 KiB that the WAL holds by then, those of about a hundred scans: between two guests there is none to be brought. */
const WORTH_IT = 1_000
/**
 * Pages of 4 KiB. Four times as many hold a scan up three times as long, and what is written meanwhile takes longer too; with
 * a quarter of them the whole takes twice as long.
 */
const LONG = 1_024

/**
 * Brings the WAL into the file while the desk is idle, so that no scan pays for it; answers how to stop. A file that
 * somebody took away meanwhile is put back.
 */
export function checkpointWhenIdle(db: WritableDb): () => void {
  let seen = changes(db)
  let done = seen
  /** What was written when a file that somebody took away was put back last. */
  let rescued: number | null = null
  const timer = setInterval(() => {
    if (!db.open || db.inTransaction) return
    const now = changes(db)
    if (now === seen && now !== rescued && isLost(db)) {
      ifItFits(() => {
        putBack(db)
      })
      rescued = changes(db)
    }
    if (now === seen && now !== done && pagesInWal(db) >= WORTH_IT) {
      const isBrought = ifItFits(() => {
        bringIntoFile(db)
      })
      if (isBrought) done = changes(db)
    }
    seen = changes(db)
  }, QUIET)
  timer.unref()
  return () => {
    clearInterval(timer)
  }
}

/**
 * Brings the WAL into the file, and writes one row after it: the first commit after a checkpoint begins the WAL anew and
 * waits for the disk several times, so a scan had better not be the first.
 */
export function bringIntoFile(db: WritableDb): void {
  db.pragma('wal_checkpoint(PASSIVE)')
  prepared(
    db,
    `INSERT INTO file_fact VALUES ('checkpoints', '1')
     ON CONFLICT (name) DO UPDATE SET value = value + 1`,
  ).run()
}

/** On a full disk all stays as it is, and is looked at again later. */
function ifItFits(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (diskFaultOf(error) === null) throw error
    return false
  }
}

/**
 * Brings a WAL of some 4 MB into the file, for whoever writes much: as a step of its own it holds a scan up for less than
 * the commit that would have to do it at last. Answers whether it was done; while somebody reads an older state it cannot be.
 */
export function shortenWal(db: WritableDb): boolean {
  if (pagesInWal(db) < LONG) return false
  bringIntoFile(db)
  return pagesInWal(db) < LONG
}

/** How many pages the WAL holds since it began; a look at it, nothing is brought. */
function pagesInWal(db: WritableDb): number {
  const [state] = db.pragma('wal_checkpoint(NOOP)') as { log: number }[]
  return state?.log ?? 0
}

function changes(db: WritableDb): number {
  return prepared<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0
}
