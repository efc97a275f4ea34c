import { randomUUID } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as nextLook } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobKey, SubmittedJob } from '../../../electron/printing/driver.ts'
import { ippDriver } from '../../../electron/printing/ipp/ipp-driver.ts'
import type { JobReport } from '../../../shared/domain/printing/print-reports.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { startCups, type Cups } from '../../support/printing/cups.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { ippPrinter, pageToPrint, submit } from '../../support/printing/printing.ts'

const driver = ippDriver({ askMs: 3_000, printMs: 3_000 })
const impatient = ippDriver({ askMs: 200, printMs: 200 })
let cups: Cups
let queues = 0

beforeAll(async () => {
  cups = await startCups()
})

afterAll(async () => {
  await cups.stop()
})

async function newQueue() {
  queues += 1
  const name = `badges-${queues}`
  const { address, tray } = await cups.addQueue(name)
  return { name, tray, printer: ippPrinter(address) }
}

/** Asks how a job is until it is as told. */
async function follow(
  printer: Printer,
  job: SubmittedJob,
  isThere: (report: JobReport) => boolean,
): Promise<JobReport> {
  for (;;) {
    const report = await driver.jobState(printer, job)
    if (isThere(report)) return report
    await nextLook(20)
  }
}

test('a badge reaches the printer byte for byte, and its job is followed to the end', async () => {
  const { printer, tray } = await newQueue()
  const page = pageToPrint()

  const job = await submit(driver, printer, page)
  const report = await follow(printer, job, ({ state }) => state === 'printed')

  expect(report).toMatchObject({ state: 'printed', problem: null })
  expect(await tray.received(1)).toEqual([Buffer.from(page.document)])
  expect(await driver.status(printer)).toEqual({ state: 'idle', problem: null, detail: '' })
})

test('a queue that is not there is an unknown printer', async () => {
  const printer = ippPrinter(`ipp://127.0.0.1:${cups.port}/printers/nowhere`)

  expect(await driver.status(printer)).toMatchObject({
    state: 'not-answering',
    problem: 'printer-unknown',
  })
  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'printer-unknown',
  })
  expect(await driver.find(printer, { jobId: randomUUID(), attempt: 1 })).toMatchObject({
    outcome: 'not-answering',
    problem: 'printer-unknown',
  })
})

test('a queue that takes no jobs refuses the badge and takes it later', async () => {
  const { name, printer, tray } = await newQueue()
  const page = pageToPrint()
  await cups.reject(name)

  expect(await driver.status(printer)).toMatchObject({ problem: 'printer-rejecting' })
  expect(await driver.print(printer, page)).toMatchObject({
    outcome: 'refused',
    problem: 'printer-rejecting',
  })
  expect(await driver.find(printer, page)).toEqual({ outcome: 'absent' })

  await cups.accept(name)
  await submit(driver, printer, page)
  expect(await tray.received(1)).toHaveLength(1)
})

test('a stopped queue keeps the badge, says that it is stopped and prints when it goes on', async () => {
  const { name, printer, tray } = await newQueue()
  await cups.disable(name)

  const job = await submit(driver, printer, pageToPrint())
  expect(await driver.status(printer)).toMatchObject({
    state: 'stopped',
    problem: 'printer-stopped',
  })
  expect(await driver.jobState(printer, job)).toMatchObject({
    state: 'waiting',
    problem: 'printer-stopped',
  })

  await cups.enable(name)
  const report = await follow(printer, job, ({ state }) => state === 'printed')
  expect(report.problem).toBeNull()
  expect(await tray.received(1)).toHaveLength(1)
})

test('a printer that is off behind a queue is offline, and prints when it is on again', async () => {
  const { name, printer, tray } = await newQueue()
  await tray.turnOff()

  const job = await submit(driver, printer, pageToPrint())
  const stuck = await follow(printer, job, ({ problem }) => problem !== null)
  expect(stuck).toMatchObject({ state: 'printing', problem: 'offline' })

  await tray.turnOn()
  // CUPS itself tries again every ten seconds; a queue that is started again does so at once.
  await cups.disable(name)
  await cups.enable(name)
  await follow(printer, job, ({ state }) => state === 'printed')
  expect(await tray.received(1)).toHaveLength(1)
})

test('a job is found by our own id, waiting as well as finished', async () => {
  const { name, printer } = await newQueue()
  const finished = await submit(driver, printer, pageToPrint())
  await follow(printer, finished, ({ state }) => state === 'printed')
  await cups.disable(name)
  const waiting = await submit(driver, printer, pageToPrint())

  const search = (job: JobKey) => driver.find(printer, job)

  expect(await search(finished)).toEqual({ outcome: 'found', reference: finished.reference })
  expect(await search(waiting)).toEqual({ outcome: 'found', reference: waiting.reference })
  expect(await search({ ...waiting, attempt: 2 })).toEqual({ outcome: 'absent' })
  expect(await search({ ...waiting, jobId: randomUUID() })).toEqual({ outcome: 'absent' })
})

test('a waiting job is canceled, a finished one no more', async () => {
  const { name, printer } = await newQueue()
  const finished = await submit(driver, printer, pageToPrint())
  await follow(printer, finished, ({ state }) => state === 'printed')
  await cups.disable(name)
  const waiting = await submit(driver, printer, pageToPrint())

  expect(await driver.cancel(printer, waiting)).toEqual({ outcome: 'canceled' })
  expect(await driver.jobState(printer, waiting)).toMatchObject({ state: 'canceled' })
  expect(await driver.cancel(printer, finished)).toEqual({ outcome: 'too-late' })
})

