import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClock } from '../../../electron/app/laptop/clock.ts'
import { createLog } from '../../../electron/app/laptop/log.ts'
import { openSettings, type SettingsStore } from '../../../electron/app/laptop/settings.ts'

const clock = createClock(0, () => Date.UTC(2026, 5, 17))
const defaults = {
  language: 'nl',
  deskName: '',
  printers: [],
  printerId: null,
  cameraId: null,
  volume: 0.8,
}

let folder: string
let lines: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'balie-settings-'))
  lines = []
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function open(): SettingsStore {
  const take = (line: string) => lines.push(line)
  return openSettings(join(folder, 'settings.json'), {
    clock,
    log: createLog({ info: take, warn: take, error: take }),
  })
}

test('the first start takes the defaults and writes nothing', () => {
  expect(open().current()).toMatchObject(defaults)
  expect(readdirSync(folder)).toEqual([])
})

test('a change is on disk when it returns, and found by the next start', () => {
  const changed = open().change({ deskName: 'Balie 2', language: 'en' })
  expect(changed).toMatchObject({ ...defaults, deskName: 'Balie 2', language: 'en' })
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual(changed)
  expect(open().current()).toEqual(changed)
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('a change that cannot be written is not made', () => {
  const settings = open()
  settings.change({ deskName: 'Balie 2' })
  mkdirSync(join(folder, 'settings.json.new'))
  expect(() => settings.change({ deskName: 'Balie 3' })).toThrow()
  expect(settings.current().deskName).toBe('Balie 2')
  rmSync(join(folder, 'settings.json.new'), { recursive: true })
  expect(settings.change({ volume: 0.1 }).deskName).toBe('Balie 2')
})

test('what a change leaves out or leaves undefined stays', () => {
  const settings = open()
  settings.change({ deskName: 'Balie 2', volume: 0.3 })
  expect(settings.change({ deskName: undefined, volume: 0.4 })).toMatchObject({
    deskName: 'Balie 2',
    volume: 0.4,
  })
})

test('a change that does not fit is refused and changes nothing', () => {
  const settings = open()
  settings.change({ volume: 0.3 })
  expect(() => settings.change({ volume: 3 })).toThrow()
  expect([settings.current().volume, open().current().volume]).toEqual([0.3, 0.3])
})

test.each(['', '{"version":1', '[]', '{"volume":"loud"}', '{"version":2}'])(
  'a file with %j is set aside, the defaults are used and the log says so',
  (text) => {
    writeFileSync(join(folder, 'settings.json'), text)
    expect(open().current()).toMatchObject(defaults)
    const broken = 'settings.broken-1970-01-01T00-00-00.000Z.json'
    expect(readdirSync(folder)).toEqual([broken])
    expect(readFileSync(join(folder, broken), 'utf8')).toBe(text)
    expect(lines).toEqual([
      'settings.json could not be read, it is set aside; what could be read is kept ' +
        '{"at":"1970-01-01T00:00:00.000Z"}',
    ])
  },
)

test('what can be read of a broken file is kept: waiting badges belong to the laptop by its id', () => {
  const laptopId = '5f0e2a0c-6f0b-4c8e-9d57-0a4f6f2f9b11'
  const text = JSON.stringify({ version: 1, laptopId, deskName: 'Balie 2', volume: 'loud' })
  writeFileSync(join(folder, 'settings.json'), text)
  expect(open().current()).toMatchObject({ laptopId, deskName: 'Balie 2', volume: defaults.volume })
})

test('a file with a byte-order mark, as an editor writes it, is read', () => {
  writeFileSync(join(folder, 'settings.json'), `\ufeff${JSON.stringify({ deskName: 'Balie 9' })}`)
  expect(open().current().deskName).toBe('Balie 9')
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test('of a newer file, and of printers of which one is broken, what is right is kept', () => {
  const printer = { id: randomUUID(), name: 'Ingang', driver: 'zpl', address: 'zebra:9100' }
  const good = { ...printer, mediaMm: { width: 86, height: 120 }, dpi: null }
  const file = { version: 2, deskName: 'Balie 9', printers: [{ name: 'half' }, good], staff: 'x' }
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(file))
  expect(open().current()).toMatchObject({
    version: 1,
    deskName: 'Balie 9',
    printers: [{ name: 'Ingang' }],
    staff: [],
  })
})

test.each([
  ['empty', ''],
  ['of zeros, as after a power cut', '\0'.repeat(4_096)],
  ['of something else', '[]'],
  ['nested without an end', '['.repeat(200_000)],
])('a file %s is set aside', (_, text) => {
  writeFileSync(join(folder, 'settings.json'), text)
  expect(open().current()).toMatchObject(defaults)
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^settings\.broken-/)])
})

test('a folder in its place is set aside', () => {
  mkdirSync(join(folder, 'settings.json', 'inside'), { recursive: true })
  expect(open().change({ deskName: 'Balie 2' }).deskName).toBe('Balie 2')
})
