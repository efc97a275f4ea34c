import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deletionDate } from '../../shared/domain/deletion-date.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import { uuidSchema } from '../../shared/model/identifier.ts'
import { findEvent, plannedDeletion } from '../db/definitions.ts'
import { checkVersion } from '../db/migrate.ts'
import { openRefusalOf, isMarkedOpen, type OpenRefusal } from '../db/open-event-file.ts'
import { openDatabase, type ReadableDb, type WritableDb } from '../db/sqlite.ts'
import { isThrowaway } from './throwaway.ts'

/** An event file in the folder, opened or not. */
export type EventFile = {
  readonly id: string
  readonly description: EventDescription | null
  /** From when on Balie asks to delete it. */
  readonly deleteOn: string | null
  readonly state: 'ready' | OpenRefusal
}

/** The file of an event: `<folder>/<event id>.sqlite`. */
export function eventPath(folder: string, id: string): string {
  return join(folder, `${id}.sqlite`)
}

/** Every event file in the folder with what can be said of it without changing it, in no order. */
export function inspectEvents(folder: string, openId: string | null): EventFile[] {
  return eventIds(folder)
    .filter((id) => id !== openId)
    .map((id) => inspect(folder, id))
    .filter((file) => file !== null)
}

/** Removes what practice left behind when it was ended by force. */
export function removeThrowaways(folder: string): void {
  for (const id of eventIds(folder)) {
    const path = eventPath(folder, id)
    if (look(path, isThrowaway) === true) removeEventFile(path)
  }
}

/** Deletes an event file with all that SQLite lays beside it. */
export function removeEventFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
}

/** The ids of the event files in the folder; it is made where it is missing. */
export function eventIds(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => name.slice(0, -'.sqlite'.length))
    .filter((name) => uuidSchema.safeParse(name).success)
}

/** Looks into a file and closes it again as it was; null where it cannot be opened. */
export function look<Value>(path: string, work: (db: WritableDb) => Value): Value | null {
  try {
    const db = openToLook(path)
    try {
      return work(db)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

/** A writer that closes last takes the WAL with it, and the file would pass for a copy by hand. */
function openToLook(path: string): WritableDb {
  return openDatabase(path, { key: null, readOnly: existsSync(`${path}-wal`) })
}

function inspect(folder: string, id: string): EventFile | null {
  const path = eventPath(folder, id)
  const hasWal = existsSync(`${path}-wal`)
  try {
    const db = openToLook(path)
    try {
      const version = checkVersion(db)
      if (!version.ok) return { ...unknown, id, state: version.code }
      if (version.value === 0) return null
      const description = findEvent(db)?.description ?? null
      const state = !hasWal && isMarkedOpen(db) ? 'live-copy' : 'ready'
      return { id, description, state, deleteOn: deleteOnOf(db) }
    } finally {
      db.close()
    }
  } catch (error) {
    return { ...unknown, id, state: openRefusalOf(error) ?? 'damaged' }
  }
}

const unknown = { description: null, deleteOn: null } as const

/** The day from which on Balie asks to delete an event; null for what is not described. */
export function deleteOnOf(db: ReadableDb): string | null {
  const event = findEvent(db)
  return event === null ? null : deletionDate(event.description.lastDay, plannedDeletion(db))
}
