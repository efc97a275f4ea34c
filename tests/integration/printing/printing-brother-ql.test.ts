import { createSocket } from 'node:dgram'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { brotherQlDriver } from '../../../electron/printing/brother-ql/brother-ql-driver.ts'
import { drawingWith } from '../../../electron/printing/drawing/drawing.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { scaleLayout } from '../../../shared/domain/badge/scale-layout.ts'
import { mediaFindings } from '../../../shared/domain/badge/media-findings.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { badgeContent, badgeFonts, badgeTools, defaultLayout } from '../../support/badges/badge.ts'
import {
  brotherStatus,
  openBrotherPrinter,
  readRasterJob,
  type BrotherPrinter,
} from '../../support/printing/brother-printer.ts'
import { openIppCounterpart } from '../../support/printing/ipp-counterpart.ts'
import { freePort } from '../../support/machine/free-port.ts'
import { openSnmpAgent } from '../../support/printing/snmp-agent.ts'
import { labelPrinter, pageToPrint, submit } from '../../support/printing/printing.ts'

const limits = { connectMs: 250, answerMs: 250, sendMs: 500, asideMs: 250 }
/** Ports at which no printer says more of itself. */
const nowhere = { ipp: await freePort(), snmp: await freePort() }
/** What the driver's clock is ahead, in ms. */
let later = 0
const driver = brotherQlDriver(limits, nowhere, () => performance.now() + later)
const mediaMm = { width: 62, height: 100 }
let brother: BrotherPrinter
let printer: Printer

beforeEach(async () => {
  brother = await openBrotherPrinter()
  onTestFinished(() => brother.turnOff())
  printer = labelPrinter('brother-ql', brother.address, { mediaMm })
})

async function drawnFor(to: Printer) {
  const badge = placeBadge(scaleLayout(defaultLayout, to.mediaMm), badgeContent(), badgeTools)
  return driver.draw(to, badge, drawingWith(badgeFonts))
}

test('a badge is handed over whole, and no more than that is claimed', async () => {
  const drawn = await drawnFor(printer)
  if (!drawn.ok) throw new Error(drawn.message)
  const page = { ...pageToPrint(), document: drawn.value }

  const job = await submit(driver, printer, page)

  expect(brother.jobs).toEqual([Buffer.from(drawn.value)])
  expect(readRasterJob(Buffer.from(drawn.value), 90).picture.height).toBe(1109)
  expect(await driver.jobState(printer, job)).toEqual({
    state: 'untold',
    problem: null,
    detail: '',
  })
  expect(await driver.find(printer, job)).toEqual({ outcome: 'untold' })
  expect(await driver.cancel(printer, job)).toEqual({ outcome: 'too-late' })
})

test('media that the printer does not have is refused before anything is sent', async () => {
  expect(await drawnFor({ ...printer, mediaMm: { width: 86, height: 120 } })).toMatchObject({
    ok: false,
    code: 'document-refused',
    message: 'no labels of 86 x 120 mm for ql-820nwb',
  })
})

test('a printer that only listens is ready as far as one can see', async () => {
  expect(await driver.status(printer)).toMatchObject({ state: 'idle', problem: null })
})

test('a printer that only listens is asked no more for a minute', async () => {
  await driver.status(printer)
  await driver.status(printer)
  expect(brother.timesAsked()).toBe(1)

  later += 60_000
  brother.state.status = brotherStatus({ 9: 0x10 })
  expect(await driver.status(printer)).toMatchObject({ problem: 'cover-open' })
})

