import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createLog } from '../../../electron/app/laptop/log.ts'
import { openSettings } from '../../../electron/app/laptop/settings.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { receiveEventFile, saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import type { OpenEvent } from '../../../electron/events/open-event.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import type { ImportDeps } from '../../../electron/importing/import-deps.ts'
import { previewImport } from '../../../electron/importing/preview-import.ts'
import { readAttendeeFile } from '../../../electron/importing/reading/read-attendee-file.ts'
import { pdfDriver } from '../../../electron/printing/pdf-driver.ts'
import { Staff } from '../../../electron/staff/staff.ts'
import { everybody, openPress, plan } from '../../support/badges/ahead.ts'
import { congress, deskIn, newEventWords } from '../../support/desk-in.ts'
import { importTestGuests, temporaryFolder } from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'
import { header, manyGuests } from '../../support/import-desk.ts'
import { folderPrinter } from '../../support/printing/printing.ts'
import { importRoomGuests, printRoomAt, roomGuests } from '../../support/printing/print-room.ts'
import { choose } from '../../support/printing/room-printers.ts'
import { noSmallDisk, smallDisk, type SmallDisk } from '../../support/machine/small-disk.ts'

function tmpfs(megabytes: number): SmallDisk {
  const made = smallDisk(megabytes)
  onTestFinished(() => {
    made.remove()
  })
  return made
}

/** An event that is open, on such a disk, with a guest. */
async function openEventOn({ folder }: SmallDisk) {
  const { desk, folder: events } = deskIn(folder)
  await desk.create(randomUUID(), congress, newEventWords)
  const open = desk.current
  if (open === null) throw new Error('no event')
  importTestGuests(open.deps.db, open.deps.pen, [
    { id: randomUUID(), person: { lastName: 'Jansen' }, tickets: [{ code: 'K4-77QX' }] },
  ])
  return { desk, open, events }
}

function importDeps({ id, deps: { db, pen } }: OpenEvent): ImportDeps {
  return {
    ...{ eventId: id, db, pen, drafts: new Map() },
    readFile: readAttendeeFile,
    mappings: { all: () => [], keep: () => undefined },
    onProgress: () => undefined,
    onCommitted: () => undefined,
  }
}

