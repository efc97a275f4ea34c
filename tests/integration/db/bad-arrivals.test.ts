import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { checkpointWhenIdle } from '../../../electron/db/file/idle-checkpoint.ts'
import { closeEventFile, openEventFile } from '../../../electron/db/open-event-file.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { openDatabase, type WritableDb } from '../../../electron/db/file/sqlite.ts'
import { eventPath, inspectEvents } from '../../../electron/events/event-folder.ts'
import { receiveEventFile, saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import { describeTestEvent, importTestGuests, testPen } from '../../support/event-file.ts'

const PAGE = 4_096
const isRoot = process.geteuid?.() === 0

/** Made once: an event as another laptop saved it. */
let saved: Buffer | undefined
let good: Buffer
let stick: string
let events: string

let root: string

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'balie-arrivals-'))
  ;[stick, events] = [join(root, 'stick'), join(root, 'events')]
  mkdirSync(stick)
  mkdirSync(events)
  for (const folder of [root, stick, events]) chmodSync(folder, 0o777)
  saved ??= await savedEvent()
  good = saved
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

/** An event as it is saved for another laptop. */
async function savedEvent(): Promise<Buffer> {
  const db = await madeEvent(join(root, 'event.sqlite'))
  const file = join(root, 'congres.balie')
  await saveEventFile({ id: randomUUID(), db }, root, file, null)
  closeEventFile(db)
  return readFileSync(file)
}

/** An event that is open. */
async function madeEvent(file: string): Promise<WritableDb> {
  const opened = await openEventFile(file, null, { create: true })
  if (!opened.ok) throw new Error(opened.code)
  describeTestEvent(opened.value, testPen())
  importTestGuests(opened.value, testPen(), [{ id: randomUUID(), person: { lastName: 'Jansen' } }])
  return opened.value
}

/** Puts a file on the stick. */
function onStick(bytes: Uint8Array): string {
  const file = join(stick, 'congres.balie')
  writeFileSync(file, bytes)
  return file
}

/** Takes a file in as a person who is not root; the code of why not, or `taken`. */
async function receive(file: string): Promise<string> {
  if (isRoot) process.seteuid?.(65_534)
  try {
    const arrived = await receiveEventFile(file, events, null)
    return arrived.ok ? 'taken' : arrived.code
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

describe('a file that comes in', () => {
  it('from a stick with write protection can be opened and written here', async () => {
    const file = onStick(good)
    chmodSync(file, 0o444)
    expect(await receive(file)).toBe('taken')
    const [name = ''] = readdirSync(events)
    expect(statSync(join(events, name)).mode & 0o600).toBe(0o600)
  })

  it('cut off at any of its pages is refused, and leaves nothing here and itself as it was', async () => {
    const states = new Set<string>()
    for (let length = PAGE; length < good.length; length += PAGE) {
      const file = onStick(good.subarray(0, length))
      states.add(await receive(file))
      expect(readFileSync(file)).toHaveLength(length)
      expect(readdirSync(events)).toEqual([])
    }
    expect([...states]).toEqual(['damaged'])
  })

  it('that was copied by hand just after it was made is a live copy', async () => {
    const made = join(root, `${randomUUID()}.sqlite`)
    const db = await madeEvent(made)
    const copied = join(stick, `${randomUUID()}.sqlite`)
    copyFileSync(made, copied)
    closeEventFile(db)
    expect(await receive(copied)).toBe('live-copy')
  })

  const kinds: Readonly<Record<string, readonly [string, () => string]>> = {
    'is empty': ['not-an-event', () => onStick(Buffer.alloc(0))],
    'is another program’s text': ['not-an-event', () => onStick(Buffer.from('Naam;'.repeat(999)))],
    'is cut off in its header': ['damaged', () => onStick(good.subarray(0, 100))],
    'is a folder': ['not-readable', () => stick],
    'leads to itself': ['not-readable', () => loopIn(stick)],
    'is not there': ['not-readable', () => join(stick, 'weg.balie')],
    'is of a newer Balie': ['newer', () => changed('user_version = 99')],
    'is of another program': ['not-an-event', () => changed('application_id = 7')],
  }

  for (const [kind, [code, make]] of Object.entries(kinds)) {
    it(`that ${kind} is ${code}, and leaves nothing here`, async () => {
      expect(await receive(make())).toBe(code)
      expect(readdirSync(events)).toEqual([])
    })
  }
})

describe('an event file in the folder of events', () => {
  it('cut off at any of its pages is listed and refused as damaged, and stays as it was', async () => {
    const id = randomUUID()
    const file = eventPath(events, id)
    writeFileSync(file, good)
    for (let length = good.length - (good.length % PAGE) - PAGE; length >= 0; length -= PAGE) {
      truncateSync(file, length)
      const before = readFileSync(file)
      expect(inspectEvents(events, null)).toMatchObject([{ id, state: 'damaged' }])
      expect(await openEventFile(file, null)).toMatchObject({ code: 'damaged' })
      expect(readFileSync(file).equals(before)).toBe(true)
      expect(readdirSync(events)).toHaveLength(1)
    }
  })

  it.each([
    ['is a folder', (file: string) => mkdirSync(file)],
    ['leads to itself', (file: string) => symlinkSync(file, file)],
    ['leads nowhere', (file: string) => symlinkSync(join(events, 'weg'), file)],
  ])('whose name %s cannot be read, and stays', async (_, make) => {
    const file = eventPath(events, randomUUID())
    make(file)
    expect(inspectEvents(events, null)).toMatchObject([{ state: 'not-readable' }])
    const opened = await openEventFile(file, null)
    onTestFinished(() => {
      if (opened.ok) closeEventFile(opened.value)
    })
    expect(opened).toMatchObject({ code: 'not-readable' })
    expect(readdirSync(events)).toHaveLength(1)
  })
})

describe('an event that is open while somebody deletes its file', () => {
  it('is put back with all that was answered when it is closed', async () => {
    const file = eventPath(events, randomUUID())
    const db = await madeEvent(file)
    rmSync(events, { recursive: true })
    importTestGuests(db, testPen(), [{ id: randomUUID(), person: { lastName: 'Vos' } }])
    closeEventFile(db)
    expect(readdirSync(events)).toHaveLength(1)
    const again = await openEventFile(file, null)
    if (!again.ok) throw new Error(again.code)
    expect(searchAttendees(again.value, 'vos', 5)).toMatchObject([{ lastName: 'Vos' }])
    closeEventFile(again.value)
  })

  it('is put back while the desk is idle, as a copy that may lack the last', async () => {
    vi.useFakeTimers()
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const file = eventPath(events, randomUUID())
    const db = await madeEvent(file)
    const stop = checkpointWhenIdle(db)
    for (const name of readdirSync(events)) rmSync(join(events, name))
    vi.advanceTimersByTime(2_000)
    expect(inspectEvents(events, null)).toMatchObject([{ state: 'live-copy' }])
    importTestGuests(db, testPen(), [{ id: randomUUID(), person: { lastName: 'Vos' } }])
    vi.advanceTimersByTime(6_000)
    const copy = openDatabase(file, { key: null, readOnly: true })
    expect(searchAttendees(copy, 'vos', 5)).toHaveLength(1)
    copy.close()
    stop()
    closeEventFile(db)
  })
})

function loopIn(folder: string): string {
  const file = join(folder, 'kring.balie')
  symlinkSync(file, file)
  return file
}

function changed(pragma: string): string {
  const file = onStick(good)
  const db = openDatabase(file, { key: null })
  db.pragma(pragma)
  db.pragma('journal_mode = DELETE')
  db.close()
  return file
}