test('a printer that answers says what lies in it, and a wrong roll is known before the first badge', async () => {
  brother.state.status = brotherStatus({ 10: 62, 11: 0x0b, 17: 29 })
  const told = await driver.media?.(printer)
  expect(told?.ready).toMatchObject([{ width: 62, height: 29 }])
  const size = printer.mediaMm
  expect(mediaFindings(printer, size, { layouts: [], areOwn: true }, [], told)).toEqual([
    { kind: 'other-media', ready: { width: 62, height: 29 } },
  ])

  brother.state.status = brotherStatus({ 10: 62, 11: 0x0a, 17: 0 })
  await driver.status(printer)
  expect((await driver.media?.(printer))?.ready).toMatchObject([{ ...size, width: 62 }])
})

test('a printer that answers says what is wrong, and then gets no badge', async () => {
  brother.state.status = brotherStatus({ 9: 0x10 })

  expect(await driver.status(printer)).toMatchObject({ state: 'stopped', problem: 'cover-open' })
  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'cover-open',
  })
  expect(brother.jobs).toEqual([])

  brother.state.status = brotherStatus()
  await submit(driver, printer, pageToPrint())
  expect(brother.jobs).toHaveLength(1)
})

test('a printer that hangs up half-way leaves it uncertain', async () => {
  const drawn = await drawnFor(printer)
  if (!drawn.ok) throw new Error(drawn.message)
  brother.state.dropsAfter = 1_000

  expect(await driver.print(printer, { ...pageToPrint(), document: drawn.value })).toMatchObject({
    outcome: 'uncertain',
    problem: 'interrupted',
  })
  expect(brother.jobs).toEqual([])
})

test('a printer that is off certainly has nothing', async () => {
  const off = labelPrinter('brother-ql', `127.0.0.1:${await freePort()}`)

  expect(await driver.status(off)).toMatchObject({ state: 'not-answering' })
  expect(await driver.print(off, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'not-answering',
  })
  expect(await driver.status({ ...off, address: 'no printer' })).toMatchObject({
    problem: 'printer-unknown',
  })
})

test.each<readonly [string, (socket: Socket) => void, string]>([
  ['hangs up at once', (socket) => void socket.destroy(), 'uncertain'],
  ['takes nothing', (socket) => void socket.pause(), 'uncertain'],
  [
    'answers with noise',
    (socket) => void socket.on('data', () => socket.write('\0\x01')),
    'accepted',
  ],
])('of something that %s no badge is ever called printed', async (_name, behave, outcome) => {
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
  const { port } = server.address() as AddressInfo
  const stranger = labelPrinter('brother-ql', `127.0.0.1:${String(port)}`)
  // More than a connection holds by itself.
  const page = { ...pageToPrint(), document: new Uint8Array(32 * 1024 * 1024) }

  expect(await driver.print(stranger, page)).toMatchObject({ outcome })
  expect(await driver.jobState(stranger, { ...page, reference: 'x' })).toMatchObject({
    state: 'untold',
  })
})

test('a network printer that only listens tells by IPP how it is and what lies in it', async () => {
  const ipp = await openIppCounterpart()
  onTestFinished(() => ipp.turnOff())
  const asking = brotherQlDriver(limits, { ...nowhere, ipp: ipp.port })
  ipp.state.media = [6_200, 2_900]
  ipp.state.printer = 5
  ipp.state.reasons = ['media-empty-error', 'cover-open']

  const empty = await asking.status(printer)
  const refused = await asking.print(printer, pageToPrint())
  ipp.state.printer = 3
  ipp.state.reasons = ['none']
  const ready = await asking.status(printer)
  const job = await submit(asking, printer, pageToPrint())

  expect([empty, refused, ready, brother.jobs.length]).toMatchObject([
    { state: 'stopped', problem: 'media-empty' },
    { outcome: 'refused', problem: 'media-empty' },
    { state: 'idle', problem: null },
    1,
  ])
  expect(await asking.media?.(printer)).toMatchObject({ ready: [{ width: 62, height: 29 }] })
  // A badge on port 9100 is none of the jobs that IPP tells of.
  expect(await asking.jobState(printer, job)).toMatchObject({ state: 'untold' })
})

