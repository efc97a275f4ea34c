import { failure, success, type Result } from '../../../shared/result.ts'
import { journalMigration } from './migrations/001-journal.ts'
import { wantedPrinterMigration } from './migrations/002-wanted-printer.ts'
import { sourcesMigration } from './migrations/003-sources.ts'
import { aheadBatchesMigration } from './migrations/004-ahead-batches.ts'
import { sourceRetriesMigration } from './migrations/005-source-retries.ts'
import { badgesKnownMigration } from './migrations/006-badges-known.ts'
import { printWithdrawalsMigration } from './migrations/007-print-withdrawals.ts'
import { aheadPartsMigration } from './migrations/008-ahead-parts.ts'
import { mendedCellsMigration } from './migrations/009-mended-cells.ts'
import { readDoublesMigration } from './migrations/010-read-doubles.ts'
import { jobsByGuestMigration } from './migrations/011-jobs-by-guest.ts'
import { wantedBadgesMigration } from './migrations/012-wanted-badges.ts'
import { inTransaction, type ReadableDb, type WritableDb } from './sqlite.ts'

/** "Balie" as a number in the header of each event file (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x42414c45

/** The numbered steps from an empty file to this version's; a step is never changed once released. */
const migrations: readonly string[] = [
  journalMigration,
  wantedPrinterMigration,
  sourcesMigration,
  aheadBatchesMigration,
  sourceRetriesMigration,
  badgesKnownMigration,
  printWithdrawalsMigration,
  aheadPartsMigration,
  mendedCellsMigration,
  readDoublesMigration,
  jobsByGuestMigration,
  wantedBadgesMigration,
]

/** The version of the tables that this program reads and writes (`PRAGMA user_version`). */
export const SCHEMA_VERSION = migrations.length

/** Refuses a file that is newer than the program, or another program's. */
export function checkVersion(db: ReadableDb): Result<number, 'newer' | 'not-an-event'> {
  const version = Number(db.pragma('user_version', { simple: true }))
  const application = Number(db.pragma('application_id', { simple: true }))
  if (application !== APPLICATION_ID && !isEmpty(db)) return failure('not-an-event')
  return version > SCHEMA_VERSION ? failure('newer') : success(version)
}

/** Takes a file from version `from` to this program's (or an earlier one), all steps in one transaction. */
export function migrate(db: WritableDb, from: number, to = SCHEMA_VERSION): void {
  inTransaction(db, () => {
    for (const step of migrations.slice(from, to)) db.exec(step)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${to}`)
  })
}

function isEmpty(db: ReadableDb): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
}
