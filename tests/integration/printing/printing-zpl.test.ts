import { randomUUID } from 'node:crypto'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { turned } from '../../../electron/printing/drawing/bitmap.ts'
import { badgeSize } from '../../../electron/printing/badges/badge-size.ts'
import { drawingWith } from '../../../electron/printing/drawing/drawing.ts'
import { zplDriver } from '../../../electron/printing/zpl/zpl-driver.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { scaleLayout } from '../../../shared/domain/badge/scale-layout.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import {
  badgeContent,
  badgeFonts,
  badgeTools,
  defaultLayout,
  difficultGuests,
} from '../../support/badges/badge.ts'
import { drawZpl } from '../../support/printing/draw-zpl.ts'
import { freePort } from '../../support/machine/free-port.ts'
import { labelPrinter, pageToPrint, submit } from '../../support/printing/printing.ts'
import { openZebra, type Zebra } from '../../support/printing/zebra.ts'

/** What the drivers' clock is ahead, in ms. */
let later = 0
const driver = zplDriver(
  { connectMs: 250, answerMs: 250, sendMs: 500 },
  () => performance.now() + later,
)
const drawing = drawingWith(badgeFonts)
let zebra: Zebra
let printer: Printer

beforeEach(async () => {
  zebra = await openZebra()
  onTestFinished(() => zebra.turnOff())
  printer = labelPrinter('zpl', zebra.address)
})

/** Once nobody is connected with the printer. */
async function isFree(): Promise<void> {
  await expect.poll(() => zebra.connections()).toBe(0)
}

/** A guest's badge in the language of the printer, ready to be sent. */
async function labelFor(to: Printer, content: BadgeContent = badgeContent()) {
  const badge = placeBadge(scaleLayout(defaultLayout, badgeSize(to)), content, badgeTools)
  const drawn = await driver.draw(to, badge, drawing)
  if (!drawn.ok) throw new Error(drawn.message)
  return { badge, page: { ...pageToPrint(), document: drawn.value } }
}

describe.each([
  { dpi: 203, mediaMm: { width: 86, height: 120 }, rotation: 0 as const },
  { dpi: 300, mediaMm: { width: 102, height: 76 }, rotation: 180 as const },
  { dpi: 300, mediaMm: { width: 62, height: 100 }, rotation: 90 as const },
  { dpi: 600, mediaMm: { width: 54, height: 86 }, rotation: 270 as const },
])('a label of $mediaMm at $dpi dpi, turned by $rotation', ({ dpi, mediaMm, rotation }) => {
  test('comes out with not one dot other than was drawn', async () => {
    const label = { rotation, continuous: false, model: null }
    const to = { ...printer, dpi, mediaMm, label }
    const { badge, page } = await labelFor(to)

    await submit(driver, to, page)

    const [sent] = zebra.labels
    const expected = turned(await drawing.raster(badge, dpi), rotation)
    expect(expected.width).toBe(Math.round((mediaMm.width / 25.4) * dpi))
    expect(await drawZpl(sent ?? Buffer.alloc(0), expected.width, expected.height)).toEqual(
      expected,
    )
  })
})

test('difficult guests come out as they were drawn', async () => {
  for (const guest of difficultGuests) {
    const { badge, page } = await labelFor(printer, guest)
    const expected = await drawing.raster(badge, 203)

    expect(await drawZpl(Buffer.from(page.document), expected.width, expected.height)).toEqual(
      expected,
    )
  }
})

test('a guest who is named as commands is printed as text', async () => {
  const { badge, page } = await labelFor(
    printer,
    badgeContent({ firstName: '^XZ~JA', infix: '', lastName: '^XA^JUF^XZ', code: '^XZ~JR' }),
  )

  await submit(driver, printer, page)

  const [sent, ...others] = zebra.labels
  const commands = sent?.toString('latin1').match(/[\^~][A-Z]{2}/g)
  const expected = await drawing.raster(badge, 203)
  expect(others).toEqual([])
  expect(commands).toEqual(['^XA', '^CI', '^PW', '^LL', '^LH', '^FO', '^GF', '^FS', '^PQ', '^XZ'])
  expect(zebra.commands).toEqual(['~HS', '~HS'])
  expect(await drawZpl(sent ?? Buffer.alloc(0), expected.width, expected.height)).toEqual(expected)
})

test('a label is followed until the printer has nothing left to do', async () => {
  const { page } = await labelFor(printer)
  expect(await driver.status(printer)).toEqual({ state: 'idle', problem: null, detail: '' })

  const job = await submit(driver, printer, page)
  zebra.state.formatsInBuffer = 1
  expect(await driver.jobState(printer, job)).toEqual({
    state: 'printing',
    problem: null,
    detail: '',
  })
  expect(await driver.status(printer)).toMatchObject({ state: 'printing', problem: null })

  Object.assign(zebra.state, { formatsInBuffer: 0, labelsRemaining: 1, paperOut: true })
  expect(await driver.jobState(printer, job)).toMatchObject({
    state: 'printing',
    problem: 'media-empty',
  })

  Object.assign(zebra.state, { labelsRemaining: 0, paperOut: false })
  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'printed', problem: null })
})

