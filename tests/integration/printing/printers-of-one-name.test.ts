import { expect, test } from 'vitest'
import { driversOn } from '../../support/printing/drivers.ts'
import { openPrintRoom, roomGuests } from '../../support/printing/print-room.ts'
import { printersOf } from '../../support/printing/printer-calls.ts'
import { choose, roomZebra } from '../../support/printing/room-printers.ts'

const [anna = '', bert = ''] = roomGuests
const mediaMm = { width: 86, height: 120 }

test('a printer that gets the name of another is told apart from it, however it came by that', async () => {
  const { add, change, listed } = printersOf(driversOn())
  const names = () => listed().printers.map(({ name }) => name)
  const zebra = (name: string, host: string) =>
    add({ name, driver: 'zpl', address: `${host}:9100`, mediaMm, dpi: 203 })
  await zebra('Zebra', '10.0.0.1')
  await zebra('zebra ', '10.0.0.2')
  await zebra('Zebra', '10.0.0.3')
  await zebra('Z'.repeat(120), '10.0.0.4')
  await zebra('Z'.repeat(120), '10.0.0.5')

  expect(names()).toEqual([
    'Zebra',
    'zebra (2)',
    'Zebra (3)',
    'Z'.repeat(120),
    `${'Z'.repeat(116)} (2)`,
  ])
  const [first, second] = listed().printers
  await change({ id: second?.id ?? '', change: { name: 'Zebra' } })
  await change({ id: first?.id ?? '', change: { name: 'Zebra' } })
  expect(names().slice(0, 2)).toEqual(['Zebra', 'Zebra (2)'])
})

test('of two printers that are called the same by settings of before, each has its own badges', async () => {
  const [one, other] = [await roomZebra('Zebra'), await roomZebra('Zebra')]
  const room = await openPrintRoom(choose([one.printer, other.printer], { isPaused: true }))
  const [here, there] = [room.ask(anna), room.ask(bert)]
  await room.queue.move(there, other.printer)
  room.choices.isPaused = false
  room.queue.wake()
  await Promise.all([here, there].map((id) => room.inState(id, 'printed')))

  expect([one.device.labels.length, other.device.labels.length]).toEqual([1, 1])
})
