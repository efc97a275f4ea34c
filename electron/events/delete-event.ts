import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { EventDescription } from '../../shared/model/event.ts'
import { prepared, type ReadableDb } from '../db/sqlite.ts'

/** The folders of this laptop in which something of an event may lie. */
export type DataFolders = {
  readonly events: string
  readonly badges: string
  readonly logs: string
  readonly certificates: string
}

/** What was deleted, in numbers; nobody is named. */
export type DeletionFacts = {
  readonly event: EventDescription
  readonly guests: number
  readonly scans: number
  readonly entries: number
  /** Names of badge files that the event's print jobs made. */
  readonly badgeFiles: readonly string[]
}

/** Counts what an event holds before it goes. */
export function deletionFacts(db: ReadableDb, event: EventDescription): DeletionFacts {
  const count = (sql: string): number => prepared<[], number>(db, sql).pluck().get() ?? 0
  return {
    event,
    guests: count('SELECT count(DISTINCT attendee_id) FROM p_source_row'),
    scans: count('SELECT count(*) FROM p_scan'),
    entries: count('SELECT count(*) FROM journal'),
    badgeFiles: badgeFilesOf(db, null),
  }
}

/** The files of badges in the folder that print jobs made: of one guest, or of all. */
export function badgeFilesOf(db: ReadableDb, attendeeId: string | null): string[] {
  return prepared<[string | null, string | null], string>(
    db,
    `SELECT printer_reference FROM local_print_job
     WHERE printer_reference LIKE '%.pdf' AND (? IS NULL OR attendee_id = ?)`,
  )
    .pluck()
    .all(attendeeId, attendeeId)
}

/**
 * Deletes an event that is closed: its file with WAL and backups, its badges and the logs, and leaves a certificate
 * with what, when and how many. Answers the certificate's name.
 */
export function deleteEventData(
  folders: DataFolders,
  id: string,
  facts: DeletionFacts,
  now: number,
): string {
  removeStarting(folders.events, id)
  removeFiles(folders.badges, facts.badgeFiles)
  if (existsSync(folders.logs)) removeStarting(folders.logs, 'balie')
  mkdirSync(folders.certificates, { recursive: true })
  const name = `${new Date(now).toISOString().slice(0, 10)}-${id}.json`
  const { event, badgeFiles, ...counts } = facts
  const certificate = {
    what: 'Balie deleted all data of this event from this laptop',
    event: { id, name: event.name, firstDay: event.firstDay, lastDay: event.lastDay },
    deletedAt: new Date(now).toISOString(),
    records: { ...counts, badges: badgeFiles.length },
    removed: ['event file', 'write-ahead log', 'backups', 'badges', 'logs'],
  }
  writeFileSync(join(folders.certificates, name), `${JSON.stringify(certificate, null, 2)}\n`)
  return name
}

/** Removes badges by the names that print jobs gave them; never anything outside the folder. */
export function removeFiles(folder: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(folder, basename(name)), { force: true })
}

/** The backups that lie beside an event's file. */
export function removeBackups(folder: string, id: string): void {
  removeStarting(folder, `${id}.sqlite.backup-`)
}

function removeStarting(folder: string, start: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(start)) rmSync(join(folder, name), { force: true })
  }
}