test.each([
  [{ mute: true }, 'media-or-cover'],
  [{ paperOut: true }, 'media-empty'],
  [{ headOpen: true }, 'cover-open'],
  [{ ribbonOut: true }, 'attention'],
  [{ paused: true }, 'printer-stopped'],
  [{ bufferFull: true }, 'attention'],
] as const)('a printer that is %o gets no label, with the reason %s', async (change, problem) => {
  Object.assign(zebra.state, change)

  expect(await driver.status(printer)).toMatchObject({ state: 'stopped', problem })
  expect(await driver.print(printer, pageToPrint())).toMatchObject({ outcome: 'refused', problem })
  expect(zebra.labels).toEqual([])
})

test('a printer that falls silent over a label keeps it, and prints it once it is helped', async () => {
  const { page } = await labelFor(printer)
  zebra.state.mutesAtLabel = true

  const job = await submit(driver, printer, page)
  expect(await driver.jobState(printer, job)).toMatchObject({
    state: 'printing',
    problem: 'media-or-cover',
  })

  Object.assign(zebra.state, { mute: false, labelsRemaining: 1 })
  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'printing', problem: null })
  zebra.state.labelsRemaining = 0
  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'printed' })
  expect(zebra.labels).toHaveLength(1)
})

test('a printer that hangs up half-way leaves it uncertain, and keeps no list', async () => {
  const { page } = await labelFor(printer)
  zebra.state.dropsAfter = 1_000

  expect(await driver.print(printer, page)).toMatchObject({
    outcome: 'uncertain',
    problem: 'interrupted',
  })
  expect(await driver.find(printer, page)).toEqual({ outcome: 'untold' })
})

test('a printer that was away is not taken to have printed what it had', async () => {
  const { page } = await labelFor(printer)
  const job = await submit(driver, printer, page)
  await zebra.turnOff()
  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'not-answering' })

  later += 6_000
  const back = await openZebra(zebra.port)
  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'gone' })
  await back.turnOff()
})

test('a printer that another desk keeps busy for a moment has not forgotten its label', async () => {
  const { page } = await labelFor(printer)
  const job = await submit(driver, printer, page)
  await isFree()
  zebra.state.takesOne = true
  const other = connect(zebra.port, '127.0.0.1')
  await expect.poll(() => zebra.connections()).toBe(1)

  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'not-answering' })
  later += 2_000
  other.destroy()
  await isFree()

  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'printed' })
})

test('a printer of one connection that fell silent over a label is asked on that connection', async () => {
  const { page } = await labelFor(printer)
  Object.assign(zebra.state, { takesOne: true, mutesAtLabel: true })
  const job = await submit(driver, printer, page)

  expect(await driver.status(printer)).toMatchObject({
    state: 'stopped',
    problem: 'media-or-cover',
  })
  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'media-or-cover',
  })

  Object.assign(zebra.state, { mute: false, mutesAtLabel: false })
  expect(await driver.status(printer)).toMatchObject({ state: 'idle' })
  await isFree()
  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'printed' })
  expect(zebra.labels).toHaveLength(1)
})

test('a connection on which nobody asks any more is closed', async () => {
  const { page } = await labelFor(printer)
  zebra.state.mutesAtLabel = true
  const job = await submit(driver, printer, page)

  driver.forget?.(printer, job)

  await isFree()
})

test('a label of an earlier run of the app is never claimed to be printed', async () => {
  const job = { jobId: randomUUID(), attempt: 1, reference: 'x' }

  expect(await driver.jobState(printer, job)).toMatchObject({
    state: 'gone',
    problem: 'interrupted',
  })
})

test('a printer that is off certainly has nothing', async () => {
  const off = labelPrinter('zpl', `127.0.0.1:${await freePort()}`)

  expect(await driver.status(off)).toMatchObject({ state: 'not-answering' })
  expect(await driver.print(off, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'not-answering',
  })
  expect(await driver.print(labelPrinter('zpl', 'no printer'), pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'printer-unknown',
  })
})

test.each<readonly [string, (socket: Socket) => void]>([
  ['hangs up at once', (socket) => void socket.destroy()],
  ['takes nothing', (socket) => void socket.pause()],
  ['answers with noise', (socket) => void socket.on('data', () => socket.write('\0\x01\x02\x03'))],
  [
    'never stops talking',
    (socket) => void socket.on('data', () => socket.write(Buffer.alloc(1_000_000, 'x'))),
  ],
])('something that %s gets no label', async (_name, behave) => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => sockets.delete(socket))
    behave(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const stranger = labelPrinter('zpl', `127.0.0.1:${(server.address() as AddressInfo).port}`)

  expect(await driver.print(stranger, pageToPrint())).toMatchObject({ outcome: 'refused' })
})

test('two labels at once go one after the other, each whole', async () => {
  const pages = await Promise.all([labelFor(printer), labelFor(printer)])

  await Promise.all(pages.map(({ page }) => submit(driver, printer, page)))

  expect(zebra.labels).toEqual(pages.map(({ page }) => Buffer.from(page.document)))
})