describe.skipIf(noSmallDisk !== null)(`a disk that is really full ${noSmallDisk ?? ''}`, () => {
  it('lets the desk scan on in the room it keeps, then refuses, and loses nothing that it answered', async () => {
    const full = tmpfs(32)
    const { desk, open } = await openEventOn(full)
    full.fill()
    let answered = 0
    const scan = (raw: string) =>
      scanTicket(open.deps, { id: randomUUID(), listId: 'reception', raw, direction: 'entry' })
    const scanOn = () => {
      for (;;) {
        scan(`NIEMAND-${'x'.repeat(400)}`)
        answered += 1
      }
    }
    expect(scanOn).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect(answered).toBeGreaterThan(100)
    full.makeRoom()
    expect(scan('K4-77QX')).toMatchObject({ ok: true, value: { verdict: 'valid' } })
    desk.close()
    await desk.open(open.id)
    const entries = readJournal(desk.current?.deps.db ?? open.deps.db, 0, 100_000)
    expect(entries.filter(({ type }) => type === 'scanned')).toHaveLength(answered + 1)
  })

  it.each([0, 16_384, 131_072, 1_048_576])(
    'keeps the guests out of which an import has no room for all (%s bytes), and takes them once there is room',
    async (room) => {
      const full = tmpfs(48)
      const { desk, open } = await openEventOn(full)
      const deps = importDeps(open)
      const file = manyGuests(4_000).join('\n')
      const load = async () => {
        const bytes = Buffer.from(`${header}\n${file}`)
        const shown = await previewImport(deps, { fileName: 'gasten.csv', bytes })
        if (!shown.ok) throw new Error(shown.code)
        return commitImport(deps, { previewId: shown.value.previewId })
      }
      full.fill(room)
      expect(await load()).toMatchObject({ value: { state: 'failed', problem: 'disk-full' } })
      expect(countAttendees(open.deps.db)).toBe(1)
      full.makeRoom()
      expect(await load()).toMatchObject({ value: { state: 'committed' } })
      expect(countAttendees(open.deps.db)).toBe(4_000)
      desk.close()
      await desk.open(open.id)
      expect(desk.summary()?.attendees).toBe(4_000)
    },
  )

  it('leaves no half event behind that could not be made', async () => {
    const full = tmpfs(32)
    const { desk, events } = await openEventOn(full)
    const before = readdirSync(events).toSorted()
    full.fill()
    expect(await desk.create(randomUUID(), congress, newEventWords)).toMatchObject({
      code: 'disk-full',
    })
    expect(readdirSync(events).toSorted()).toEqual(before)
    full.fill()
    full.makeRoom()
    expect((await desk.create(randomUUID(), congress, newEventWords)).ok).toBe(true)
  })

  it('is named when an event is saved as a file or read from one, and leaves nothing half', async () => {
    const full = tmpfs(32)
    const { open, events } = await openEventOn(full)
    const stick = temporaryFolder()
    const file = join(stick, 'congres.balie')
    const event = { id: open.id, db: open.deps.db }
    expect((await saveEventFile(event, events, file, null)).ok).toBe(true)
    const before = readdirSync(events).toSorted()
    for (const room of [0, 16_384, 131_072]) {
      full.makeRoom()
      full.fill(room)
      for (const passphrase of [null, 'zeven woorden']) {
        const target = join(full.folder, 'congres.balie')
        expect(await saveEventFile(event, events, target, passphrase)).toMatchObject({
          code: 'disk-full',
        })
        expect(existsSync(target)).toBe(false)
      }
      expect(await receiveEventFile(file, events, null)).toMatchObject({ code: 'disk-full' })
      expect(readdirSync(events).toSorted()).toEqual(before)
    }
    full.makeRoom()
    expect((await receiveEventFile(file, events, null)).ok).toBe(true)
  })

  it('keeps a badge in line by that reason, and prints it once when room is back', async () => {
    const full = tmpfs(16)
    const badges = join(full.folder, 'badges')
    mkdirSync(badges)
    const { open } = await openEventOn(tmpfs(32))
    importRoomGuests(open.deps)
    const printer = folderPrinter()
    const drivers = { pdf: pdfDriver(badges) }
    const room = printRoomAt(open.deps, choose([printer]), undefined, undefined, drivers)
    await room.watch.look()
    full.fill()
    const job = room.ask(roomGuests[0] ?? '')
    await room.inState(job, 'queued', 'disk-full')
    full.makeRoom()
    await room.inState(job, 'printed')
    expect(readdirSync(badges).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
  })

  it('is told of a badge whose step cannot be kept, which comes out once when room is back', async () => {
    const full = tmpfs(32)
    const { open } = await openEventOn(full)
    importRoomGuests(open.deps)
    const badges = temporaryFolder()
    const drivers = { pdf: pdfDriver(badges) }
    const room = printRoomAt(open.deps, choose([folderPrinter()]), undefined, undefined, drivers)
    const job = room.ask(roomGuests[1] ?? '')
    full.fill()
    fillWal(open.deps)
    await room.watch.look()
    await room.inState(job, 'queued', 'disk-full')
    full.makeRoom()
    await room.inState(job, 'printed')
    expect(readdirSync(badges)).toHaveLength(1)
  })

  it('is told of badges ahead that cannot be kept, and those after them are drawn', async () => {
    const full = tmpfs(32)
    const { open } = await openEventOn(full)
    importRoomGuests(open.deps)
    const told: string[] = []
    const press = openPress(open.deps, ({ state, problem }) =>
      told.push(`${state} ${problem ?? ''}`),
    )
    const folder = temporaryFolder()
    const { id } = await plan(open.deps, everybody, join(folder, 'badges.pdf'))
    full.fill()
    fillWal(open.deps)
    await press.start(id)
    expect(told.at(-1)).toBe('failed disk-full')
    expect(readdirSync(folder)).toEqual([])
    full.makeRoom()
    await press.start(id)
    expect(told.at(-1)).toBe('done ')
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('locks nobody out, gives nobody new guesses of a PIN, and lets a kiosk end', async () => {
    const full = tmpfs(1)
    const silent = createLog({ info: ignore, warn: ignore, error: ignore })
    const file = join(full.folder, 'settings.json')
    const clock = { now: OPENING }
    const open = () =>
      openSettings(file, { clock: { now: () => OPENING, simulated: false }, log: silent })
    const settings = open()
    const staff = new Staff({ settings, now: () => clock.now })
    const boss = { id: randomUUID(), name: 'Baas', role: 'supervisor' as const, attendeeId: null }
    await staff.save(boss, '2468')
    expect(staff.startKiosk('reception').ok).toBe(true)
    full.fill()
    expect(() => settings.change({ deskName: 'Balie 7' })).toThrow('ENOSPC')

    expect(await staff.leaveKiosk('1111')).toMatchObject({ code: 'wrong-pin' })
    expect((await staff.leaveKiosk('2468')).ok).toBe(true)
    expect([staff.kiosk, staff.actor]).toEqual([null, 'supervisor'])
    for (let guess = 0; guess < 5; guess += 1) await staff.signIn(boss.id, '1111')
    expect(await staff.signIn(boss.id, '2468')).toMatchObject({ code: 'too-many-pins' })
    clock.now += 3_600_000
    expect((await staff.signIn(boss.id, '2468')).ok).toBe(true)

    full.makeRoom()
    settings.change({ deskName: 'Balie 7' })
    expect(open().current()).toMatchObject({ deskName: 'Balie 7', kiosk: null })
  })
})

describe.skipIf(noSmallDisk !== null)(`a disk with write protection ${noSmallDisk ?? ''}`, () => {
  it('is named for the events on it and for a new one, and opens them again without', async () => {
    const disk = tmpfs(32)
    const { desk, open } = await openEventOn(disk)
    desk.close()
    disk.protect(true)
    expect(desk.all()).toMatchObject([{ id: open.id, state: 'read-only' }])
    expect(await desk.open(open.id)).toMatchObject({ code: 'read-only' })
    expect(await desk.create(randomUUID(), congress, newEventWords)).toMatchObject({
      code: 'read-only',
    })
    disk.protect(false)
    expect((await desk.open(open.id)).ok).toBe(true)
  })
})

const ignore = (): void => undefined

/** Writes until not one page more goes into the WAL, which has room of its own. */
function fillWal({ db }: Pick<DeskDeps, 'db'>): void {
  const write = db.prepare(`INSERT OR REPLACE INTO file_fact VALUES ('filler', ?)`)
  expect(() => {
    for (let page = 0; ; page += 1) write.run(String(page))
  }).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
}
