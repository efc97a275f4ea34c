import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readDemo } from '../../electron/app/demo.ts'
import { addBatch } from '../../electron/db/ahead-batches.ts'
import { findAttendee } from '../../electron/db/attendees.ts'
import { addPrintJob, latestPrintJobs } from '../../electron/db/print-jobs.ts'
import { replaceSource } from '../../electron/db/sources.ts'
import { Desk } from '../../electron/events/desk.ts'
import { eraseGuest, personalData } from '../../electron/events/erase-guest.ts'
import { receiveEventFile, saveEventFile } from '../../electron/events/event-file-transfer.ts'
import { scanTicket } from '../../electron/check-in/scan-ticket.ts'
import type { TokenStore } from '../../electron/sync/source-exchange.ts'
import { forgetTokens, webToken } from '../../electron/sync/web/web-list.ts'
import { pickListPath } from '../../shared/domain/ahead/pick-list-path.ts'
import type { AheadPaper } from '../../shared/model/ahead.ts'
import { importTestGuests, temporaryFolder } from '../support/event-file.ts'
import { OPENING } from '../support/guests.ts'

const jan = randomUUID()
const ann = randomUUID()
const a6: AheadPaper = {
  ...{ kind: 'sheets', width: 210, height: 297, columns: 2, rows: 2 },
  ...{ cellWidth: 105, cellHeight: 148.5, gap: 0, cuts: true },
}

/** A laptop with a folder of its own. */
function laptop(name: string, tokens?: TokenStore): { desk: Desk; root: string; folder: string } {
  const root = temporaryFolder()
  const folder = join(root, 'events')
  const desk = new Desk(
    {
      folder,
      practiceFolder: join(root, 'practice'),
      clock: { now: () => OPENING, simulated: false },
      newId: randomUUID,
      laptop: name,
      deskName: () => name,
      operator: () => '',
    },
    {
      onOpened: () => undefined,
      onClosing: () => undefined,
      onDeleted: (id, sourceId) => {
        if (tokens !== undefined) forgetTokens(tokens, id, sourceId)
      },
    },
  )
  onTestFinished(() => {
    desk.close()
  })
  return { desk, root, folder }
}

async function withEvent(name: string, tokens?: TokenStore) {
  const made = laptop(name, tokens)
  const id = randomUUID()
  const description = {
    name: 'Divosa congres 2026',
    firstDay: '2026-06-17',
    lastDay: '2026-06-19',
    timeZone: 'Europe/Amsterdam',
    place: 'Groningen',
    codesIgnoreCase: true,
  }
  const words = { reception: 'Ontvangst', participant: 'Deelnemer', day: (day: string) => day }
  await made.desk.create(id, description, words)
  const open = made.desk.current
  if (open === null) throw new Error('no event')
  importTestGuests(open.deps.db, open.deps.pen, [
    { id: jan, person: { firstName: 'Jan', lastName: 'Zonderling' }, tickets: [{ code: 'A1' }] },
    { id: ann, person: { firstName: 'Ann', lastName: 'Tak' }, tickets: [{ code: 'A2' }] },
  ])
  return { ...made, id, open }
}

function scan(desk: Desk, raw: string): string {
  const open = desk.current
  if (open === null) throw new Error('no event')
  const wish = { id: randomUUID(), listId: 'reception', raw, direction: 'entry' as const }
  const answer = scanTicket(open.deps, wish)
  return answer.ok ? answer.value.verdict : answer.code
}

