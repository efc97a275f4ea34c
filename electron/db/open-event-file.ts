import { existsSync } from 'node:fs'
import { failure, success, type Result } from '../../shared/result.ts'
import { backUp } from './copy.ts'
import { checkVersion, migrate, SCHEMA_VERSION } from './migrate.ts'
import { ensureProjections, type RebuildProgress } from './rebuild.ts'
import { makeWalRoom } from './wal-room.ts'
import { openDatabase, sqliteCode, type FileKey, type WritableDb } from './sqlite.ts'

/** Why an event file is not opened. */
export type OpenRefusal =
  'newer' | 'damaged' | 'not-an-event' | 'live-copy' | 'read-only' | 'not-readable' | 'disk-full'

type OpenChoices = {
  /** Whether the file is to be made. */
  readonly create?: boolean
  /** Whether a person agreed to open a file that was copied while another program had it open. */
  readonly acceptLiveCopy?: boolean
  readonly onRebuild?: RebuildProgress
}

/**
 * Opens an event file for use, brought to this program's version (a backup lies beside it, then). A file that is
 * newer, damaged, of another kind, read-only, or a hand-made copy of a live one is refused with its reason.
 */
export async function openEventFile(
  file: string,
  key: FileKey,
  choices: OpenChoices = {},
): Promise<Result<WritableDb, OpenRefusal>> {
  const hasWal = existsSync(`${file}-wal`)
  let db: WritableDb
  try {
    db = openDatabase(file, { key, create: choices.create ?? false })
  } catch (error) {
    return refusal(error)
  }
  try {
    const checked = await prepareFile(db, file, hasWal, choices)
    if (!checked.ok) db.close()
    return checked
  } catch (error) {
    db.close()
    return refusal(error)
  }
}

/** Closes an event file so that it is one whole file again, good to be copied; on a full disk it stays as it was. */
export function closeEventFile(db: WritableDb): void {
  if (!db.open) return
  try {
    db.exec(`DELETE FROM file_fact WHERE name = 'open_since'`)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (openRefusalOf(error) === null) throw error
  } finally {
    db.close()
  }
}

async function prepareFile(
  db: WritableDb,
  file: string,
  hasWal: boolean,
  choices: OpenChoices,
): Promise<Result<WritableDb, OpenRefusal>> {
  const version = checkVersion(db)
  if (!version.ok) return version
  if (version.value > 0 && quickCheck(db) !== 'ok') return failure('damaged')
  if (version.value > 0 && version.value < SCHEMA_VERSION) {
    await backUp(db, `${file}.backup-${String(version.value)}`)
  }
  if (version.value < SCHEMA_VERSION) migrate(db, version.value)
  if (!hasWal && isMarkedOpen(db) && choices.acceptLiveCopy !== true) return failure('live-copy')
  await ensureProjections(db, choices.onRebuild)
  markOpen(db)
  makeWalRoom(db)
  return success(db)
}

/** The mark must lie in the file itself, not in its WAL, for a copy by hand to carry it. */
function markOpen(db: WritableDb): void {
  db.exec(`INSERT OR REPLACE INTO file_fact VALUES ('open_since', datetime('now'))`)
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Whether the file says that a program has it open; with no WAL beside it, that program is elsewhere. */
export function isMarkedOpen(db: WritableDb): boolean {
  return db.prepare(`SELECT 1 FROM file_fact WHERE name = 'open_since'`).get() !== undefined
}

function quickCheck(db: WritableDb): string {
  return String(db.pragma('quick_check(1)', { simple: true }))
}

const refusals: Readonly<Record<string, OpenRefusal>> = {
  SQLITE_NOTADB: 'not-an-event',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_READONLY: 'read-only',
  SQLITE_CANTOPEN: 'not-readable',
  SQLITE_PERM: 'not-readable',
  SQLITE_IOERR: 'not-readable',
  SQLITE_FULL: 'disk-full',
}

/** Why SQLite could not open or prepare a file, null for an error that is no refusal. */
export function openRefusalOf(error: unknown): OpenRefusal | null {
  const code = sqliteCode(error)
  const known = Object.keys(refusals).find((name) => code?.startsWith(name) === true)
  return known === undefined ? null : (refusals[known] ?? null)
}

function refusal(error: unknown): Result<never, OpenRefusal> {
  const reason = openRefusalOf(error)
  if (reason === null) throw error
  return failure(reason, sqliteCode(error) ?? reason)
}
