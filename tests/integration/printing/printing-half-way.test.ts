import { expect, onTestFinished, test } from 'vitest'
import { brotherQlDriver } from '../../../electron/printing/brother-ql/brother-ql-driver.ts'
import { zplDriver } from '../../../electron/printing/zpl/zpl-driver.ts'
import { openBrotherPrinter } from '../../support/printing/brother-printer.ts'
import { openTestDesk } from '../../support/event-file.ts'
import { freePort } from '../../support/machine/free-port.ts'
import {
  importRoomGuests,
  printRoomAt,
  roomGuests,
  type PrintRoom,
} from '../../support/printing/print-room.ts'
import { labelPrinter } from '../../support/printing/printing.ts'
import { choose } from '../../support/printing/room-printers.ts'
import { openZebra } from '../../support/printing/zebra.ts'
import type { Printer } from '../../../shared/model/settings.ts'

const [anna = '', bert = ''] = roomGuests
const limits = { connectMs: 250, answerMs: 250, sendMs: 500 }

async function roomWith(
  printer: Printer,
  monotonic: () => number = () => performance.now(),
): Promise<PrintRoom> {
  const desk = await openTestDesk()
  importRoomGuests(desk)
  const drivers = {
    zpl: zplDriver(limits),
    'brother-ql': brotherQlDriver(
      { ...limits, asideMs: 250 },
      { ipp: await freePort(), snmp: await freePort() },
    ),
  }
  const room = printRoomAt(desk, choose([printer]), monotonic, undefined, drivers)
  await room.watch.look()
  return room
}

async function zebra() {
  const device = await openZebra()
  onTestFinished(() => device.turnOff())
  const printer = labelPrinter('zpl', device.address)
  return { device, printer, taken: () => device.labels.length, end: 'printed' as const }
}

async function brother() {
  const device = await openBrotherPrinter()
  onTestFinished(() => device.turnOff())
  const mediaMm = { width: 62, height: 100 }
  const printer = labelPrinter('brother-ql', device.address, { mediaMm })
  return { device, printer, taken: () => device.jobs.length, end: 'sent' as const }
}

test.each([
  ['Zebra', zebra],
  ['Brother', brother],
])(
  'a %s that vanishes in the middle of a badge leaves one question, and prints once when told to',
  async (_, open) => {
    const { device, printer, taken, end } = await open()
    device.state.dropsAfter = 500
    const room = await roomWith(printer)
    const badge = room.ask(anna)
    await room.inState(badge, 'unknown', 'interrupted')
    device.state.dropsAfter = Infinity
    await room.inState(room.ask(bert), end)
    expect([room.stateOf(badge), taken()]).toEqual(['unknown', 1])

    expect(await room.queue.answer(badge, false)).toBe(true)
    await room.inState(badge, end)
    expect(taken()).toBe(2)
  },
)

test('a Zebra that says for ever that it prints is shown, and then the person is asked', async () => {
  const { device, printer, taken } = await zebra()
  device.state.isSlow = true
  let skipped = 0
  const room = await roomWith(printer, () => performance.now() + skipped)
  const later = (ms: number) => {
    skipped += ms
    room.queue.wake()
  }
  const badge = room.ask(anna)
  await room.inState(badge, 'printing')
  await expect.poll(() => device.commands.length).toBeGreaterThan(3)
  later(46_000)
  await room.inState(badge, 'printing', 'takes-long')
  later(80_000)
  await room.inState(badge, 'unknown', 'takes-long')
  expect(taken()).toBe(1)
})
