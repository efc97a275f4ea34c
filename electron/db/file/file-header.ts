import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { failure, success, type Result } from '../../../shared/result.ts'
import { APPLICATION_ID, checkVersion, SCHEMA_VERSION } from './migrate.ts'
import { openDatabase } from './sqlite.ts'

/** SQLite's header and the first bytes of the page behind it (https://sqlite.org/fileformat.html). */
const HEADER_LENGTH = 105
const MAGIC = 'SQLite format 3\0'
const WRITE_VERSION = 18
const USER_VERSION = 60
const APPLICATION = 68
const CELLS_OF_FIRST_PAGE = 103

/** In the header: pages go through a write-ahead log. */
const WITH_LOG = 2

export type HeaderRefusal = 'newer' | 'damaged' | 'not-an-event'

/** What a file says of itself before SQLite touches it. */
export type CheckedFile = {
  /** The version of its tables, 0 for a file in which nothing was made yet. */
  readonly version: number
  /** Whether it can be looked into by a reader alone; else SQLite lays files beside it that a reader leaves there. */
  readonly readOnlyLook: boolean
}

/** Judges a file without changing a byte of it or beside it; throws where it cannot be read. */
export function checkFile(file: string): Result<CheckedFile, HeaderRefusal> {
  const header = readHeader(file)
  if (existsSync(`${file}-wal`)) {
    // What the log holds counts above what the file says.
    const db = openDatabase(file, { key: null, readOnly: true })
    try {
      const checked = checkVersion(db)
      return checked.ok ? success({ version: checked.value, readOnlyLook: true }) : checked
    } finally {
      db.close()
    }
  }
  // SQLite would take a file without a byte for a new one.
  if (header.length === 0) return failure('damaged')
  if (header.length < HEADER_LENGTH || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return failure('not-an-event')
  }
  const isEmpty = header.readUInt16BE(CELLS_OF_FIRST_PAGE) === 0
  if (header.readUInt32BE(APPLICATION) !== APPLICATION_ID && !isEmpty)
    return failure('not-an-event')
  const version = header.readUInt32BE(USER_VERSION)
  if (version > SCHEMA_VERSION) return failure('newer')
  return success({ version, readOnlyLook: header[WRITE_VERSION] !== WITH_LOG })
}

/** Whether this program may write to a file; asked by opening it so, as Windows answers nothing else truly. */
export function mayWrite(file: string): boolean {
  try {
    closeSync(openSync(file, 'r+'))
    return true
  } catch {
    return false
  }
}

function readHeader(file: string): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const length = Math.min(fstatSync(descriptor).size, HEADER_LENGTH)
    const header = Buffer.alloc(length)
    return header.subarray(0, readSync(descriptor, header, 0, length, 0))
  } finally {
    closeSync(descriptor)
  }
}
