import { randomUUID } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { Bonjour } from 'bonjour-service'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { cupsQueues, driverForQueue } from '../../../electron/printing/discovery/cups-queues.ts'
import { announcedPrinters, printersIn } from '../../../electron/printing/discovery/dns-sd.ts'
import { findPrinters } from '../../../electron/printing/discovery/find-printers.ts'
import { driverThatSpeaks } from '../../../electron/printing/drivers.ts'
import type { SystemPrinting } from '../../../electron/printing/system/system-printing.ts'
import { sightPrinters } from '../../../shared/domain/printing/sight-printers.ts'
import type { FoundPrinter } from '../../../shared/model/found-printer.ts'
import { startCups, type Cups } from '../../support/printing/cups.ts'
import { driversOn, noSystem } from '../../support/printing/drivers.ts'
import { freePort } from '../../support/machine/free-port.ts'
import { ippPrinter } from '../../support/printing/printing.ts'

let cups: Cups

/** Without a network nobody announces anything. */
const hasNetwork = Object.values(networkInterfaces())
  .flat()
  .some((one) => one?.internal === false)

beforeAll(async () => {
  cups = await startCups()
})

afterAll(async () => {
  await cups.stop()
})

/** The drivers by what their printers are called. */
const languageOf = (model: string) => driverThatSpeaks(driversOn(), model)

describe('a search', () => {
  test('finds the queues of a print server, ready to be added', async () => {
    const server = `127.0.0.1:${String(cups.port)}`
    const { tray } = await cups.addQueue('zebra-links')
    const found = await cupsQueues(server, languageOf)

    expect(found).toEqual({
      ok: true,
      value: [
        {
          way: 'cups',
          name: 'zebra-links',
          place: '',
          model: 'Local Raw Printer',
          driver: 'zpl',
          address: `ipp://127.0.0.1:${String(cups.port)}/printers/zebra-links`,
          identity: `socket://127.0.0.1:${String(tray.port)}/?snmp=false&contimeout=60`,
        },
      ],
    })
  })

  test('knows a queue that was renamed since by the device behind it', async () => {
    const server = `127.0.0.1:${String(cups.port)}`
    const { address } = await cups.addQueue('badges-oud')
    const before = await cupsQueues(server, languageOf)
    const old = before.ok ? before.value.find((one) => one.address === address) : undefined
    const printer = { ...ippPrinter(address), name: 'Ingang', identity: old?.identity ?? '' }
    await cups.deleteQueue('badges-oud')
    await cups.addQueueTo('badges-nieuw', printer.identity)
    const after = await cupsQueues(server, languageOf)

    const sighted = sightPrinters(after.ok ? after.value : [], [printer])
    expect(sighted.find(({ name }) => name === 'badges-nieuw')).toMatchObject({
      knownAs: null,
      formerly: printer.id,
    })
  })

  test('says that the print server which a person named does not answer, and finds the rest', async () => {
    const system: SystemPrinting = {
      ...noSystem,
      list: () =>
        Promise.resolve([
          { name: 'HP', displayName: 'HP gang', description: 'HP LaserJet', options: {} },
        ]),
    }
    const port = String(await freePort())
    const drivers = driversOn(system)
    const ways = { drivers, ownServer: `127.0.0.1:${port}`, announced: () => Promise.resolve([]) }

    expect(await findPrinters(ways, `127.0.0.1:${port}`)).toEqual({
      found: [
        {
          way: 'system',
          name: 'HP gang',
          place: '',
          model: 'HP LaserJet',
          driver: 'system',
          address: 'HP',
          identity: null,
        },
      ],
      problems: ['server-unreachable'],
    })
  })

  test('goes on without a system or a network that cannot be asked', async () => {
    const broken = () => Promise.reject(new Error('no'))
    const ways = {
      drivers: driversOn({ ...noSystem, list: broken }),
      ownServer: 'localhost:1',
      announced: broken,
    }

    expect(await findPrinters(ways, null)).toEqual({ found: [], problems: ['network', 'system'] })
  })

  test('tells a server that is something else', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo

    expect(await cupsQueues(`127.0.0.1:${String(port)}`, languageOf)).toMatchObject({
      code: 'not-a-server',
    })
    expect(await cupsQueues('geen server', languageOf)).toMatchObject({ code: 'not-a-server' })
  })

  test.skipIf(!hasNetwork)('hears a printer that announces itself on the network', async () => {
    const name = `Zebra ${randomUUID().slice(0, 8)}`
    const bonjour = new Bonjour()
    onTestFinished(() => {
      bonjour.unpublishAll(() => {
        bonjour.destroy()
      })
    })
    const txt = { ty: 'Zebra ZD421', note: 'Ingang', UUID: '6F0A' }
    const service = bonjour.publish({ name, type: 'pdl-datastream', port: 9100, txt, probe: false })
    await new Promise((resolve) => service.on('up', resolve))

    const found = await announcedPrinters(languageOf, 1_500)
    expect(found.find((one) => one.name === name)).toMatchObject({
      way: 'network',
      driver: 'zpl',
      place: 'Ingang',
      model: 'Zebra ZD421',
      identity: 'urn:uuid:6f0a',
    })
  })
})

