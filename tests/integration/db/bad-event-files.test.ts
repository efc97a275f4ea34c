import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { hasEntry } from '../../../electron/db/journal/journal.ts'
import { closeEventFile, openEventFile } from '../../../electron/db/open-event-file.ts'
import { openDatabase, type WritableDb } from '../../../electron/db/file/sqlite.ts'
import { eventPath, inspectEvents } from '../../../electron/events/event-folder.ts'
import { Desk } from '../../../electron/events/desk.ts'
import { removeLeftovers } from '../../../electron/events/leftovers.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'
import { scanAndKill } from '../../support/killed/scan-and-kill.ts'

const isRoot = process.geteuid?.() === 0

/** Root may read and write everything, so it steps back for this. */
async function asNobody<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  if (isRoot) process.seteuid?.(65_534)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

type Kept = { readonly folder: string; readonly id: string; readonly file: string }

let folders: string[] = []

afterEach(() => {
  for (const folder of folders) if (existsSync(folder)) chmodSync(folder, 0o755)
  folders = []
})

/** An event of this laptop that is open, with one guest. */
async function openEvent(): Promise<Kept & { readonly db: WritableDb }> {
  const folder = temporaryFolder()
  folders.push(folder)
  chmodSync(folder, 0o777)
  const id = randomUUID()
  const file = eventPath(folder, id)
  const db = await openTestFile(file)
  describeTestEvent(db, testPen())
  importTestGuests(db, testPen(), [{ id: randomUUID(), person: { lastName: 'Jansen' } }])
  return { folder, id, file, db }
}

async function closedEvent(): Promise<Kept> {
  const { db, ...kept } = await openEvent()
  closeEventFile(db)
  return kept
}

/** An event whose program was killed while it scanned: its file with a WAL, and the scans that it answered. */
async function killedEvent(): Promise<Kept & { readonly answered: readonly string[] }> {
  const kept = await closedEvent()
  return { ...kept, answered: await scanAndKill(kept.file, 5) }
}

type Outcome = { readonly listed: string | undefined; readonly opened: string }

/** What the folder says of the file, and what comes of opening it. */
async function outcome({ folder, id, file }: Kept): Promise<Outcome> {
  const listed = inspectEvents(folder, null).find((one) => one.id === id)?.state
  const opened = await openEventFile(file, null)
  if (!opened.ok) return { listed, opened: opened.code }
  closeEventFile(opened.value)
  return { listed, opened: 'opened' }
}

/** All files of the folder with their bytes. */
function bytesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )
}

describe('an event file after a crash', () => {
  it('is opened where another program has put its WAL into it', async () => {
    const { answered, ...kept } = await killedEvent()
    const other = openDatabase(kept.file, { key: null })
    other.prepare('SELECT count(*) FROM journal').get()
    other.close()
    expect(existsSync(`${kept.file}-wal`)).toBe(false)
    expect(await outcome(kept)).toEqual({ listed: 'ready', opened: 'opened' })
    const again = await openTestFile(kept.file)
    expect(answered.filter((id) => !hasEntry(again, id))).toEqual([])
  })

  it('is a live copy in any other place, copied there or moved without its WAL', async () => {
    const { file } = await killedEvent()
    const folder = temporaryFolder()
    const [copied, moved] = [randomUUID(), randomUUID()]
    copyFileSync(file, eventPath(folder, copied))
    renameSync(file, eventPath(folder, moved))
    for (const id of [copied, moved]) {
      expect(await outcome({ folder, id, file: eventPath(folder, id) })).toEqual({
        listed: 'live-copy',
        opened: 'live-copy',
      })
    }
  })
})

