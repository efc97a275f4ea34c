import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { keepStep } from '../../../electron/printing/queue/settle-job.ts'
import { choicesFor } from '../../../shared/domain/printing/job-choices.ts'
import { openTestFile, testPen } from '../../support/event-file.ts'
import { startCups, type Cups } from '../../support/printing/cups.ts'
import { openPrintRoom, roomGuests, type PrintRoom } from '../../support/printing/print-room.ts'
import { ippPrinter } from '../../support/printing/printing.ts'
import { choose, roomZebra } from '../../support/printing/room-printers.ts'

const [anna = '', bert = ''] = roomGuests
let cups: Cups

beforeAll(async () => {
  cups = await startCups()
})

afterAll(async () => {
  await cups.stop()
})

/** Another desk prints a guest's badge, and this one hears of it. */
async function printedElsewhere({ desk, queue }: PrintRoom, attendeeId: string): Promise<void> {
  const there: DeskDeps = {
    ...{ db: await openTestFile(), pen: testPen('Balie 2', { now: desk.pen.now() }) },
    ...{ laptop: 'Balie 2', findOtherEvent: () => null },
  }
  const meet = (to: DeskDeps, from: DeskDeps) =>
    receiveEntries(to.db, to.pen, readJournal(from.db, 0, 10_000))
  meet(there, desk)
  const asked = requestBadge(there, { id: randomUUID(), attendeeId, reason: 'other' })
  const job = asked.ok ? findPrintJob(there.db, asked.value.jobId) : null
  if (job === null) throw new Error('no badge')
  keepStep(there, job, { ...job, state: 'printed' })
  meet(desk, there)
  queue.wake()
}

test('a badge at a stopped print queue waits for a person once another desk has printed it', async () => {
  const { address, tray } = await cups.addQueue('second')
  const room = await openPrintRoom(choose([ippPrinter(address)]))
  await room.watch.look()
  await cups.disable('second')
  const badge = room.ask(anna)
  await room.inState(badge, 'printing', 'printer-stopped')
  await printedElsewhere(room, anna)
  const held = await room.inState(badge, 'failed', 'printed-since')
  expect(held.printedSince).toMatchObject({ desk: 'Balie 2' })
  expect(choicesFor(held)).toMatchObject({ retry: true, cancel: true, answer: false })

  await cups.enable('second')
  await room.inState(room.ask(bert), 'printed')
  expect([room.stateOf(badge), (await tray.received(1)).length]).toEqual(['failed', 1])

  // Whoever says that it is wanted gets it, also where the printer does not take it at once.
  await cups.reject('second')
  expect(await room.queue.retry(badge)).toBe(true)
  await room.inState(badge, 'queued', 'printer-rejecting')
  await cups.accept('second')
  await room.inState(badge, 'printed')
  expect(await tray.received(2)).toHaveLength(2)
})

test('a badge that waits for an open printer is let go, and the next one comes out', async () => {
  const { device, printer } = await roomZebra('Ingang')
  device.state.headOpen = true
  const room = await openPrintRoom(choose([printer]))
  const [badge, next] = [room.ask(anna), room.ask(bert)]
  await room.inState(badge, 'queued', 'cover-open')
  await printedElsewhere(room, anna)
  await room.inState(badge, 'failed', 'printed-since')
  expect(await room.queue.cancel(badge)).toBe(true)
  device.state.headOpen = false
  room.queue.wake()
  await room.inState(next, 'printed')
  expect([room.stateOf(badge), device.labels.length]).toEqual(['canceled', 1])
})
