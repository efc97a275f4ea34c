import { randomUUID } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { printersIn } from '../../../electron/printing/discovery/dns-sd.ts'
import { findPrinters } from '../../../electron/printing/discovery/find-printers.ts'
import { driverMakers, driverThatSpeaks } from '../../../electron/printing/drivers.ts'
import { DEFAULT_LAYOUT } from '../../../electron/db/badges/layout-for.ts'
import {
  newPrinter,
  usualChoices,
  usualMedia,
} from '../../../renderer/features/printers/new-printer.ts'
import { changeOf, draftOf } from '../../../renderer/features/printers/printer-draft.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { languageCodes, languages } from '../../../shared/i18n/languages.ts'
import { driversOn, noSystem } from '../../support/printing/drivers.ts'
import { openTestDesk } from '../../support/event-file.ts'
import { importRoomGuests, printRoomAt, roomGuests } from '../../support/printing/print-room.ts'
import { choose, roomZebra } from '../../support/printing/room-printers.ts'
import { printersOf } from '../../support/printing/printer-calls.ts'
import { tsplDriver } from '../../support/printing/tspl-driver.ts'

const [anna = ''] = roomGuests
const press = openBadgePress('resources')

/** The drivers of Balie and one that it does not have, which is that one file. */
function driversAndOneMore() {
  return driversOn(noSystem, [...driverMakers, () => tsplDriver])
}

/** A printer of that kind on a port of 127.0.0.1, that takes labels and answers with one byte. */
async function openTspl() {
  const received: Buffer[] = []
  const state = { answer: 0 }
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      received.push(chunk)
      if (chunk.subarray(-3).toString('latin1') === '\u001b!?')
        socket.write(Buffer.of(state.answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { address: `127.0.0.1:${String(port)}`, received: () => Buffer.concat(received), state }
}

/** A printer of that kind as it stands in the settings. */
function tsc(address: string): Printer {
  const mediaMm = { width: 60, height: 40 }
  return { id: randomUUID(), name: 'TSC', driver: 'tspl', address, mediaMm, dpi: 203 }
}

test('one more driver is offered, filled in, found, checked and kept by what it says of itself', async () => {
  const drivers = driversAndOneMore()
  const { listed, add, change, settings } = printersOf(drivers)
  const kind = listed().kinds.find(({ driver }) => driver === 'tspl') ?? expect.fail('no kind')
  const fill = (address: string) =>
    newPrinter({ name: 'TSC', kind, address, mediaMm: usualMedia(kind) }, usualChoices(kind))

  expect(fill('10.0.0.9')).toEqual({
    name: 'TSC',
    driver: 'tspl',
    mediaMm: { width: 60, height: 40 },
    address: '10.0.0.9',
    dpi: 203,
    label: { rotation: 0, continuous: false, model: null },
  })
  expect(await add(fill('geen adres'))).toMatchObject({ ok: false, code: 'bad-address' })
  expect(await add({ ...fill('10.0.0.9'), driver: 'epl' })).toMatchObject({
    code: 'unknown-driver',
  })
  expect(await add(fill('10.0.0.9'))).toMatchObject({ ok: true })

  const [printer = expect.fail('not kept')] = settings.current().printers
  const draft = { ...draftOf(printer, kind), name: 'TSC ingang', address: '10.0.0.10' }
  const read = changeOf(draft, printer, kind)
  const changed = 'change' in read ? read.change : {}
  expect(await change({ id: printer.id, change: { ...changed, address: '?' } })).toMatchObject({
    code: 'bad-address',
  })
  expect(await change({ id: printer.id, change: changed })).toMatchObject({ ok: true })
  expect(settings.current().printers).toMatchObject([{ driver: 'tspl', address: '10.0.0.10' }])
})

test('its printers are found on the network by its models, and on the laptop by its own list', async () => {
  const drivers = driversAndOneMore()
  const service = { name: 'TSC', host: 'tsc.local', type: 'pdl-datastream', port: 9100 }
  const announced = printersIn([{ ...service, txt: { ty: 'TSC TE210' } }], (model) =>
    driverThatSpeaks(drivers, model),
  )
  const ways = { drivers, ownServer: 'localhost:1', announced: () => Promise.resolve(announced) }
  const { found } = await findPrinters(ways, null)

  expect(found.map(({ driver, name }) => [driver, name])).toEqual([
    ['tspl', 'TSC gang'],
    ['tspl', 'TSC'],
  ])
})

test('a badge comes out of it through the queue, byte for byte as it was drawn', async () => {
  const device = await openTspl()
  const desk = await openTestDesk()
  importRoomGuests(desk)
  const printer = tsc(device.address)
  const room = printRoomAt(desk, choose([printer]), undefined, undefined, driversAndOneMore())

  device.state.answer = 0x04
  expect(await room.watch.look()).toMatchObject({ state: 'stopped', problem: 'media-empty' })
  const badge = room.ask(anna)
  await room.inState(badge, 'printing', 'media-empty')
  device.state.answer = 0
  room.queue.wake()
  expect(await room.inState(badge, 'printed')).toMatchObject({ printer: 'TSC' })

  const placed = press.place(desk.db, anna, DEFAULT_LAYOUT, printer.mediaMm)
  const drawn = placed && (await tsplDriver.draw(printer, placed, press.drawing))
  const label = drawn?.ok === true ? Buffer.from(drawn.value) : expect.fail('not drawn')
  expect(label.length).toBeGreaterThan(480 * 40)
  expect(device.received().includes(label)).toBe(true)
  expect(room.out).toEqual(['TSC'])
})

test('a printer whose driver is gone is kept and says so, and its badges go to another one', async () => {
  const device = await openTspl()
  const desk = await openTestDesk()
  importRoomGuests(desk)
  const printer = tsc(device.address)
  const { device: zebra, printer: other } = await roomZebra('Zebra')
  const { settings, listed } = printersOf(driversOn())
  settings.change({ printers: [printer] })
  expect(listed().printers).toMatchObject([{ name: 'TSC', driver: 'tspl' }])

  const room = printRoomAt(desk, choose([printer, other]), undefined, undefined, driversOn())
  expect(await room.watch.look()).toMatchObject({ problem: 'driver-unknown', detail: 'tspl' })
  const badge = room.ask(anna)
  await room.inState(badge, 'queued', 'driver-unknown')
  expect(await room.queue.move(badge, other)).toBe(true)
  await room.inState(badge, 'printed')
  expect(zebra.labels).toHaveLength(1)
  expect(device.received().length).toBe(0)
})

test.each(languageCodes)('every driver has its texts in %s', (language) => {
  const keys = Object.values(driversAndOneMore()).flatMap((driver) => {
    if (driver === undefined) return []
    const { name, addressHelp, models } = driver.kind
    return [name, ...(addressHelp === null ? [] : [addressHelp]), ...models.map((one) => one.name)]
  })

  expect(keys.filter((key) => !(key in languages[language]))).toEqual([])
})