describe('an event file for another laptop', () => {
  it('brings guests and lists, not the print jobs, and later what happened meanwhile', async () => {
    const one = await withEvent('Balie 1')
    addPrintJob(one.open.deps.db, {
      id: randomUUID(),
      laptop: 'Balie 1',
      writer: 'w',
      attendeeId: jan,
      layoutId: 'x',
      createdAt: '2026-06-17T06:30:00.000Z',
    })
    const file = join(one.root, 'usb.balie')
    expect(
      await saveEventFile({ id: one.id, db: one.open.deps.db }, one.folder, file, null),
    ).toMatchObject({ ok: true })
    const two = laptop('Balie 2')
    const arrived = await receiveEventFile(file, two.folder, null)
    if (!arrived.ok) throw new Error(arrived.code)
    expect(await two.desk.arrive(arrived.value)).toMatchObject({
      ok: true,
      value: { id: one.id, attendees: 2 },
    })
    const db = two.desk.current?.deps.db
    expect(db === undefined ? null : latestPrintJobs(db, 'Balie 1', 10)).toEqual([])
    expect(scan(two.desk, 'A1')).toBe('valid')

    const back = join(two.root, 'terug.balie')
    if (db !== undefined) await saveEventFile({ id: one.id, db }, two.folder, back, null)
    const returned = await receiveEventFile(back, one.folder, null)
    if (!returned.ok) throw new Error(returned.code)
    await one.desk.arrive(returned.value)
    expect([scan(one.desk, 'A1'), scan(one.desk, 'A2')]).toEqual(['used', 'valid'])
    expect(readdirSync(one.folder).filter((name) => /leaving|arriving/.test(name))).toEqual([])
  })

  it('keeps the guests of a demo that each of two laptops made by itself', async () => {
    const [one, two] = [laptop('Balie 1'), laptop('Balie 2')]
    for (const { desk } of [one, two]) await desk.openDemo(readDemo('resources/demo'))
    const { id, deps } = one.desk.current ?? {}
    if (id === undefined || deps === undefined) throw new Error('no demo')
    const file = join(one.root, 'demo.balie')
    await saveEventFile({ id, db: deps.db }, one.folder, file, null)
    const arrived = await receiveEventFile(file, two.folder, null)
    if (!arrived.ok) throw new Error(arrived.code)
    const merged = await two.desk.arrive(arrived.value)
    expect(merged).toMatchObject({ ok: true, value: { id, attendees: 1_500 } })
    expect(scan(two.desk, 'YMCM5XJEN623')).toBe('valid')
  })

  it('with a passphrase opens with it alone, and not when a byte of it changed', async () => {
    const one = await withEvent('Balie 1')
    const file = join(one.root, 'usb.balie')
    await saveEventFile(
      { id: one.id, db: one.open.deps.db },
      one.folder,
      file,
      'zeven woorden op een rij',
    )
    expect(readFileSync(file).includes('Zonderling')).toBe(false)
    const two = laptop('Balie 2')
    const open = async (passphrase: string | null): Promise<string> => {
      const answer = await receiveEventFile(file, two.folder, passphrase)
      return answer.ok ? answer.value.id : answer.code
    }
    expect(await open(null)).toBe('passphrase-needed')
    expect(await open('acht woorden')).toBe('wrong-passphrase')
    expect(await open('zeven woorden op een rij')).toBe(one.id)
    const { size } = statSync(file)
    const bytes = readFileSync(file)
    bytes.writeUInt8(bytes.readUInt8(size - 100) ^ 1, size - 100)
    writeFileSync(file, bytes)
    expect(await open('zeven woorden op een rij')).toBe('damaged')
    truncateSync(file, 300 + 65_552)
    expect(await open('zeven woorden op een rij')).toBe('damaged')
    writeFileSync(file, 'geen congres')
    expect(await open(null)).toBe('not-an-event')
  }, 30_000)
})

describe('one person on request', () => {
  it('is shown all, and erased so that no byte of the name is left on this laptop', async () => {
    const one = await withEvent('Balie 1')
    const badges = join(one.root, 'badges')
    const { db } = one.open.deps
    scan(one.desk, 'A1')
    db.pragma('wal_checkpoint(PASSIVE)')
    writeFileSync(join(one.folder, `${one.id}.sqlite.backup-1`), 'Jan Zonderling')
    const saved = printAhead(one)
    const told = personalData(db, jan)
    expect(told.ok && told.value.text).toContain('"lastName": "Zonderling"')
    expect(told.ok && JSON.parse(told.value.text)).toMatchObject({
      entries: [{ type: 'rows' }, { type: 'scanned' }],
    })
    expect(filesWith(one.root, 'Zonderling').length).toBeGreaterThan(0)
    const wish = { id: randomUUID(), attendeeId: jan }
    const paper = join(one.root, 'paper')
    mkdirSync(join(paper, one.id), { recursive: true })
    for (const name of ['reception.pdf', '.reception.pdf.part']) {
      writeFileSync(join(paper, one.id, name), 'Zonderling, Jan')
    }
    const folders = { events: one.folder, badges, paper }
    const event = { ...one.open.deps, id: one.id }
    expect(eraseGuest(event, folders, wish)).toEqual({ ok: true, value: { leftElsewhere: saved } })
    expect(eraseGuest(event, folders, wish)).toEqual({ ok: true, value: { leftElsewhere: saved } })
    expect(findAttendee(db, jan)?.lastName).toBe('')
    expect(filesWith(one.root, 'Zonderling')).toEqual(saved)
    for (const path of saved) rmSync(path)
    expect(filesWith(one.root, 'zonderling')).toEqual([])
    one.desk.close()
    expect(filesWith(one.root, 'Zonderling')).toEqual([])
  })
})