describe('a file that Balie does not open', () => {
  const kinds: Readonly<Record<string, readonly [string, (kept: Kept) => void]>> = {
    'that is empty': ['damaged', ({ file }) => truncateSync(file, 0)],
    'that is cut off': ['damaged', ({ file }) => truncateSync(file, 40_960)],
    'of a newer Balie': ['newer', ({ file }) => withPragma(file, 'user_version = 99')],
    'of another program': [
      'not-an-event',
      ({ file }) => {
        rmSync(file)
        const other = openDatabase(file, { key: null, create: true })
        other.pragma('journal_mode = DELETE')
        other.exec('CREATE TABLE photos (id INTEGER)')
        other.close()
      },
    ],
    'that is no database': [
      'not-an-event',
      ({ file }) => writeFileSync(file, 'Naam;Plaats\r\n'.repeat(500)),
    ],
    'of five bytes': ['not-an-event', ({ file }) => writeFileSync(file, 'Balie')],
  }

  for (const [kind, [state, spoil]] of Object.entries(kinds)) {
    it(`${kind} is listed and refused as ${state}, and stays as it was to the byte`, async () => {
      const kept = await closedEvent()
      spoil(kept)
      const before = bytesIn(kept.folder)
      removeLeftovers(kept.folder)
      const { listed, opened } = await outcome(kept)
      // Only a reading of all pages tells that the end is missing.
      if (kind !== 'that is cut off') expect(listed).toBe(state)
      expect(opened).toBe(state)
      expect(bytesIn(kept.folder)).toEqual(before)
    })
  }

  it('that is empty is not filled anew', async () => {
    const { file } = await closedEvent()
    truncateSync(file, 0)
    expect(await openEventFile(file, null, { create: true })).toMatchObject({ code: 'damaged' })
    expect(readFileSync(file)).toHaveLength(0)
  })

  it('with write protection is listed by its name as read-only, and refused', async () => {
    const kept = await closedEvent()
    chmodSync(kept.file, 0o444)
    const before = bytesIn(kept.folder)
    expect(await asNobody(() => inspectEvents(kept.folder, null))).toMatchObject([
      { state: 'read-only', description: { name: 'Divosa congres 2026' } },
    ])
    expect(await asNobody(() => outcome(kept))).toEqual({
      listed: 'read-only',
      opened: 'read-only',
    })
    expect(bytesIn(kept.folder)).toEqual(before)
  })

  it('in a folder with write protection is read-only', async () => {
    const kept = await closedEvent()
    chmodSync(kept.file, 0o666)
    chmodSync(kept.folder, 0o555)
    expect(await asNobody(() => outcome(kept))).toEqual({
      listed: 'read-only',
      opened: 'read-only',
    })
  })

  it('that another program writes in is in use', async () => {
    const kept = await closedEvent()
    const other = openDatabase(kept.file, { key: null })
    other.exec('BEGIN IMMEDIATE')
    expect((await outcome(kept)).opened).toBe('in-use')
    other.exec('ROLLBACK')
    other.close()
    expect((await outcome(kept)).opened).toBe('opened')
  })

  it('that may not be read says so', async () => {
    const kept = await closedEvent()
    chmodSync(kept.file, 0o000)
    expect(await asNobody(() => outcome(kept))).toEqual({
      listed: 'not-readable',
      opened: 'not-readable',
    })
  })
})

describe('looking at the events of a folder', () => {
  it('changes nothing of a closed event, nor of one that came as a saved file', async () => {
    const kept = await closedEvent()
    const saved = eventPath(kept.folder, randomUUID())
    copyFileSync(kept.file, saved)
    withPragma(saved, 'journal_mode = DELETE')
    const before = bytesIn(kept.folder)
    removeLeftovers(kept.folder)
    expect(inspectEvents(kept.folder, null)).toMatchObject([{ state: 'ready' }, { state: 'ready' }])
    expect(bytesIn(kept.folder)).toEqual(before)
  })
})

function withPragma(file: string, pragma: string): void {
  const db = openDatabase(file, { key: null })
  db.pragma(pragma)
  db.close()
}

describe('a file of an event that nobody can read', () => {
  it('is deleted for who types that it is to go, with a certificate that names no numbers', async () => {
    const root = temporaryFolder()
    const folders = {
      events: join(root, 'events'),
      badges: join(root, 'badges'),
      logs: join(root, 'logs'),
      certificates: join(root, 'certificates'),
      paper: join(root, 'paper'),
    }
    const desk = new Desk(
      {
        folder: folders.events,
        practiceFolder: join(root, 'practice'),
        clock: { now: () => OPENING, simulated: false },
        newId: randomUUID,
        laptop: 'laptop-1',
        deskName: () => 'Balie 1',
        operator: () => '',
      },
      { onOpened: () => undefined, onClosing: () => undefined },
    )
    const { file } = await closedEvent()
    const id = randomUUID()
    copyFileSync(file, eventPath(folders.events, id))
    copyFileSync(file, `${eventPath(folders.events, id)}.backup-3`)
    truncateSync(eventPath(folders.events, id), 3_000)
    mkdirSync(folders.badges)
    writeFileSync(join(folders.badges, 'badge.pdf'), '')
    expect(await desk.remove(id, 'Divosa congres 2026', folders)).toMatchObject({
      code: 'name-differs',
    })
    expect(await desk.remove(id, ' Verwijder', folders)).toMatchObject({
      ok: true,
      value: { leftElsewhere: [], badgesLeft: folders.badges },
    })
    expect(readdirSync(folders.events)).toEqual([])
    const [name = ''] = readdirSync(folders.certificates)
    expect(JSON.parse(readFileSync(join(folders.certificates, name), 'utf8'))).toMatchObject({
      event: { id, name: null },
      records: null,
    })
  })
})

describe('what was on its way when Balie was ended by force', () => {
  it('is gone at the next start, and nothing else', async () => {
    const { folder, id } = await closedEvent()
    const names = [
      'arriving',
      'leaving',
      'fetching',
      'handing',
      'handing-wal',
      'leaving.unfinished',
    ]
    const left = [...names.map((name) => `${randomUUID()}.${name}`), `${id}.sqlite.unfinished-shm`]
    const kept = [`${id}.sqlite`, `${id}.sqlite.backup-3`, 'brief.txt']
    for (const name of [...left, ...kept.slice(1)]) writeFileSync(join(folder, name), 'Zonderling')
    removeLeftovers(folder)
    expect(readdirSync(folder).toSorted()).toEqual(kept.toSorted())
  })
})
