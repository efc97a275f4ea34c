import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { findStandingBadge } from '../../../electron/db/badges/badges.ts'
import { findPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { needsPerson } from '../../../renderer/stores/printing.ts'
import { choicesFor } from '../../../shared/domain/printing/job-choices.ts'
import { startCups, type Cups } from '../../support/printing/cups.ts'
import { openPrintRoom, roomGuests, type PrintRoom } from '../../support/printing/print-room.ts'
import { ippPrinter } from '../../support/printing/printing.ts'
import { choose, roomZebra } from '../../support/printing/room-printers.ts'

const [anna = '', bert = '', cato = ''] = roomGuests
let cups: Cups
let queues = 0

beforeAll(async () => {
  cups = await startCups()
})

afterAll(async () => {
  await cups.stop()
})

async function cupsQueue(name: string) {
  queues += 1
  const queue = `room-${String(queues)}`
  const { address, tray } = await cups.addQueue(queue)
  return { queue, tray, printer: { ...ippPrinter(address), name } }
}

/** Lets Anna in; the id of her check-in. */
function letIn({ desk }: PrintRoom, listId = 'reception'): string {
  const id = randomUUID()
  const wish = { id, listId, raw: 'CODE-0', direction: 'entry' } as const
  expect(scanTicket(desk, wish)).toMatchObject({ value: { verdict: 'valid' } })
  return id
}

test('the standby prints what the first cannot, and the first again once it can', async () => {
  const first = await roomZebra('Ingang')
  const standby = await roomZebra('Reserve')
  const room = await openPrintRoom(
    choose([first.printer, standby.printer], { standbyId: standby.printer.id }),
  )
  first.device.state.headOpen = true

  const badge = room.ask(anna)
  const lamp = await room.watch.look()
  const printed = await room.inState(badge, 'printed')

  expect(lamp).toMatchObject({
    printerId: standby.printer.id,
    problem: null,
    standsInFor: { name: 'Ingang', problem: 'cover-open' },
  })
  expect([printed.printer, first.device.labels.length, standby.device.labels.length]).toEqual([
    'Reserve',
    0,
    1,
  ])

  first.device.state.headOpen = false
  expect(await room.watch.look()).toMatchObject({ printerId: first.printer.id, standsInFor: null })
  await room.inState(room.ask(bert), 'printed')
  expect([first.device.labels.length, standby.device.labels.length]).toEqual([1, 1])
  expect(room.out).toEqual(['Reserve', 'Ingang'])
})

test('a badge that may have come out of the first is not printed by the standby', async () => {
  const first = await roomZebra('Ingang')
  const standby = await roomZebra('Reserve')
  const room = await openPrintRoom(
    choose([first.printer, standby.printer], { standbyId: standby.printer.id }),
  )
  await room.watch.look()
  first.device.state.mutesAtLabel = true

  const taken = room.ask(anna)
  await room.inState(taken, 'printing')
  await room.watch.look()
  const behind = room.ask(bert)
  await room.inState(behind, 'printed')

  expect(room.stateOf(taken)).toBe('printing')
  expect([first.device.labels.length, standby.device.labels.length]).toEqual([1, 1])
})

test('a badge that waits at a stopped queue is moved, and comes out once', async () => {
  const first = await cupsQueue('CUPS')
  const other = await roomZebra('Zebra')
  const room = await openPrintRoom(choose([first.printer, other.printer]))
  await room.watch.look()
  await cups.disable(first.queue)
  const badge = room.ask(anna)
  await room.inState(badge, 'printing')

  expect(await room.queue.move(badge, other.printer)).toBe(true)
  const printed = await room.inState(badge, 'printed')
  await cups.enable(first.queue)
  await room.inState(room.ask(bert), 'printed')

  expect(printed.printer).toBe('Zebra')
  expect(other.device.labels).toHaveLength(1)
  expect(await first.tray.received(1)).toHaveLength(1)
})

test('a badge that somebody cancels at the print server waits for a person, and can be sent again', async () => {
  const first = await cupsQueue('CUPS')
  const room = await openPrintRoom(choose([first.printer]))
  await room.watch.look()
  await cups.disable(first.queue)
  const [badge, dropped] = [room.ask(anna), room.ask(bert)]
  for (const id of [badge, dropped]) await room.inState(id, 'printing')

  await cups.cancelAll(first.queue)
  for (const id of [badge, dropped]) {
    const taken = await room.inState(id, 'failed', 'job-canceled')
    expect([needsPerson(taken), choicesFor(taken)]).toMatchObject([
      true,
      { retry: true, cancel: true },
    ])
  }
  expect(findStandingBadge(room.desk.db, anna)).toBeNull()

  await cups.enable(first.queue)
  expect(await room.queue.retry(badge)).toBe(true)
  expect(await room.queue.cancel(dropped)).toBe(true)
  await room.inState(badge, 'printed')
  expect(room.stateOf(dropped)).toBe('canceled')
  expect(await first.tray.received(1)).toHaveLength(1)
})

test('a badge that came out is not moved', async () => {
  const first = await roomZebra('Ingang')
  const other = await roomZebra('Reserve')
  const room = await openPrintRoom(choose([first.printer, other.printer]))
  await room.watch.look()
  const badge = room.ask(anna)
  await room.inState(badge, 'printed')

  expect(await room.queue.move(badge, other.printer)).toBe(false)
  expect(other.device.labels).toEqual([])
})

test('a badge that a printer is at work on is not moved', async () => {
  const first = await roomZebra('Ingang')
  const other = await roomZebra('Reserve')
  const room = await openPrintRoom(choose([first.printer, other.printer]))
  await room.watch.look()
  first.device.state.labelsRemaining = 1
  const badge = room.ask(anna)
  await room.inState(badge, 'printing')

  expect(await room.queue.move(badge, other.printer)).toBe(false)
  first.device.state.labelsRemaining = 0
  expect((await room.inState(badge, 'printed')).printer).toBe('Ingang')
})

test('a badge that a label printer has is not canceled while that is away, for it comes out', async () => {
  const { device, printer } = await roomZebra('Ingang')
  const room = await openPrintRoom(choose([printer]))
  await room.watch.look()
  device.state.labelsRemaining = 1
  const badge = room.ask(anna)
  await room.inState(badge, 'printing')
  await device.turnOff()
  room.queue.wake()
  await room.inState(badge, 'printing', 'not-answering')

  expect(await room.queue.cancel(badge)).toBe(false)
  expect(room.stateOf(badge)).toBe('printing')
})

test('whoever is let in again after an undo gets the badge that was on its way', async () => {
  const { device, printer } = await roomZebra('Ingang')
  const room = await openPrintRoom(choose([printer]))
  await room.watch.look()
  device.state.dropsAfter = 200
  const badge = letIn(room)
  room.queue.wake()
  await room.inState(badge, 'unknown')
  undoCheckIn(room.desk, { id: randomUUID(), checkInId: badge, reason: 'mistake' })
  letIn(room)

  device.state.dropsAfter = Infinity
  expect(await room.queue.answer(badge, false)).toBe(true)
  await room.inState(badge, 'printed')
  expect(device.labels).toHaveLength(1)
})

test('a badge that failed is off the line once the guest’s next check-in asks for another', async () => {
  const first = await cupsQueue('CUPS')
  const room = await openPrintRoom(choose([first.printer]))
  await room.watch.look()
  await cups.disable(first.queue)
  const failed = letIn(room)
  room.queue.wake()
  await room.inState(failed, 'printing')
  await cups.cancelAll(first.queue)
  await room.inState(failed, 'failed', 'job-canceled')
  await cups.enable(first.queue)
  const next = letIn(room, 'bag')
  room.queue.wake()
  await room.inState(next, 'printed')

  expect(room.stateOf(failed)).toBe('canceled')
  expect(await room.queue.retry(failed)).toBe(false)
  expect(first.tray.jobs).toHaveLength(1)
})

test('badges that wait at a removed printer wait again; what it may have printed is asked', async () => {
  const stopped = await cupsQueue('CUPS')
  const silent = await roomZebra('Zebra')
  const room = await openPrintRoom(choose([stopped.printer, silent.printer]))
  await room.watch.look()
  await cups.disable(stopped.queue)
  const waiting = room.ask(anna)
  await room.inState(waiting, 'printing')
  room.choices.printerId = null
  await room.watch.look()

  await room.queue.release(stopped.printer)
  room.choices.printers = [silent.printer]
  const free = await room.inState(waiting, 'queued')
  expect(free).toMatchObject({ printer: '', printerId: null })

  room.choices.printerId = silent.printer.id
  silent.device.state.mutesAtLabel = true
  await room.watch.look()
  await room.inState(waiting, 'printing')
  await room.queue.release(silent.printer)

  expect(findPrintJob(room.desk.db, waiting)).toMatchObject({
    state: 'unknown',
    problem: 'printer-removed',
  })
  expect(stopped.tray.jobs).toEqual([])
})

test('a paused queue keeps all badges, says why at the first, and goes on in their order', async () => {
  const { device, printer } = await roomZebra('Ingang')
  const room = await openPrintRoom(choose([printer], { isPaused: true }))
  await room.watch.look()
  const badges = [anna, bert, cato].map((guest) => room.ask(guest))
  const paused = await room.inState(badges[0] ?? '', 'queued')

  expect(paused.problem).toBe('queue-paused')
  expect(badges.map((id) => findPrintJob(room.desk.db, id)?.problem)).toEqual([
    'queue-paused',
    null,
    null,
  ])
  expect(device.labels).toEqual([])

  room.choices.isPaused = false
  room.queue.wake()
  for (const id of badges) await room.inState(id, 'printed')
  expect(device.labels).toHaveLength(3)
})

test('a badge for another printer does not wait behind one that is stuck', async () => {
  const stuck = await roomZebra('Ingang')
  const other = await roomZebra('Reserve')
  const room = await openPrintRoom(choose([stuck.printer, other.printer]))
  await room.watch.look()
  stuck.device.state.paperOut = true
  const first = room.ask(anna)
  const second = room.ask(bert)
  await room.inState(first, 'queued')

  expect(await room.queue.move(second, other.printer)).toBe(true)
  expect((await room.inState(second, 'printed')).printer).toBe('Reserve')
  expect(room.stateOf(first)).toBe('queued')
})

test('a badge of which nobody knows is taken from its printer before it is sent again or dropped', async () => {
  const first = await cupsQueue('CUPS')
  const room = await openPrintRoom(choose([first.printer]))
  await room.watch.look()
  await cups.disable(first.queue)
  const [again, dropped] = [room.ask(anna), room.ask(bert)]
  for (const id of [again, dropped]) {
    await room.inState(id, 'printing')
    room.queue.happen(id, { type: 'printer-removed' })
    await room.inState(id, 'unknown')
  }

  expect(await room.queue.retry(again)).toBe(true)
  expect(await room.queue.cancel(dropped)).toBe(true)
  await room.inState(again, 'printing')
  await cups.enable(first.queue)
  await room.inState(again, 'printed')
  await room.inState(room.ask(cato), 'printed')

  expect(room.stateOf(dropped)).toBe('canceled')
  expect(first.tray.jobs).toHaveLength(2)
})
