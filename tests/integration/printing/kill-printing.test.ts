import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { closeEventFile } from '../../../electron/db/open-event-file.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { diceOf } from '../../support/courses/counted-course.ts'
import { deskOnFile } from '../../support/killed/desk-on-file.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { printRoomAt } from '../../support/printing/print-room.ts'
import { labelPrinter } from '../../support/printing/printing.ts'
import { choose } from '../../support/printing/room-printers.ts'
import { runAndKill, type Moment } from '../../support/killed/run-and-kill.ts'
import { openZebra, ready } from '../../support/printing/zebra.ts'

/** A file in which badges wait, and a label printer for them. */
async function waiting(count: number) {
  const zebra = await openZebra()
  onTestFinished(() => zebra.turnOff())
  const file = join(temporaryFolder(), 'event.sqlite')
  const db = await openTestFile(file)
  const desk: DeskDeps = { db, pen: testPen(), laptop: 'laptop-1', findOtherEvent: () => null }
  describeTestEvent(db, desk.pen)
  const guests = Array.from({ length: count }, (_guest, index) => ({
    id: randomUUID(),
    person: { firstName: 'Gast', lastName: `Nummer ${String(index)}` },
  }))
  importTestGuests(db, desk.pen, guests)
  const jobs = guests.map(({ id: attendeeId }) => {
    const asked = requestBadge(desk, { id: randomUUID(), attendeeId, reason: 'other' })
    if (!asked.ok) throw new Error(asked.code)
    return asked.value.jobId
  })
  closeEventFile(db)
  return { zebra, file, jobs, printer: labelPrinter('zpl', zebra.address) }
}

/** Prints in a process of its own until it is killed; each state of a job that was kept. */
function printAndKill(file: string, printer: Printer, moment: Moment): Promise<string[]> {
  return runAndKill('print-until-killed.ts', [file, JSON.stringify(printer)], moment)
}

/** The program on that file again, after it was killed. */
async function startAgain(file: string, printer: Printer) {
  const desk = await deskOnFile(file)
  onTestFinished(() => {
    closeEventFile(desk.db)
  })
  return printRoomAt(desk, choose([printer]))
}

test.each([
  ['asks the printer how it is', { mute: true }, { asked: 1, labels: 0, said: 'sending' }],
  [
    'waits for the word after a label',
    { mutesAtLabel: true },
    { asked: 2, labels: 1, said: 'sending' },
  ],
  ['follows a label', { isSlow: true }, { asked: 3, labels: 1, said: 'printing' }],
] as const)(
  'killed while it %s, it asks whether the badge came out and goes on behind it',
  async (_moment, state, { asked, labels, said }) => {
    const { zebra, file, jobs, printer } = await waiting(2)
    const [first = '', second = ''] = jobs
    Object.assign(zebra.state, state)
    const moment = expect
      .poll(() => zebra.commands.length, { timeout: 30_000 })
      .toBeGreaterThanOrEqual(asked)
    const lines = await printAndKill(file, printer, moment)
    expect(lines.at(-1)).toBe(`${first} ${said}`)
    expect(zebra.labels).toHaveLength(labels)

    zebra.printNext()
    Object.assign(zebra.state, ready)
    const room = await startAgain(file, printer)
    await room.inState(first, 'unknown', 'interrupted')
    await room.inState(second, 'printed')
    // Only the second badge was sent by itself.
    expect(zebra.labels).toHaveLength(labels + 1)

    expect(await room.queue.answer(first, labels === 1)).toBe(true)
    await room.inState(first, 'printed')
    expect(zebra.labels).toHaveLength(2)
    expect(new Set(zebra.labels.map(String)).size).toBe(2)
  },
)

test('however often it is killed, no badge comes out twice by itself and none is lost in silence', async () => {
  const { zebra, file, jobs, printer } = await waiting(60)
  const dice = diceOf(5)
  const kills = Array.from({ length: 20 }, () => 1 + Math.floor(dice() * 6))
  for (const at of kills) await printAndKill(file, printer, ({ length }) => length >= at)
  const room = await startAgain(file, printer)
  const states = () => jobs.map((id) => room.stateOf(id))
  await expect
    .poll(() => states().filter((state) => state !== 'printed' && state !== 'unknown'), {
      timeout: 60_000,
    })
    .toEqual([])

  const asked = states().filter((state) => state === 'unknown').length
  const printed = states().filter((state) => state === 'printed').length
  expect(asked).toBeLessThanOrEqual(kills.length)
  expect(new Set(zebra.labels.map(String)).size).toBe(zebra.labels.length)
  expect(zebra.labels.length).toBeGreaterThanOrEqual(printed)
  expect(zebra.labels.length).toBeLessThanOrEqual(printed + asked)
}, 180_000)
