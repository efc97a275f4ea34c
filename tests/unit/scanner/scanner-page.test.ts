import { describe, expect, it } from 'vitest'
import { judgeLight } from '../../../shared/domain/readiness/judge-light.ts'
import { examineScan, TEST_CODE, type TestKey } from '../../../shared/domain/wedge/examine-scan.ts'
import {
  characterAt,
  layoutNames,
  type LayoutName,
} from '../../../shared/domain/wedge/keyboard-layouts.ts'
import { scannerAdvice } from '../../../shared/domain/wedge/scanner-advice.ts'

type Scanner = {
  readonly layout?: LayoutName
  readonly computer?: LayoutName
  readonly gap?: number
  readonly closing?: readonly string[]
  readonly capsLock?: boolean
  readonly control?: readonly string[]
}

const codes = [
  ...Array.from('QWERTYUIOPASDFGHJKLZXCVBNM', (letter) => `Key${letter}`),
  ...Array.from('0123456789', (digit) => `Digit${digit}`),
  ...'Backquote Minus Equal BracketLeft BracketRight Semicolon Quote Comma Period Slash'.split(' '),
]

/** What a scanner set to one keyboard types into a computer that has another. */
function scanOf(text: string, scanner: Scanner = {}): TestKey[] {
  const { layout = 'us', computer = layout, gap = 8, closing = ['Enter'], control = [] } = scanner
  const capsLock = scanner.capsLock ?? false
  const keys = Array.from(text, (character) => {
    const pressed = codes
      .flatMap((code) => [false, true].map((shift) => ({ code, shift })))
      .find((key) => characterAt(layout, key) === character)
    if (pressed === undefined) throw new Error(`${layout} has no ${character}`)
    const typed = characterAt(computer, pressed) || 'Dead'
    return { ...pressed, key: capsLock ? swapped(typed) : typed }
  })
  const all = [
    ...control.map((key) => ({ key, code: `Key${key.toUpperCase()}`, shift: false, chord: true })),
    ...keys,
    ...closing.map((key) => ({ key, code: key, shift: false })),
  ]
  return all.map((key, index) => ({
    chord: false,
    ...key,
    at: 1_000 + index * gap,
    repeat: false,
    field: 'none' as const,
    capsLock,
  }))
}

function swapped(key: string): string {
  if (key.length !== 1) return key
  return key === key.toLowerCase() ? key.toUpperCase() : key.toLowerCase()
}

function adviceOn(text: string, scanner: Scanner = {}) {
  return scannerAdvice(examineScan(scanOf(text, scanner)))
}

describe('a test scan', () => {
  it('finds nothing to mend where the code comes through whole, quick and closed', () => {
    const keys = scanOf(TEST_CODE)
    expect(examineScan(keys)).toEqual({
      text: TEST_CODE,
      keys: TEST_CODE.length,
      medianGap: 8,
      longestGap: 8,
      speed: 'wired',
      closing: ['Enter'],
      capsLock: false,
      control: [],
      isRecognised: true,
      test: { prefix: '', suffix: '', isCaseChanged: false, layout: null },
    })
    expect(scannerAdvice(examineScan(keys))).toEqual(['good'])
  })

  const pairs = layoutNames.flatMap((layout) =>
    layoutNames.map((computer) => ({ layout, computer })),
  )

  it.each(pairs)('tells a scanner set to $layout at a computer with $computer', (pair) => {
    const { layout, computer } = pair
    const { test } = examineScan(scanOf(TEST_CODE, pair))
    // US and UK keyboards differ in few signs, of which only some scanners press one.
    const isSame = layout === computer || [layout, computer].toSorted().join() === 'uk,us'
    const seen = computer === 'uk' && layout !== 'fr' && layout !== 'be' ? 'us' : computer
    const expected = { scanner: layout === 'uk' ? 'us' : layout, computer: seen }
    expect(test?.layout).toEqual(isSame ? null : expected)
  })

  it('tells what stands before and after the code, also through another keyboard', () => {
    expect(adviceOn(`X1${TEST_CODE}99`)).toEqual(['prefix', 'suffix'])
    const mixed = examineScan(scanOf(`X1${TEST_CODE}99`, { layout: 'fr', computer: 'us' }))
    expect(mixed.test).toMatchObject({ prefix: 'X1', suffix: '99', layout: { scanner: 'fr' } })
    expect(adviceOn(`]Q1${TEST_CODE}`)).toEqual(['good', 'prefix-aim'])
  })

  it('finds a prefix in order where the desk takes it off', () => {
    const scan = examineScan(scanOf(`X1${TEST_CODE}`))
    expect(scannerAdvice(scan, ['X1'])).toEqual(['good', 'prefix-taken-off'])
    expect(scannerAdvice(scan, ['X'])).toEqual(['prefix'])
  })

  it('judges the speed as the desk does', () => {
    expect([8, 50, 90].map((gap) => examineScan(scanOf(TEST_CODE, { gap })).speed)).toEqual([
      'wired',
      'bluetooth',
      'slow',
    ])
    expect(adviceOn(TEST_CODE, { gap: 50 })).toEqual(['good'])
    expect(adviceOn(TEST_CODE, { gap: 90 })).toEqual(['slow'])
  })

  it('names Caps Lock, a changed case, control characters and a missing Enter', () => {
    expect(adviceOn(TEST_CODE, { capsLock: true })).toEqual(['caps-lock'])
    expect(adviceOn(TEST_CODE.toUpperCase())).toEqual(['case'])
    expect(adviceOn(TEST_CODE, { control: ['b'] })).toEqual(['control'])
    expect(adviceOn(TEST_CODE, { closing: [] })).toEqual(['no-closing'])
    expect(adviceOn(TEST_CODE, { closing: ['Tab'] })).toEqual(['good', 'tab'])
    expect(adviceOn(TEST_CODE, { closing: ['Enter', 'Enter'] })).toEqual(['good'])
  })

  it('says so when another code was scanned, and keeps its head with no keys at all', () => {
    expect(adviceOn('K4TR77QX09AB')).toEqual(['not-test'])
    expect(examineScan([])).toMatchObject({ keys: 0, isRecognised: false, test: null })
  })
})

describe('the light in a picture', () => {
  const picture = (...lights: readonly number[]) =>
    new Uint8ClampedArray(lights.flatMap((light) => [light, light, light, 255]))
  const mixed = (burnt: number, rest: number) =>
    picture(...Array.from({ length: 100 }, (_, place) => (place < burnt ? 255 : rest)))

  it('is dark, bright, blinded in a part, or good', () => {
    expect(judgeLight(mixed(0, 20))).toBe('dark')
    expect(judgeLight(mixed(0, 240))).toBe('bright')
    expect(judgeLight(mixed(20, 90))).toBe('glare')
    expect(judgeLight(mixed(5, 120))).toBe('good')
    expect(judgeLight(picture())).toBe('dark')
  })
})
