import { expect, onTestFinished, test } from 'vitest'
import { openIppCounterpart } from '../../support/printing/ipp-counterpart.ts'
import { openPrintRoom, roomGuests } from '../../support/printing/print-room.ts'
import { ippPrinter } from '../../support/printing/printing.ts'

const [anna = '', bert = ''] = roomGuests

test('a printer that says for ever that it prints is shown, and then the person is asked', async () => {
  const device = await openIppCounterpart()
  onTestFinished(() => device.turnOff())
  const printer = ippPrinter(device.address)
  let skipped = 0
  const room = await openPrintRoom(
    { printers: [printer], printerId: printer.id, standbyId: null, isPaused: false },
    () => performance.now() + skipped,
  )
  device.state.printer = 4
  const later = (ms: number) => {
    skipped += ms
    room.queue.wake()
  }

  const badge = room.ask(anna)
  await room.inState(badge, 'printing')
  await device.askedFor('Get-Job-Attributes', 2)
  later(46_000)
  const shown = await room.inState(badge, 'printing', 'takes-long')
  later(80_000)
  const asked = await room.inState(badge, 'unknown', 'takes-long')

  expect([shown.state, asked.state]).toEqual(['printing', 'unknown'])
  // Nothing was sent a second time by itself, and the badges behind it are not held up.
  const sent = () => device.asked.filter((one) => one === 'Print-Job').length
  expect(sent()).toBe(1)
  await room.inState(room.ask(bert), 'printing')
  expect(sent()).toBe(2)

  // "It did not come out": the printer is told to drop it before it gets it anew.
  expect(await room.queue.answer(badge, false)).toBe(true)
  device.state.job = 9
  await room.inState(badge, 'printed')
  expect(device.asked.filter((one) => /^(?:Print|Cancel)-Job$/.test(one))).toEqual([
    'Print-Job',
    'Print-Job',
    'Cancel-Job',
    'Print-Job',
  ])
})
