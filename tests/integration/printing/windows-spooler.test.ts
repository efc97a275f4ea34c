import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findPrinters } from '../../../electron/printing/discovery/find-printers.ts'
import { spoolerScript } from '../../../electron/printing/windows/spooler-script.ts'
import {
  readSpoolerAddress,
  windowsSpooler,
} from '../../../electron/printing/windows/windows-spooler.ts'
import { sightPrinters } from '../../../shared/domain/printing/sight-printers.ts'
import { driversOn, noSystem } from '../../support/printing/drivers.ts'
import { openTestDesk } from '../../support/event-file.ts'
import { importRoomGuests, printRoomAt, roomGuests } from '../../support/printing/print-room.ts'
import { labelPrinter, pageToPrint } from '../../support/printing/printing.ts'
import { choose } from '../../support/printing/room-printers.ts'
import { openSpooler } from '../../support/printing/stand-in-spooler.ts'

const name = 'Zebra "ZD421"; $(rm) é'
const printer = labelPrinter('zpl', `spooler:${name}`)

test('a spooler address names the printer', () => {
  expect(readSpoolerAddress('spooler: Zebra ZD421 ')).toBe('Zebra ZD421')
  expect(readSpoolerAddress('spooler:')).toBeNull()
  expect(readSpoolerAddress('10.0.0.7')).toBeNull()
})

test('many labels reach the spooler as they are, by one program that stays', async () => {
  const { spooler, sent, started } = openSpooler([{ name }])
  const documents = Array.from({ length: 20 }, (_label, index) =>
    Buffer.from([index, 0, 1, 2, 0xff, 0x0d, 0x0a, 0x1a]),
  )
  documents.push(Buffer.alloc(0), Buffer.alloc(400_000, 0x5a))
  const taken = await Promise.all(
    documents.map((document) => spooler.print(printer, { ...pageToPrint(), document })),
  )

  const references = documents.map((_document, index) => String(index + 1))
  expect(taken).toEqual(references.map((reference) => ({ outcome: 'accepted', reference })))
  expect(sent().map(({ bytes }) => (bytes === '-' ? '' : bytes))).toEqual(
    documents.map((document) => document.toString('base64')),
  )
  expect(sent()[0]).toMatchObject({ name, title: 'Balie badge' })
  expect(started()).toBe(1)
})

test.each([
  ['an unknown printer', 'unknown', 'refused', 'printer-unknown'],
  ['a spooler that is off', 'refuses', 'refused', 'attention'],
  ['a PowerShell that goes wrong', 'fails', 'refused', 'attention'],
  ['an error in the middle of the document', 'breaks', 'uncertain', 'interrupted'],
  ['a program that dies before the document', 'dies-before', 'refused', 'not-answering'],
  ['a program that dies in the middle of it', 'dies-within', 'uncertain', 'interrupted'],
] as const)('%s is told, and the next label comes out', async (_, turn, outcome, problem) => {
  const { spooler, change, sent } = openSpooler([{ name, turn }])
  expect(await spooler.print(printer, pageToPrint())).toMatchObject({ outcome, problem })

  change(0, { turn: 'takes' })
  expect(await spooler.print(printer, pageToPrint())).toMatchObject({ outcome: 'accepted' })
  expect(sent()).toHaveLength(1)
})

test('a program that does not answer is ended, and what it had is a question', async () => {
  const { spooler, change, sent, started } = openSpooler([{ name, turn: 'hangs' }], 1_500)
  const hung = spooler.print(printer, pageToPrint())
  const behind = spooler.print(printer, pageToPrint())
  expect(await hung).toMatchObject({ outcome: 'uncertain', problem: 'interrupted' })
  change(0, { turn: 'takes' })

  expect(await behind).toMatchObject({ outcome: 'accepted' })
  expect([sent().length, started()]).toEqual([1, 2])
})

test('a program that a person ended is started anew', async () => {
  const { spooler, kill, sent } = openSpooler([{ name }])
  await spooler.print(printer, pageToPrint())
  kill()

  await expect
    .poll(async () => (await spooler.print(printer, pageToPrint())).outcome)
    .toBe('accepted')
  expect(sent().length).toBeGreaterThan(1)
})

test('the programs end with the app, once they have done what they were asked', async () => {
  const { spooler, sent, started, ended } = openSpooler([{ name }])
  await spooler.status(printer)
  const last = spooler.print(printer, pageToPrint())
  spooler.stop()

  expect(await last).toMatchObject({ outcome: 'accepted' })
  await expect.poll(ended).toBe(started())
  expect(sent()).toHaveLength(1)
})