describe('an event that is deleted', () => {
  it('leaves nothing but a certificate that names nobody', async () => {
    const one = await withEvent('Balie 1')
    scan(one.desk, 'A1')
    const saved = printAhead(one)
    mkdirSync(join(one.root, 'logs'))
    writeFileSync(join(one.root, 'logs', 'balie.log'), 'Zonderling')
    const folders = {
      events: one.folder,
      badges: join(one.root, 'badges'),
      logs: join(one.root, 'logs'),
      certificates: join(one.root, 'certificates'),
      paper: join(one.root, 'paper'),
    }
    mkdirSync(join(folders.paper, one.id), { recursive: true })
    writeFileSync(join(folders.paper, one.id, 'reception.pdf'), 'Zonderling, Jan')
    expect(await one.desk.remove(one.id, 'Divosa', folders)).toMatchObject({ code: 'name-differs' })
    const answer = await one.desk.remove(one.id, 'Divosa congres 2026', folders)
    expect(answer).toMatchObject({ ok: true, value: { leftElsewhere: saved } })
    expect([one.desk.current, readdirSync(one.folder)]).toEqual([null, []])
    const [name = ''] = readdirSync(folders.certificates)
    const certificate: unknown = JSON.parse(readFileSync(join(folders.certificates, name), 'utf8'))
    expect(certificate).toMatchObject({
      event: { id: one.id, name: 'Divosa congres 2026' },
      records: { guests: 2, scans: 1, badges: 2 },
      leftElsewhere: 2,
    })
    expect(filesWith(one.root, 'Zonderling')).toEqual(saved)
  })
})

describe('the tokens of an event that is deleted', () => {
  it('are forgotten, but not one that another event of this laptop uses too', async () => {
    const pretix = 'pretix pretix.eu divosa congres'
    const known = new Map<string, string>()
    const tokens: TokenStore = {
      find: (id) => known.get(id) ?? null,
      isKept: () => true,
      keep: (id, value) => known.set(id, value).size > 0,
      forget: (id) => void known.delete(id),
    }
    const one = await withEvent('Balie 1', tokens)
    const other = randomUUID()
    const days = { name: 'Najaarscongres', firstDay: '2026-11-17', lastDay: '2026-11-17' }
    const address = { kind: 'pretix', organizer: 'divosa', event: 'congres' } as const
    const connect = () => {
      const db = one.desk.current?.deps.db
      if (db === undefined) throw new Error('no event')
      const url = 'https://pretix.eu'
      replaceSource(db, pretix, { ...address, url })
    }
    connect()
    await one.desk.copy(one.id, other, days)
    connect()
    for (const id of [pretix, webToken(one.id), webToken(other)]) tokens.keep(id, 'geheim')
    const folders = {
      events: one.folder,
      badges: join(one.root, 'badges'),
      logs: join(one.root, 'logs'),
      certificates: join(one.root, 'certificates'),
      paper: join(one.root, 'paper'),
    }
    expect((await one.desk.remove(one.id, 'Divosa congres 2026', folders)).ok).toBe(true)
    expect([...known.keys()]).toEqual([pretix, webToken(other)])
    expect((await one.desk.remove(other, 'Najaarscongres', folders)).ok).toBe(true)
    expect([...known.keys()]).toEqual([])
  })
})

/** Two batches of badges with pick lists, one in the folder of badges and one on the desktop: the paths of the latter. */
function printAhead({ root, open }: Awaited<ReturnType<typeof withEvent>>): string[] {
  const plan = [{ badgeId: randomUUID(), attendeeId: jan, box: 'Z', number: 1 }]
  const files = ['badges', 'desktop'].map((folder) => {
    mkdirSync(join(root, folder))
    const path = join(root, folder, 'vooraf.pdf')
    addBatch(open.deps.db, open.deps.laptop, {
      ...{ id: randomUUID(), paper: a6, plan, listId: null, language: 'nl', path },
      ...{ state: 'done', done: 1, total: 1, problem: null, createdAt: '2026-06-01T08:00:00.000Z' },
    })
    const both = [path, pickListPath(path, 'lijst')]
    for (const file of both) writeFileSync(file, 'Jan Zonderling')
    return both
  })
  return files[1] ?? []
}

/** Every file below a folder in which these letters stand. */
function filesWith(root: string, text: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
    .toSorted((a, b) => a.length - b.length)
}