test('what a printer announces leads to the best way to reach it', () => {
  const zebra = { name: 'Zebra ZD421', host: 'zd421.local', addresses: ['fe80::1', '10.0.0.7'] }
  const services = [
    { ...zebra, type: 'printer', port: 515, txt: { TY: 'Zebra ZD421' } },
    { ...zebra, type: 'pdl-datastream', port: 9100, txt: { ty: 'Zebra ZD421', note: 'Ingang' } },
    {
      name: 'Kantoor',
      host: 'laser.local.',
      port: 631,
      type: 'ipp',
      txt: { rp: 'ipp/print', ty: 'HP LaserJet' },
    },
    { name: 'Kantoor', host: 'laser.local.', port: 631, type: 'ipps', txt: { rp: 'ipp/print' } },
    { name: 'A', host: 'server.local', port: 631, type: 'ipp', txt: { rp: 'printers/a' } },
    { name: 'B', host: 'server.local', port: 631, type: 'ipp', txt: { rp: 'printers/b' } },
    { name: 'Kantoor', host: 'laser.local.', port: 9100, type: 'pdl-datastream', txt: null },
  ]
  const found = printersIn(services, languageOf)

  expect(found.map(({ driver, address, place }) => [driver, address, place])).toEqual([
    ['zpl', '10.0.0.7:9100', 'Ingang'],
    ['ipp', 'ipps://laser.local:631/ipp/print', ''],
    ['ipp', 'ipp://server.local:631/printers/a', ''],
    ['ipp', 'ipp://server.local:631/printers/b', ''],
  ])
})

test('two printers of one name are told apart, and apart from one that is there already', () => {
  const one: FoundPrinter = {
    way: 'cups',
    name: 'Zebra',
    place: 'Ingang',
    model: '',
    driver: 'ipp',
    address: 'ipp://a:631/printers/z',
    identity: null,
  }
  const found = [
    one,
    { ...one, address: 'ipp://b:631/printers/z' },
    { ...one, place: '', address: 'ipp://c:631/printers/z' },
  ]
  const there = { ...ippPrinter('ipp://elsewhere/z'), name: 'Zebra' }

  expect(sightPrinters(found, [there]).map(({ suggestedName }) => suggestedName)).toEqual([
    'Zebra (Ingang)',
    'Zebra (b:631)',
    'Zebra (c:631)',
  ])

  const behind = { ...one, way: 'system' as const, driver: 'zpl', address: 'spooler:Zebra' }
  expect(sightPrinters([behind, ...found], []).map((sighted) => sighted.suggestedName)).toEqual([
    'Zebra',
    'Zebra (Ingang)',
    'Zebra (b:631)',
    'Zebra (c:631)',
  ])
})

test.each([
  ['Zebra ZTC ZD421-203dpi ZPL', 'zpl'],
  ['ZDesigner GK420d', 'zpl'],
  ['Brother QL-820NWB', 'brother-ql'],
  ['HP LaserJet 400', null],
] as const)('%s speaks %s', (model, language) => {
  expect(languageOf(model) ?? null).toBe(language)
})

test.each([
  ['Local Raw Printer', 'zebra', 'zpl'],
  ['Local Raw Printer', 'brother-ql-1110', 'brother-ql'],
  ['Zebra ZPL Label Printer', 'zebra', 'ipp'],
] as const)('a queue of %s that is called %s takes %s', (model, name, driver) => {
  expect(driverForQueue(model, name, languageOf)).toBe(driver)
})