test.each([
  ['Normal', 'idle', null],
  ['Printing', 'printing', null],
  ['PaperOut, Error', 'stopped', 'media-empty'],
  ['Paused', 'stopped', 'printer-stopped'],
  ['Offline', 'stopped', 'offline'],
  ['DoorOpen', 'stopped', 'cover-open'],
] as const)('a printer that Windows calls %s is %s', async (word, state, problem) => {
  const { spooler } = openSpooler([{ name, state: word }])
  expect(await spooler.status(printer)).toMatchObject({ state, problem })
})

test('a printer that was taken away is not found, and one that nobody can ask after does not answer', async () => {
  const { spooler, change } = openSpooler([{ name: 'Andere' }])
  expect(await spooler.status(printer)).toMatchObject({ problem: 'printer-unknown' })
  change(0, { name, turn: 'fails' })
  expect(await spooler.status(printer)).toMatchObject({
    problem: 'not-answering',
    detail: 'De spooler staat uit: é',
  })
})

test('without PowerShell, or off Windows, nothing is claimed', async () => {
  const missing = windowsSpooler({ file: '/nowhere/powershell.exe', args: [] })
  const elsewhere = windowsSpooler(null)

  expect(await missing.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'not-answering',
  })
  await expect(missing.printers()).rejects.toThrow(/ENOENT/)
  expect(await elsewhere.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'printer-unknown',
  })
  expect(await elsewhere.status(printer)).toMatchObject({ state: 'not-answering' })
  expect(await elsewhere.printers()).toEqual([])
})

test('a search offers label printers behind the spooler in their own language, others as printers of the laptop', async () => {
  const { spooler, change } = openSpooler([
    { name: 'Badges', place: 'Ingang' },
    { name: 'Brother QL-820NWB', driver: 'Brother QL-820NWB', port: 'LPT1:' },
    { name: 'HP gang', driver: 'HP Universal Printing PCL 6', port: 'IP_10.0.0.4' },
  ])
  const listed = ['Badges', 'Brother QL-820NWB', 'HP gang'].map((one) => ({
    ...{ name: one, displayName: one, description: '', options: {} },
  }))
  const system = { ...noSystem, list: () => Promise.resolve(listed) }
  const search = () => {
    const drivers = driversOn(system, undefined, spooler)
    const announced = () => Promise.resolve([])
    return findPrinters({ drivers, ownServer: 'localhost:1', announced }, null)
  }
  const { found, problems } = await search()

  expect(found.map(({ driver, address, identity }) => [driver, address, identity])).toEqual([
    ['zpl', 'spooler:Badges', 'windows-port:USB001'],
    ['brother-ql', 'spooler:Brother QL-820NWB', null],
    ['system', 'HP gang', null],
  ])
  expect(found[0]).toMatchObject({ place: 'Ingang', model: 'ZDesigner ZD421-203dpi ZPL' })
  expect(problems).toEqual([])

  const ours = labelPrinter('zpl', 'spooler:Badges', { identity: 'windows-port:USB001' })
  change(0, { name: 'Badges 2' })
  const renamed = sightPrinters((await search()).found, [ours])
  expect(renamed[0]).toMatchObject({ address: 'spooler:Badges 2', formerly: ours.id })

  change(0, { turn: 'fails' })
  expect((await search()).problems).toEqual(['system'])
  expect((await search()).found.map(({ driver }) => driver)).toEqual(['system', 'system', 'system'])
})

test('badges go through the queue and end as sent, for the spooler tells no more', async () => {
  const { spooler, sent, started } = openSpooler([{ name }])
  const desk = await openTestDesk()
  importRoomGuests(desk)
  const own = { ...printer, id: randomUUID(), dpi: 203 }
  const drivers = driversOn(noSystem, undefined, spooler)
  const room = printRoomAt(desk, choose([own]), undefined, undefined, drivers)
  await room.watch.look()
  const badges = roomGuests.slice(0, 3).map((guest) => room.ask(guest))
  for (const badge of badges) await room.inState(badge, 'sent')

  const labels = sent().map(({ bytes }) => Buffer.from(bytes, 'base64').toString('latin1'))
  expect(labels.map((label) => label.endsWith('^XZ'))).toEqual([true, true, true])
  expect(new Set(labels).size).toBe(3)
  // One asks how the printer is, the other prints.
  expect(started()).toBe(2)
  expect(drivers['zpl']?.tellsTheEnd(own)).toBe(false)
})

test('the script is short enough for a command line of Windows and speaks of each request', () => {
  const encoded = Buffer.from(spoolerScript, 'utf16le').toString('base64')
  expect(encoded.length).toBeLessThan(30_000)
  for (const verb of ['LIST', 'STATUS', 'SEND']) expect(spoolerScript).toContain(`'${verb}' {`)
})
