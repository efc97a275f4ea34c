import Database from 'better-sqlite3'

/** A database that may be read. */
export type ReadableDb = Database.Database & { readonly __readable: never }

/** A database that may be written as well; a reading function cannot ask for one by accident. */
export type WritableDb = ReadableDb & { readonly __writable: never }

/** The key of an encrypted file; encryption comes behind this door, null is plain. */
export type FileKey = Uint8Array | null

/**
 * Pages of 4 KiB in the WAL after which a commit pays for a checkpoint; before that it is done while the desk is
 * idle (`idle-checkpoint`), so that no scan waits for it.
 */
const LONGEST_WAL = 16_384

/**
 * KiB of pages kept for each file. Where pages change places in a tree, SQLite walks all that it keeps when the
 * transaction ends (`pcache1Truncate`): with 256 MiB one scan in five waited 4 ms for it. The rest stands in the system's
 * own cache.
 */
const PAGES_KEPT = 16_384

type OpenOptions = { readonly key: FileKey; readonly readOnly?: boolean; readonly create?: boolean }

/**
 * Opens a SQLite file so that an answered call survives a power cut: WAL, and a full flush of the disk at each
 * commit and checkpoint. Throws SqliteError when the file is not to be opened.
 */
export function openDatabase(file: string, options: OpenOptions): WritableDb {
  if (options.key !== null) throw new Error('This version cannot open encrypted event files')
  const binding = process.env['BALIE_SQLITE_BINDING']
  const db = new Database(file, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.create !== true,
    timeout: 5_000,
    ...(binding === undefined || binding === '' ? {} : { nativeBinding: binding }),
  })
  try {
    if (options.readOnly !== true) setDurability(db)
  } catch (error) {
    db.close()
    throw error
  }
  return db as WritableDb
}

function setDurability(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('fullfsync = ON')
  db.pragma('checkpoint_fullfsync = ON')
  db.pragma(`wal_autocheckpoint = ${String(LONGEST_WAL)}`)
  db.pragma('secure_delete = ON')
  db.pragma('foreign_keys = OFF')
  db.pragma('temp_store = MEMORY')
  db.pragma(`cache_size = -${String(PAGES_KEPT)}`)
}

/**
 * A bound text in a statement that each scan runs. SQLite is built with STAT4 here: where a statement sorts or joins
 * by a bare `?`, it is prepared anew at each run to look at the value, which takes longer than to run it.
 */
export const boundText = 'CAST(? AS TEXT)'

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/** The prepared statement for `sql`, made once for each database. */
export function prepared<Parameters extends unknown[], Row>(
  db: ReadableDb,
  sql: string,
): Database.Statement<Parameters, Row> {
  let known = statements.get(db)
  if (known === undefined) {
    known = new Map()
    statements.set(db, known)
  }
  let statement = known.get(sql)
  if (statement === undefined) {
    statement = db.prepare(sql)
    known.set(sql, statement)
  }
  return statement as Database.Statement<Parameters, Row>
}

/** Forgets what was prepared, after the tables below it were replaced. */
export function forgetStatements(db: ReadableDb): void {
  statements.delete(db)
}

/** Runs `work` in one immediate transaction: all of it is there afterwards, or none. */
export function inTransaction<Value>(db: WritableDb, work: () => Value): Value {
  return db.inTransaction ? work() : db.transaction(work).immediate()
}

/** SQLite's own code of a failure (`SQLITE_FULL`, `SQLITE_NOTADB`), or null for another error. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null
}
