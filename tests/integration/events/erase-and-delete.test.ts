import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addBatch } from '../../../electron/db/badges/ahead-batches.ts'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import {
  addPrintWithdrawal,
  printWithdrawals,
} from '../../../electron/db/badges/print-withdrawals.ts'
import { replaceSource } from '../../../electron/db/sources/sources.ts'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import { personalData } from '../../../electron/events/personal-data.ts'
import { receiveEventFile, saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import type { TokenStore } from '../../../electron/sync/surroundings.ts'
import { webToken } from '../../../electron/sync/web/web-list.ts'
import { pickListPath } from '../../../shared/domain/ahead/pick-list-path.ts'
import type { AheadPaper } from '../../../shared/model/ahead.ts'
import { jan, laptop, ofJan, scan, withEvent } from '../../support/laptop-with-event.ts'
import { filesWith } from '../../support/courses/written-forms.ts'

const a6: AheadPaper = {
  ...{ kind: 'sheets', width: 210, height: 297, columns: 2, rows: 2 },
  ...{ cellWidth: 105, cellHeight: 148.5, gap: 0, cuts: true },
}

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
    expect(filesWith(one.root, ...ofJan)).toEqual(saved)
    for (const path of saved) rmSync(path)
    expect(filesWith(one.root, ...ofJan)).toEqual([])
    one.desk.close()
    expect(filesWith(one.root, ...ofJan)).toEqual([])
  })

  it('is forgotten by what a printer is yet to be told', async () => {
    const one = await withEvent('Balie 1')
    scan(one.desk, 'A1')
    const { db, laptop: own } = one.open.deps
    const jobId = String(db.prepare('SELECT id FROM local_print_job').pluck().get())
    const withdrawal = { jobId, attempt: 1, laptop: own, printerId: 'map' }
    addPrintWithdrawal(db, { ...withdrawal, reference: '1-jan-zonderling.pdf' })
    addPrintWithdrawal(db, { ...withdrawal, attempt: 2, reference: '17' })
    const folders = { events: one.folder, badges: '', paper: join(one.root, 'paper') }
    const event = { ...one.open.deps, id: one.id }
    eraseGuest(event, folders, { id: randomUUID(), attendeeId: jan })
    expect(printWithdrawals(db, own).map(({ reference }) => reference)).toEqual([null, '17'])
    one.desk.close()
    expect(filesWith(one.root, ...ofJan)).toEqual([])
  })

  it('stays whole while a file of his cannot be removed, and is erased by the same call later', async () => {
    const one = await withEvent('Balie 1')
    const badges = join(one.root, 'badges')
    const { db } = one.open.deps
    scan(one.desk, 'A1')
    db.exec("UPDATE local_print_job SET printer_reference = '1-jan-zonderling.pdf'")
    const badge = join(badges, '1-jan-zonderling.pdf')
    mkdirSync(badge, { recursive: true })
    const wish = { id: randomUUID(), attendeeId: jan }
    const folders = { events: one.folder, badges, paper: join(one.root, 'paper') }
    const event = { ...one.open.deps, id: one.id }

    expect(() => eraseGuest(event, folders, wish)).toThrow('1-jan-zonderling.pdf')
    expect(findAttendee(db, jan)?.lastName).toBe('Zonderling')
    rmSync(badge, { recursive: true })
    writeFileSync(badge, 'Jan Zonderling')
    expect(eraseGuest(event, folders, wish).ok).toBe(true)
    expect(filesWith(one.root, 'Zonderling')).toEqual([])
  })
})

describe('one person whom another desk erased', () => {
  it('leaves no byte of the name here once its event file has come', async () => {
    const one = await withEvent('Balie 1')
    const file = join(one.root, 'usb.balie')
    const save = () => saveEventFile({ id: one.id, db: one.open.deps.db }, one.folder, file, null)
    await save()
    const two = laptop('Balie 2')
    const arrive = async () => {
      const arrived = await receiveEventFile(file, two.folder, null)
      if (!arrived.ok) throw new Error(arrived.code)
      await two.desk.arrive(arrived.value)
    }
    await arrive()
    scan(two.desk, 'A1')
    two.desk.current?.deps.db.exec(
      "UPDATE local_print_job SET printer_reference = '1-jan-zonderling.pdf'",
    )
    const paper = join(two.root, 'paper', one.id)
    for (const folder of [join(two.root, 'badges'), paper]) mkdirSync(folder, { recursive: true })
    writeFileSync(join(two.root, 'badges', '1-jan-zonderling.pdf'), 'Jan Zonderling')
    writeFileSync(join(paper, 'reception.pdf'), 'Zonderling, Jan')
    writeFileSync(join(two.folder, `${one.id}.sqlite.backup-1`), 'Jan Zonderling')
    expect(filesWith(two.root, 'Zonderling').length).toBeGreaterThan(3)

    const own = { ...one.open.deps, id: one.id }
    const folders = {
      events: one.folder,
      badges: join(one.root, 'badges'),
      paper: join(one.root, 'paper'),
    }
    expect(eraseGuest(own, folders, { id: randomUUID(), attendeeId: jan }).ok).toBe(true)
    await save()
    await arrive()

    expect(filesWith(two.root, 'Zonderling')).toEqual([])
    expect(filesWith(two.root, ...ofJan)).toEqual([])
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
