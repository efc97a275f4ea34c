import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventDescription } from '../../shared/model/event.ts'
import { prepared, type ReadableDb } from '../db/file/sqlite.ts'
import { printedFiles, removeFiles, type PrintedFiles } from './printed-files.ts'

/** The folders of this laptop in which something of an event may lie. */
export type DataFolders = {
  readonly events: string
  readonly badges: string
  readonly logs: string
  readonly certificates: string
  /** Tick lists, a folder an event. */
  readonly paper: string
}

/** What was deleted, in numbers; nobody is named. */
export type DeletionFacts = {
  readonly event: EventDescription
  readonly guests: number
  readonly scans: number
  readonly entries: number
  readonly printed: PrintedFiles
}

/** Counts what an event holds before it goes. */
export function deletionFacts(
  db: ReadableDb,
  event: EventDescription,
  badges: string,
): DeletionFacts {
  const count = (sql: string): number => prepared<[], number>(db, sql).pluck().get() ?? 0
  return {
    event,
    guests: count('SELECT count(DISTINCT attendee_id) FROM p_source_row'),
    scans: count('SELECT count(*) FROM p_scan'),
    entries: count('SELECT count(*) FROM journal'),
    printed: printedFiles(db, badges, null),
  }
}

/**
 * Deletes an event that is closed: its file with WAL and backups, its badges, tick lists and the logs, and leaves a certificate
 * with what, when and how many; where nobody could read the file (`facts` null) the certificate says that the numbers are not
 * known. Answers the certificate's name.
 */
export function deleteEventData(
  folders: DataFolders,
  id: string,
  facts: DeletionFacts | null,
  now: number,
): string {
  removeStarting(folders.events, id)
  removeFiles(folders.badges, facts?.printed.own ?? [])
  rmSync(join(folders.paper, id), { recursive: true, force: true })
  if (existsSync(folders.logs)) removeStarting(folders.logs, 'balie')
  mkdirSync(folders.certificates, { recursive: true })
  const name = `${new Date(now).toISOString().slice(0, 10)}-${id}.json`
  const certificate = {
    what: 'Balie deleted all data of this event from this laptop',
    deletedAt: new Date(now).toISOString(),
    ...(facts === null ? ofUnread(id) : ofEvent(id, facts)),
  }
  writeFileSync(join(folders.certificates, name), `${JSON.stringify(certificate, null, 2)}\n`)
  return name
}

const alwaysRemoved = ['event file', 'write-ahead log', 'backups', 'tick lists', 'logs']

function ofEvent(id: string, { event, printed, ...counts }: DeletionFacts) {
  return {
    event: { id, name: event.name, firstDay: event.firstDay, lastDay: event.lastDay },
    records: { ...counts, badges: printed.own.length },
    removed: [...alwaysRemoved, 'badges'],
    /** Badges printed ahead that somebody saved in a folder of his own. */
    leftElsewhere: printed.elsewhere.length,
  }
}

function ofUnread(id: string) {
  return {
    event: { id, name: null, firstDay: null, lastDay: null },
    records: null,
    note: 'The event file could not be read: how many records it held and which badges were of this event is not known',
    removed: alwaysRemoved,
    leftElsewhere: null,
  }
}

/** The backups that lie beside an event's file. */
export function removeBackups(folder: string, id: string): void {
  removeStarting(folder, `${id}.sqlite.backup-`)
}

/** The tick lists of an event, finished or not; what holds only ids stays. */
export function removePaper(folder: string, id: string): void {
  const own = join(folder, id)
  if (!existsSync(own)) return
  for (const name of readdirSync(own)) {
    if (!name.endsWith('.json')) rmSync(join(own, name), { force: true })
  }
}

function removeStarting(folder: string, start: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(start)) rmSync(join(folder, name), { force: true })
  }
}
