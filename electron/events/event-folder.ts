import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deletionDate } from '../../shared/domain/event/deletion-date.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import { uuidSchema } from '../../shared/model/identifier.ts'
import { findEvent, plannedDeletion } from '../db/event/definitions.ts'
import { checkFile, mayWrite, type CheckedFile } from '../db/file/file-header.ts'
import { isKeptOut, openRefusalOf, removeBeside, type OpenRefusal } from '../db/open-event-file.ts'
import { isLiveCopy } from '../db/file/open-mark.ts'
import { openDatabase, type ReadableDb, type WritableDb } from '../db/file/sqlite.ts'

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

/** The ids of the event files in the folder; it is made where it is missing. */
export function eventIds(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => name.slice(0, -'.sqlite'.length))
    .filter((name) => uuidSchema.safeParse(name).success)
}

/** Looks into an event file of this version or older and closes it again as it was; null for any other. */
export function look<Value>(path: string, work: (db: WritableDb) => Value): Value | null {
  try {
    const checked = checkFile(path)
    return checked.ok ? lookInto(path, checked.value, work) : null
  } catch {
    return null
  }
}

/**
 * A reader that closes last leaves a WAL, a writer takes the WAL with it, and after either the file would pass for
 * something else than it is: so it is opened in the way that leaves beside it what lay there.
 */
function lookInto<Value>(
  path: string,
  { readOnlyLook }: CheckedFile,
  work: (db: WritableDb) => Value,
): Value {
  const hadWal = existsSync(`${path}-wal`)
  const db = openDatabase(path, { key: null, readOnly: readOnlyLook })
  try {
    return work(db)
  } finally {
    db.close()
    // SQLite reads where it may not write as well, and then cannot clear up.
    if (!hadWal && existsSync(`${path}-wal`)) removeBeside(path)
  }
}

function inspect(folder: string, id: string): EventFile | null {
  const path = eventPath(folder, id)
  const hasWal = existsSync(`${path}-wal`)
  try {
    const checked = checkFile(path)
    if (!checked.ok) return { ...unknown, id, state: checked.code }
    if (checked.value.version === 0) return null
    return lookInto(path, checked.value, (db) => ({
      id,
      description: findEvent(db)?.description ?? null,
      state: !mayWrite(path)
        ? 'read-only'
        : !hasWal && isLiveCopy(db, path)
          ? 'live-copy'
          : 'ready',
      deleteOn: deleteOnOf(db),
    }))
  } catch (error) {
    if (isKeptOut(error)) return { ...unknown, id, state: 'not-readable' }
    const reason = openRefusalOf(error) ?? 'damaged'
    // SQLite cannot lay its files beside one on a disk with write protection.
    const isBarred = reason === 'not-readable' && !mayWrite(path)
    return { ...unknown, id, state: isBarred ? 'read-only' : reason }
  }
}

const unknown = { description: null, deleteOn: null } as const

/** The day from which on Balie asks to delete an event; null for what is not described. */
export function deleteOnOf(db: ReadableDb): string | null {
  const event = findEvent(db)
  return event === null ? null : deletionDate(event.description.lastDay, plannedDeletion(db))
}
