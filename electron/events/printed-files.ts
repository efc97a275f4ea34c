import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { batchesOf } from '../db/badges/ahead-batches.ts'
import { prepared, type ReadableDb } from '../db/file/sqlite.ts'
import { jobMark, unfinishedName } from '../../shared/domain/badge/badge-file-names.ts'
import { languages } from '../../shared/i18n/languages.ts'
import { pickListPath } from '../../shared/domain/ahead/pick-list-path.ts'

/** Files with names on them that this laptop printed into. */
export type PrintedFiles = {
  /** Names of files in Balie's own folder of badges: they go when their event or guest goes. */
  readonly own: readonly string[]
  /** Paths of files that a person chose a place for: they are his to remove, and are counted. */
  readonly elsewhere: readonly string[]
}

/** The badges, and the badges printed ahead with their pick lists, of one guest or of all; also what a crash left half. */
export function printedFiles(
  db: ReadableDb,
  badges: string,
  attendeeId: string | null,
): PrintedFiles {
  const ahead = batchesOf(db, attendeeId).flatMap(({ path, language }) => [
    path,
    pickListPath(path, languages[language]['ahead.list.ending']),
  ])
  const isOwn = (path: string): boolean => resolve(dirname(path)) === resolve(badges)
  const aheadNames = ahead.filter(isOwn).map((path) => basename(path))
  const half = [...aheadNames, ...jobsOf(db, attendeeId).map(jobMark)].map(unfinishedName)
  const there = new Set(existsSync(badges) ? readdirSync(badges) : [])
  const elsewhere = ahead.filter((path) => !isOwn(path))
  return {
    own: [
      ...badgeFilesOf(db, attendeeId),
      ...aheadNames,
      ...half.filter((name) => there.has(name)),
    ],
    elsewhere: elsewhere
      .flatMap((path) => [path, join(dirname(path), unfinishedName(basename(path)))])
      .filter((path) => existsSync(path)),
  }
}

/** Removes files of the folder of badges by their names; never anything outside the folder. */
export function removeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, basename(name)), { force: true })
}

function jobsOf(db: ReadableDb, attendeeId: string | null): string[] {
  return prepared<[string | null, string | null], string>(
    db,
    'SELECT id FROM local_print_job WHERE ? IS NULL OR attendee_id = ?',
  )
    .pluck()
    .all(attendeeId, attendeeId)
}

function badgeFilesOf(db: ReadableDb, attendeeId: string | null): string[] {
  return prepared<[string | null, string | null], string>(
    db,
    `SELECT printer_reference FROM local_print_job
     WHERE printer_reference LIKE '%.pdf' AND (? IS NULL OR attendee_id = ?)`,
  )
    .pluck()
    .all(attendeeId, attendeeId)
}