test('what is only a warning by IPP is shown and holds no badge up', async () => {
  const ipp = await openIppCounterpart()
  onTestFinished(() => ipp.turnOff())
  const asking = brotherQlDriver(limits, { ...nowhere, ipp: ipp.port })
  ipp.state.printer = 5
  ipp.state.reasons = ['other-error']

  expect(await asking.status(printer)).not.toMatchObject({ problem: null })
  expect(await asking.print(printer, pageToPrint())).toMatchObject({ outcome: 'accepted' })
})

test('a printer that goes mute on IPP delays nothing more than once, and takes badges as ever', async () => {
  const ipp = await openIppCounterpart()
  onTestFinished(() => ipp.turnOff())
  const asking = brotherQlDriver(limits, { ...nowhere, ipp: ipp.port })
  ipp.state.isMute = true

  const plain = await driver.status(printer)
  expect([await asking.status(printer), await asking.status(printer)]).toEqual([plain, plain])
  await submit(asking, printer, pageToPrint())
  expect([ipp.asked.length, brother.jobs.length]).toEqual([1, 1])
  expect(await asking.media?.(printer)).toBeNull()
})

describe('a network printer that tells by SNMP how it is', () => {
  async function asked() {
    const agent = await openSnmpAgent()
    onTestFinished(() => {
      agent.turnOff()
    })
    return { agent, asking: brotherQlDriver(limits, { ...nowhere, snmp: agent.port }) }
  }

  test.each([
    [3, [0x08, 0x00], 'cover-open'],
    [3, [0x40], 'media-empty'],
    [1, [0x02, 0x04], 'media-empty'],
    [1, [0x06], 'media-jam'],
  ])('gets no badge while a person must see to it: %i %j', async (status, errors, problem) => {
    const { agent, asking } = await asked()
    agent.tell(status, errors)
    expect(await asking.status(printer)).toMatchObject({ state: 'stopped', problem })
    const page = pageToPrint()
    expect(await asking.print(printer, page)).toMatchObject({ outcome: 'refused', problem })
    agent.tell(3, [0])
    expect(await asking.print(printer, page)).toMatchObject({ outcome: 'accepted' })
    expect(brother.jobs).toHaveLength(1)
  })

  test('is ready, at work, or shown with a warning that holds no badge up', async () => {
    const { agent, asking } = await asked()
    const state = async () => {
      const { state: word, problem } = await asking.status(printer)
      return [word, problem]
    }
    expect(await state()).toEqual(['idle', null])
    agent.tell(4, [])
    expect(await state()).toEqual(['printing', null])
    // Little is left, and that is nothing yet.
    agent.tell(3, [0x80])
    expect(await state()).toEqual(['idle', null])
    agent.tell(1, [0x01])
    expect(await state()).toEqual(['stopped', 'attention'])
    expect(await asking.print(printer, pageToPrint())).toMatchObject({ outcome: 'accepted' })
  })

  test('is left alone once it is mute, and no badge waits for it a second time', async () => {
    const { agent, asking } = await asked()
    await asking.status(printer)
    agent.turnOff()
    const plain = await driver.status(printer)
    expect(await asking.status(printer)).toEqual(plain)
    expect(await asking.print(printer, pageToPrint())).toMatchObject({ outcome: 'accepted' })
    expect(agent.timesAsked()).toBe(1)
  })

  test('that answers nothing sensible is as one that tells no more', async () => {
    const babbler = createSocket('udp4')
    babbler.on('message', (_message, { port, address }) => {
      babbler.send('\u0000\u0030\u0099 no SNMP', port, address)
    })
    await new Promise<void>((resolve) => babbler.bind(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      babbler.close()
    })
    const asking = brotherQlDriver(limits, { ...nowhere, snmp: babbler.address().port })
    expect(await asking.status(printer)).toEqual(await driver.status(printer))
    expect(await asking.print(printer, pageToPrint())).toMatchObject({ outcome: 'accepted' })
  })
})
