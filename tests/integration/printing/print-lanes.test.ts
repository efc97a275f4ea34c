import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ippDriver } from '../../../electron/printing/ipp/ipp-driver.ts'
import { findPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { startCups, type Cups } from '../../support/printing/cups.ts'
import { openIppCounterpart } from '../../support/printing/ipp-counterpart.ts'
import { openDeafPort } from '../../support/printing/deaf-port.ts'
import { openPrintRoom, roomGuests, type PrintRoom } from '../../support/printing/print-room.ts'
import { ippPrinter, pageToPrint } from '../../support/printing/printing.ts'
import { choose, roomZebra } from '../../support/printing/room-printers.ts'

const [anna = '', bert = ''] = roomGuests
let cups: Cups

beforeAll(async () => {
  cups = await startCups()
})

afterAll(async () => {
  await cups.stop()
})

test('a label printer has one label at a time; what waits goes to another that takes over', async () => {
  const [first, standby] = [await roomZebra('Ingang'), await roomZebra('Reserve')]
  first.device.state.isSlow = true
  const room = await openPrintRoom(
    choose([first.printer, standby.printer], { standbyId: standby.printer.id }),
  )
  await room.watch.look()
  const badges = roomGuests.map((guest) => room.ask(guest))
  const states = () => badges.map((id) => room.stateOf(id))

  for (const printed of badges.slice(0, 3)) {
    await room.inState(printed, 'printing')
    expect(first.device.inside()).toBe(1)
    first.device.printNext()
    await room.inState(printed, 'printed')
  }
  await room.inState(badges[3] ?? '', 'printing')
  expect(states().slice(4)).toEqual(['queued', 'queued', 'queued', 'queued'])
  expect(await room.queue.cancel(badges[4] ?? '')).toBe(true)

  first.device.state.paperOut = true
  await room.watch.look()
  for (const id of badges.slice(5)) {
    expect(await room.inState(id, 'printed')).toMatchObject({ printer: 'Reserve' })
  }
  expect(states().slice(3, 5)).toEqual(['printing', 'canceled'])
  expect([first.device.labels.length, standby.device.labels.length]).toEqual([4, 3])
})

test('no badge waits for another printer that has fallen silent', async () => {
  const mute = await openIppCounterpart()
  onTestFinished(() => mute.turnOff())
  const other = await roomZebra('Reserve')
  const printer = ippPrinter(mute.address)
  const room = await openPrintRoom(choose([printer, other.printer]), undefined, 600_000)
  await room.watch.look()
  const stuck = roomGuests.slice(2, 7).map((guest) => room.ask(guest))
  for (const id of stuck) await room.inState(id, 'printing')
  mute.state.isMute = true
  const asked = mute.asked.length
  room.queue.wake()
  await expect.poll(() => mute.asked.length).toBeGreaterThan(asked)

  room.choices.printerId = other.printer.id
  await room.watch.look()
  for (const guest of [anna, bert]) await room.inState(room.ask(guest), 'printed')

  expect(other.device.labels).toHaveLength(2)
  expect(stuck.map((id) => room.stateOf(id))).toEqual(stuck.map(() => 'printing'))
  // What is being asked ends here, long before its time.
  await mute.turnOff()
})

test('badges that wait at a stopped queue come back by themselves when another takes over', async () => {
  const { address, tray } = await cups.addQueue('takeover')
  const first = { ...ippPrinter(address), name: 'CUPS' }
  const standby = await roomZebra('Reserve')
  const room = await openPrintRoom(choose([first, standby.printer]))
  await room.watch.look()
  await cups.disable('takeover')
  const badges = [room.ask(anna), room.ask(bert)]
  for (const id of badges) await room.inState(id, 'printing', 'printer-stopped')

  room.choices.standbyId = standby.printer.id
  await room.watch.look()
  for (const id of badges) {
    expect(await room.inState(id, 'printed')).toMatchObject({ printer: 'Reserve' })
  }

  await cups.enable('takeover')
  room.choices.standbyId = null
  await room.watch.look()
  await after(room, roomGuests[2] ?? '')
  expect([standby.device.labels.length, (await tray.received(1)).length]).toEqual([2, 1])
})

test('all badges that wait go to another printer at once, also what a stopped queue gives back', async () => {
  const { address, tray } = await cups.addQueue('all')
  const first = { ...ippPrinter(address), name: 'CUPS' }
  const other = await roomZebra('Reserve')
  const room = await openPrintRoom(choose([first, other.printer]))
  await room.watch.look()
  await cups.disable('all')
  const atQueue = room.ask(anna)
  await room.inState(atQueue, 'printing', 'printer-stopped')
  room.choices.isPaused = true
  const waiting = roomGuests.slice(1, 5).map((guest) => room.ask(guest))
  await room.inState(waiting[0] ?? '', 'queued', 'queue-paused')

  expect(await room.queue.moveAll(other.printer)).toBe(5)
  room.choices.isPaused = false
  room.queue.wake()
  for (const id of [atQueue, ...waiting]) {
    expect(await room.inState(id, 'printed')).toMatchObject({ printer: 'Reserve' })
  }
  expect([other.device.labels.length, tray.jobs.length]).toEqual([5, 0])
})

test('an address that takes no connection is given up soon, and certainly has nothing', async () => {
  const deaf = await openDeafPort()
  onTestFinished(() => deaf.close())
  const driver = ippDriver({ askMs: 600_000, printMs: 600_000, connectMs: 200 })
  const printer = ippPrinter(`ipp://127.0.0.1:${String(deaf.port)}/ipp/print`)

  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'not-answering',
  })
})

/** One more badge, as proof that all before it has been done. */
async function after(room: PrintRoom, guest: string): Promise<void> {
  const id = room.ask(guest)
  await room.inState(id, 'printed')
  expect(findPrintJob(room.desk.db, id)?.printerName).toBe('CUPS')
}
