import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import type { PrinterDriver } from '../../../electron/printing/driver.ts'
import { pdfDriver } from '../../../electron/printing/pdf-driver.ts'
import { sequenceName } from '../../../electron/printing/queue/sequence-name.ts'
import { openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { importRoomGuests, printRoomAt, roomGuests } from '../../support/printing/print-room.ts'
import { folderPrinter, pageToPrint, submit } from '../../support/printing/printing.ts'

const printer = folderPrinter()

test('a badge is a file with the time, the guest and our job in its name', async () => {
  const folder = join(temporaryFolder(), 'badges')
  const driver = pdfDriver(folder)
  const page = pageToPrint()

  const job = await submit(driver, printer, page)

  const name = `20260617T064103120Z-anneke-van-der-heijden-${page.jobId.slice(-12)}.pdf`
  expect(readdirSync(folder)).toEqual([name])
  expect(readFileSync(join(folder, name))).toEqual(page.document)
  expect(await driver.jobState(printer, job)).toEqual({
    state: 'printed',
    problem: null,
    detail: join(folder, name),
  })
  expect(await driver.status(printer)).toMatchObject({ state: 'idle', problem: null })
})

test('a badge is found by its job after a crash, and one that was never written is absent', async () => {
  const folder = temporaryFolder()
  const before = pdfDriver(folder)
  const { jobId, attempt, reference } = await submit(before, printer, pageToPrint())
  const unfinished = randomUUID()
  writeFileSync(join(folder, `.${unfinished.slice(-12)}.part`), '%PDF-1.3 half of')

  const after = pdfDriver(folder)

  expect(await after.find(printer, { jobId, attempt })).toEqual({ outcome: 'found', reference })
  expect(await after.find(printer, { jobId: unfinished, attempt })).toEqual({ outcome: 'absent' })
  await submit(after, printer, { ...pageToPrint(), jobId: unfinished })
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a badge that someone took away is gone', async () => {
  const driver = pdfDriver(temporaryFolder())

  const job = { jobId: randomUUID(), attempt: 1, reference: 'nothing.pdf' }

  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'gone' })
})

test('a folder that cannot be written is told in every answer', async () => {
  const file = join(temporaryFolder(), 'badges')
  writeFileSync(file, 'a file stands where the folder should be')
  const driver = pdfDriver(file)

  expect(await driver.status(printer)).toMatchObject({ problem: 'folder-not-writable' })
  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'folder-not-writable',
  })
  expect(await driver.find(printer, pageToPrint())).toMatchObject({
    outcome: 'not-answering',
    problem: 'folder-not-writable',
  })
})

test.skipIf(process.platform !== 'linux')('a full disk is told, and leaves nothing', async () => {
  const folder = temporaryFolder()
  const page = pageToPrint()
  symlinkSync('/dev/full', join(folder, `.${page.jobId.slice(-12)}.part`))

  expect(await pdfDriver(folder).print(printer, page)).toMatchObject({
    outcome: 'refused',
    problem: 'disk-full',
  })
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  [
    '2026-06-17T06:41:03.120Z',
    'Anneke van der Heijden',
    '20260617T064103120Z-anneke-van-der-heijden',
  ],
  ['2026-06-17T08:41:03.120+02:00', "Bé van 't Hof", '20260617T064103120Z-be-van-t-hof'],
  ['2026-06-17T06:41:03.120Z', 'Çağla Łukasik', '20260617T064103120Z-cagla-lukasik'],
  ['2026-06-17T06:41:03.120Z', '../../etc/passwd', '20260617T064103120Z-etc-passwd'],
  ['2026-06-17T06:41:03.120Z', 'محمد', '20260617T064103120Z'],
])('a badge of %s for %s is called %s', (at, guest, name) => {
  expect(sequenceName(at, guest)).toBe(name)
})

test('a badge whose guest is erased while it is written leaves nothing of him', async () => {
  const root = temporaryFolder()
  const folder = join(root, 'badges')
  const driver = pdfDriver(folder)
  const [attendeeId = ''] = roomGuests
  const desk = await openTestDesk()
  importRoomGuests(desk)
  const folders = { events: root, badges: folder, paper: join(root, 'paper') }
  const erasing: PrinterDriver = {
    ...driver,
    print: (...badge) => {
      eraseGuest({ ...desk, id: randomUUID() }, folders, { id: randomUUID(), attendeeId })
      return driver.print(...badge)
    },
  }
  const choices = { printers: [printer], printerId: printer.id, standbyId: null, isPaused: false }
  const room = printRoomAt(desk, choices, undefined, undefined, { pdf: erasing })
  const jobId = room.ask(attendeeId)
  await room.inState(jobId, 'printed')
  expect(readdirSync(folder)).toEqual([])
  expect(findPrintJob(desk.db, jobId)).toMatchObject({ printerReference: null, detail: '' })
})
