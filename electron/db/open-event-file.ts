import { existsSync, rmSync } from 'node:fs'
import type { openRefusals } from '../../shared/contract/events.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { backUp } from './file/copy.ts'
import { diskFaultOf } from './file/disk-fault.ts'
import { checkFile, mayWrite } from './file/file-header.ts'
import { isLost, putBack } from './file/lost-file.ts'
import { migrate, SCHEMA_VERSION } from './file/migrate.ts'
import { isLiveCopy, markOpen, unmark } from './file/open-mark.ts'
import { ensureProjections, type RebuildProgress } from './journal/rebuild.ts'
import { makeWalRoom } from './file/wal-room.ts'
import { openDatabase, sqliteCode, type FileKey, type WritableDb } from './file/sqlite.ts'

/** Why an event file is not opened. */
export type OpenRefusal = (typeof openRefusals)[number]

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
  const isThere = existsSync(file)
  const isMade = !isThere && choices.create === true
  let db: WritableDb
  let version = 0
  try {
    // A file that is refused stays as it is, to the byte.
    if (isThere) {
      const checked = checkFile(file)
      if (!checked.ok) return checked
      if (!mayWrite(file)) return failure('read-only')
      version = checked.value.version
    }
    db = openDatabase(file, { key, create: choices.create ?? false })
  } catch (error) {
    if (isMade) removeEventFile(file)
    // What is not there yet can only not be opened because it cannot be made.
    return isMade && sqliteCode(error) === 'SQLITE_CANTOPEN' ? failure('read-only') : refusal(error)
  }
  try {
    const checked = await prepareFile(db, { file, version, hasWal }, choices)
    if (!checked.ok) db.close()
    return checked
  } catch (error) {
    db.close()
    // Half an event would be listed as a damaged one for ever.
    if (isMade) removeEventFile(file)
    return refusal(error)
  }
}

/** Deletes an event file with all that SQLite lays beside it. */
export function removeEventFile(file: string): void {
  rmSync(file, { force: true })
  removeBeside(file)
}

/** Deletes what SQLite lays beside an event file. */
export function removeBeside(file: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
}

/** Closes an event file so that it is one whole file again, good to be copied; on a full disk it stays as it was. */
export function closeEventFile(db: WritableDb): void {
  if (!db.open) return
  try {
    unmark(db)
    if (isLost(db)) putBack(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (openRefusalOf(error) === null && diskFaultOf(error) === null) throw error
  } finally {
    db.close()
  }
}

type Found = {
  readonly file: string
  /** The version of its tables, 0 for a new one. */
  readonly version: number
  readonly hasWal: boolean
}

async function prepareFile(
  db: WritableDb,
  { file, version, hasWal }: Found,
  choices: OpenChoices,
): Promise<Result<WritableDb, OpenRefusal>> {
  if (version > 0 && quickCheck(db) !== 'ok') return failure('damaged')
  if (version > 0 && version < SCHEMA_VERSION) {
    await backUp(db, `${file}.backup-${String(version)}`)
  }
  if (version < SCHEMA_VERSION) migrate(db, version)
  if (!hasWal && isLiveCopy(db, file) && choices.acceptLiveCopy !== true)
    return failure('live-copy')
  await ensureProjections(db, choices.onRebuild)
  markOpen(db, file)
  makeWalRoom(db)
  return success(db)
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
  SQLITE_IOERR_SHMSIZE: 'disk-full',
  SQLITE_IOERR: 'not-readable',
  SQLITE_BUSY: 'in-use',
  SQLITE_LOCKED: 'in-use',
  SQLITE_FULL: 'disk-full',
}

/** Why SQLite could not open or prepare a file, null for an error that is no refusal. */
export function openRefusalOf(error: unknown): OpenRefusal | null {
  const code = sqliteCode(error)
  const known = Object.keys(refusals).find((name) => code?.startsWith(name) === true)
  return known === undefined ? null : (refusals[known] ?? null)
}

function refusal(error: unknown): Result<never, OpenRefusal> {
  if (isKeptOut(error)) return failure('not-readable')
  const reason = openRefusalOf(error)
  if (reason === null) throw error
  return failure(reason, sqliteCode(error) ?? reason)
}

const keptOut: readonly unknown[] = ['EACCES', 'EPERM', 'EISDIR', 'ELOOP', 'ENOENT']

/** Whether the system does not let this program read a file, or its name leads nowhere. */
export function isKeptOut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && keptOut.includes(error.code)
}
