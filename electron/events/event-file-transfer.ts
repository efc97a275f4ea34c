import { randomUUID } from 'node:crypto'
import { chmod, copyFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { uuidSchema } from '../../shared/model/identifier.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { copyEventFile } from '../db/file/copy.ts'
import { markGivenAway } from '../db/journal/given-away.ts'
import { findEvent } from '../db/event/definitions.ts'
import { cleanseArrival } from '../db/journal/cleanse-arrival.ts'
import { hasEntry, readJournal, type Pen } from '../db/journal/journal.ts'
import { checkVersion } from '../db/file/migrate.ts'
import { isLiveCopy } from '../db/file/open-mark.ts'
import { openRefusalOf } from '../db/open-event-file.ts'
import { openDatabase, type ReadableDb, type WritableDb } from '../db/file/sqlite.ts'
import { isDiskFull } from '../db/file/disk-fault.ts'
import { rightsOf } from '../db/file/rights-of.ts'
import { flushFile, flushFolder } from './flush.ts'
import { settleErased, takeEntries, type Taken } from './take-entries.ts'
import { isSealed, sealFile, unsealFile } from './sealed-file.ts'

export type TransferRefusal =
  | 'not-writable'
  | 'disk-full'
  | 'passphrase-needed'
  | 'wrong-passphrase'
  | 'damaged'
  | 'not-an-event'
  | 'newer'
  | 'live-copy'
  | 'not-readable'

/**
 * Writes the open event as a file for another laptop: guests, lists, layouts and what happened, never this laptop's
 * print jobs or answers. With a passphrase nobody reads it without.
 */
export async function saveEventFile(
  event: { readonly id: string; readonly db: ReadableDb },
  folder: string,
  target: string,
  passphrase: string | null,
): Promise<Result<null, TransferRefusal>> {
  const plain = join(folder, `${randomUUID()}.leaving`)
  const unfinished = `${target}.unfinished`
  try {
    await copyEventFile(event.db, plain, (copy) => {
      copy.prepare(`INSERT OR REPLACE INTO file_fact VALUES ('event_id', ?)`).run(event.id)
    })
    const rights = await rightsOf(target)
    // What is copied has the rights of what it was copied from.
    if (rights !== undefined) await chmod(plain, rights)
    if (passphrase === null) await copyFile(plain, unfinished)
    else await sealFile(plain, unfinished, passphrase, rights)
    markGivenAway(event.db)
    await flushFile(unfinished)
    await rename(unfinished, target)
    await flushFolder(dirname(target))
    return success(null)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    return failure(isDiskFull(error) ? 'disk-full' : 'not-writable')
  } finally {
    await rm(plain, { force: true })
  }
}

/** A file that came in and was checked: its event, where it lies for now, and whether it was in use when it was copied. */
export type ArrivedFile = {
  readonly id: string
  readonly path: string
  readonly isLiveCopy: boolean
}

/** What a file added: entries that were not here, and guests among them whom another desk erased. */
export type Merged = { readonly added: number; readonly erased: number }

/** Brings a file from elsewhere into the folder beside the events, opened with its passphrase and checked. */
export async function receiveEventFile(
  source: string,
  folder: string,
  passphrase: string | null,
): Promise<Result<ArrivedFile, TransferRefusal>> {
  const path = join(folder, `${randomUUID()}.arriving`)
  const kept = await bringIn(source, path, passphrase)
  const arrived = kept.ok ? inspectArrival(path, source) : kept
  if (!arrived.ok) await removeArrival(path)
  return arrived
}

/** Removes what came in, with what SQLite laid beside it. */
export async function removeArrival(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(path + suffix, { force: true })
}

/**
 * Adds what a file knows to the event that is open here; what is here already changes nothing. `onErasing` hears of guests
 * whom another desk erased while it can still be told what names them.
 */
export async function mergeEventFile(
  { db, pen }: { readonly db: WritableDb; readonly pen: Pen },
  path: string,
  onErasing: (attendeeIds: readonly string[]) => void,
): Promise<Merged> {
  const other = openDatabase(path, { key: null })
  const along: Taken['along'][number][] = []
  let after = 0
  let erased = 0
  let added = 0
  try {
    for (;;) {
      await setImmediate()
      const entries = readJournal(other, after, 100)
      const last = entries.at(-1)
      if (last === undefined) break
      const taken = takeEntries({ db, pen, onErasing }, entries, (id) => hasEntry(other, id))
      along.push(...taken.along)
      erased += taken.erased
      added += taken.added
      after = last.position
    }
  } finally {
    other.close()
  }
  settleErased({ db, pen }, erased, along)
  return { added, erased }
}

async function bringIn(
  source: string,
  path: string,
  passphrase: string | null,
): Promise<Result<null, TransferRefusal>> {
  try {
    if (!(await isSealed(source))) {
      await copyFile(source, path)
      // A stick with write protection hands it on to what is copied from it.
      await chmod(path, 0o600)
      await flushFile(path)
      return success(null)
    }
    if (passphrase === null) return failure('passphrase-needed')
    const opened = await unsealFile(source, path, passphrase)
    if (opened.ok) await flushFile(path)
    return opened
  } catch (error) {
    return failure(isDiskFull(error) ? 'disk-full' : 'not-readable')
  }
}

function inspectArrival(path: string, source: string): Result<ArrivedFile, TransferRefusal> {
  try {
    const db = openDatabase(path, { key: null })
    try {
      const version = checkVersion(db)
      if (!version.ok) return version
      const id = eventIdIn(db, source)
      if (id === null || version.value === 0) return failure('not-an-event')
      // Copied by hand so soon after it was made that all of it was beside the file still.
      if (findEvent(db) === null)
        return failure(isLiveCopy(db, path) ? 'live-copy' : 'not-an-event')
      if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return failure('damaged')
      const isLive = isLiveCopy(db, path)
      cleanseArrival(db)
      return success({ id, path, isLiveCopy: isLive })
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDiskFull(error)) return failure('disk-full')
    return failure(openRefusalOf(error) === 'damaged' ? 'damaged' : 'not-an-event')
  }
}

/** What the file says itself; one that was copied by hand is called after its event. */
function eventIdIn(db: ReadableDb, source: string): string | null {
  const row = db.prepare(`SELECT value FROM file_fact WHERE name = 'event_id'`).get() as
    { value: string } | undefined
  const id = uuidSchema.safeParse(row?.value ?? basename(source).replace(/\.\w+$/, ''))
  return id.success ? id.data : null
}