test('a job whose queue is deleted is gone, and the printer unknown', async () => {
  const { name, printer } = await newQueue()
  await cups.disable(name)
  const job = await submit(driver, printer, pageToPrint())

  await cups.deleteQueue(name)

  expect(await driver.jobState(printer, job)).toMatchObject({
    state: 'gone',
    problem: 'printer-unknown',
  })
})

test("a number that is someone else's job now is not taken for ours", async () => {
  const { printer } = await newQueue()
  const job = await submit(driver, printer, pageToPrint())

  expect(await driver.jobState(printer, { ...job, jobId: randomUUID() })).toMatchObject({
    state: 'gone',
    problem: 'interrupted',
  })
})

test('a server that hangs leaves it uncertain; when it is back the job is found once', async () => {
  const { printer, tray } = await newQueue()
  const page = pageToPrint()
  cups.freeze()

  expect(await impatient.status(printer)).toMatchObject({ problem: 'not-answering' })
  expect(await impatient.print(printer, page)).toMatchObject({ outcome: 'uncertain' })
  expect(await impatient.find(printer, page)).toMatchObject({ outcome: 'not-answering' })

  cups.thaw()
  const search = await driver.find(printer, page)
  if (search.outcome === 'found') await tray.received(1)
  else await submit(driver, printer, page)
  expect(await tray.received(1)).toHaveLength(1)
})

test('a server that dies refuses badges until it is back, and prints what it had', async () => {
  const { name, printer, tray } = await newQueue()
  await cups.disable(name)
  const job = await submit(driver, printer, pageToPrint())
  await cups.kill()

  expect(await driver.status(printer)).toMatchObject({ state: 'not-answering' })
  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'not-answering',
  })
  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'not-answering' })

  await cups.restart()
  await cups.enable(name)
  await follow(printer, job, ({ state }) => state === 'printed')
  expect(await tray.received(1)).toHaveLength(1)
})

test('CUPS tells of the media behind a driver, and of none behind a queue that passes on', async () => {
  const { printer: raw } = await newQueue()
  queues += 1
  const { address } = await cups.addFilterQueue(`badges-${queues}`, 'cat')

  const margins = { top: 0, right: 0, bottom: 0, left: 0 }
  expect(await driver.media?.(raw)).toBeNull()
  expect(await driver.media?.(ippPrinter(address))).toEqual({
    ready: [],
    known: [{ width: 86.01, height: 120.02, margins }],
    ranges: [],
    dpi: [300],
  })
})

test('a filter that fails breaks the job off, in words', async () => {
  queues += 1
  const { address } = await cups.addFilterQueue(
    `badges-${queues}`,
    'echo "ERROR: kapot" >&2; exit 1',
  )
  const printer = ippPrinter(address)

  const job = await submit(driver, printer, pageToPrint())
  const report = await follow(printer, job, ({ state }) => state === 'aborted')

  expect(report).toMatchObject({ state: 'aborted', problem: 'job-aborted' })
})

test('a job that a filter broke off does not come out later, when the filter is mended', async () => {
  queues += 1
  const mended = join(temporaryFolder(), 'mended')
  const name = `badges-${queues}`
  const { address, tray } = await cups.addFilterQueue(name, `[ -e ${mended} ] && cat "\${6:--}"`)
  chmodSync(dirname(mended), 0o755)
  const printer = ippPrinter(address)
  const first = await submit(driver, printer, pageToPrint())
  await follow(printer, first, ({ state }) => state === 'aborted')

  writeFileSync(mended, '')
  await cups.kill()
  await cups.restart()
  await cups.enable(name)
  const second = pageToPrint()
  const job = await submit(driver, printer, second)
  await follow(printer, job, ({ state }) => state === 'printed')

  expect(await driver.jobState(printer, first)).toMatchObject({ state: 'canceled' })
  expect(await tray.received(1)).toEqual([Buffer.from(second.document)])
})

test('a printer that runs out of media says so, and prints on once it is filled', async () => {
  queues += 1
  const stop = join(temporaryFolder(), 'filled')
  const { address, tray } = await cups.addFilterQueue(
    `badges-${queues}`,
    // A filter runs as another user and asks for itself whether the labels are back.
    `echo "STATE: +media-empty-error" >&2
     while [ ! -e ${stop} ]; do sleep 0.1; done
     echo "STATE: -media-empty-error" >&2
     cat "\${6:--}"`,
  )
  chmodSync(dirname(stop), 0o755)
  const printer = ippPrinter(address)

  const job = await submit(driver, printer, pageToPrint())
  const empty = await follow(printer, job, ({ problem }) => problem === 'media-empty')
  expect(empty).toMatchObject({ state: 'printing', problem: 'media-empty' })
  expect(await driver.status(printer)).toMatchObject({ problem: 'media-empty' })

  writeFileSync(stop, '')
  await follow(printer, job, ({ state }) => state === 'printed')
  expect(await tray.received(1)).toHaveLength(1)
  expect(await driver.status(printer)).toMatchObject({ state: 'idle', problem: null })
})
