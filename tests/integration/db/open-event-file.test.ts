import {
  chmodSync,
  copyFileSync,
  cpSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { copyEventFile } from '../../../electron/db/file/copy.ts'
import { addPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { closeEventFile, openEventFile } from '../../../electron/db/open-event-file.ts'
import { findScan } from '../../../electron/db/attendance/scans.ts'
import { openDatabase, type WritableDb } from '../../../electron/db/file/sqlite.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'

async function filledFile(folder: string): Promise<{ file: string; db: WritableDb }> {
  const file = join(folder, 'event.sqlite')
  const db = await openTestFile(file)
  describeTestEvent(db, testPen())
  importTestGuests(
    db,
    testPen(),
    Array.from({ length: 600 }, () => ({ id: randomUUID(), person: { lastName: 'Jansen' } })),
  )
  return { file, db }
}

async function outcome(file: string, choices = {}): Promise<string> {
  const opened = await openEventFile(file, null, choices)
  if (!opened.ok) return opened.code
  closeEventFile(opened.value)
  return 'opened'
}

/** Root may write everywhere, so it steps back for this. */
async function asNobody<Value>(work: () => Promise<Value>): Promise<Value> {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

describe('opening an event file', () => {
  it('finds everything again after it was closed', async () => {
    const { file, db } = await filledFile(temporaryFolder())
    const entries = readJournal(db, 0, 1_000)
    closeEventFile(db)
    const again = await openTestFile(file)
    expect(readJournal(again, 0, 1_000)).toEqual(entries)
  })

  it('makes room for what a busy desk writes, so that no scan waits for the file to grow', async () => {
    const { file, db } = await filledFile(temporaryFolder())
    closeEventFile(db)
    const again = await openTestFile(file)
    const roomBefore = statSync(`${file}-wal`).size
    const pen = testPen()
    for (let entry = 0; entry < 50; entry += 1) {
      appendEntry(again, pen, { id: randomUUID(), type: 'desk-named', body: { name: 'Balie 1' } })
    }
    expect(roomBefore).toBeGreaterThan(8_000_000)
    expect(statSync(`${file}-wal`).size).toBe(roomBefore)
    expect(again.pragma('synchronous', { simple: true })).toBe(2)
  })

  it('shows the recent scans beside one from another desk that nobody can read', async () => {
    const { db } = await filledFile(temporaryFolder())
    const [entry] = readJournal(db, 0, 1)
    if (entry === undefined) throw new Error('The file is empty')
    const garbled = { ...entry, id: randomUUID(), seq: 9_000, type: 'scanned', body: '{"listId' }
    expect(receiveEntries(db, testPen(), [garbled])).toBe(1)
    expect(findScan(db, garbled.id)).toBeNull()
  })

  it('refuses a file that is newer than the program and leaves it as it is', async () => {
    const { file, db } = await filledFile(temporaryFolder())
    db.pragma('user_version = 99')
    closeEventFile(db)
    expect(await outcome(file)).toBe('newer')
    const after = openDatabase(file, { key: null, readOnly: true })
    expect(after.pragma('user_version', { simple: true })).toBe(99)
    after.close()
  })

  it('refuses what is no event file', async () => {
    const folder = temporaryFolder()
    const text = join(folder, 'text.sqlite')
    writeFileSync(text, 'Naam;Organisatie\r\n'.repeat(500))
    expect(await outcome(text)).toBe('not-an-event')
    const foreign = join(folder, 'foreign.sqlite')
    const other = openDatabase(foreign, { key: null, create: true })
    other.exec('CREATE TABLE photos (id INTEGER)')
    other.close()
    expect(await outcome(foreign)).toBe('not-an-event')
    expect(await outcome(join(folder, 'missing.sqlite'))).toBe('not-readable')
  })

  it('refuses a truncated file', async () => {
    const { file, db } = await filledFile(temporaryFolder())
    closeEventFile(db)
    truncateSync(file, 40_960)
    expect(await outcome(file)).toBe('damaged')
  })

  it('names a live file that was copied by hand, and opens it when a person agrees', async () => {
    const folder = temporaryFolder()
    const { file } = await filledFile(folder)
    const copy = join(folder, 'by-hand.sqlite')
    copyFileSync(file, copy)
    expect(await outcome(copy)).toBe('live-copy')
    expect(await outcome(copy, { acceptLiveCopy: true })).toBe('opened')
    expect(await outcome(copy)).toBe('opened')
  })

  it('refuses a file that it may not write to', async () => {
    const folder = temporaryFolder()
    const { file, db } = await filledFile(folder)
    closeEventFile(db)
    chmodSync(file, 0o444)
    chmodSync(folder, 0o555)
    const said = await asNobody(() => outcome(file))
    chmodSync(folder, 0o755)
    expect(said).toBe('read-only')
  })

  it('takes up a file whose program was killed, with what its WAL holds', async () => {
    const folder = temporaryFolder()
    const killed = temporaryFolder()
    const { db } = await filledFile(folder)
    cpSync(folder, killed, { recursive: true })
    const opened = await openTestFile(join(killed, 'event.sqlite'))
    expect(readJournal(opened, 0, 1_000)).toEqual(readJournal(db, 0, 1_000))
  })

  it('rebuilds projections of another version from the journal', async () => {
    const { file, db } = await filledFile(temporaryFolder())
    const rows = db.prepare('SELECT count(*) AS n FROM p_source_row').get()
    db.exec(`UPDATE file_fact SET value = '0' WHERE name = 'projection_version'`)
    db.exec('DELETE FROM p_source_row')
    closeEventFile(db)
    const told: [number, number][] = []
    let others = 0
    const opening = openEventFile(file, null, {
      onRebuild: (done, total) => {
        told.push([done, total])
        setImmediate(() => (others += 1))
      },
    })
    const again = await opening
    if (!again.ok) throw new Error(again.code)
    onTestFinished(() => {
      again.value.close()
    })
    expect(again.value.prepare('SELECT count(*) AS n FROM p_source_row').get()).toEqual(rows)
    const [done, total] = told.at(-1) ?? []
    expect([done, told.length > 0, others]).toEqual([total, true, told.length])
  })

  it('never opens an encrypted file by a key that it cannot use', () => {
    const file = join(temporaryFolder(), 'event.sqlite')
    expect(() => openDatabase(file, { key: new Uint8Array(32), create: true })).toThrow('encrypted')
  })
})

describe('copying an event file', () => {
  it('copies a live file whole, without what belongs to the laptop', async () => {
    const folder = temporaryFolder()
    const { db } = await filledFile(folder)
    addPrintJob(db, {
      id: randomUUID(),
      laptop: 'laptop-1',
      writer: randomUUID(),
      attendeeId: randomUUID(),
      layoutId: 'default',
      createdAt: '2026-06-17T06:30:00.000Z',
    })
    const target = join(folder, 'copy.sqlite')
    await copyEventFile(db, target)
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.sqlite'])
    const copy = await openTestFile(target)
    expect(readJournal(copy, 0, 1_000)).toEqual(readJournal(db, 0, 1_000))
    expect(copy.prepare('SELECT count(*) AS n FROM local_print_job').get()).toEqual({ n: 0 })
  })
})
