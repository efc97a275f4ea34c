import { characterAt, layoutNames, type LayoutName } from './keyboard-layouts.ts'
import { BLUETOOTH_GAP, WIRED_GAP } from './burst.ts'
import { idleWedge, passTime, PATIENCE, pressKey } from './wedge.ts'
import { typedCharacter, type WedgeKey } from './wedge-key.ts'

/** What the test code says: letters, figures and signs that the keyboards of our neighbours have elsewhere. */
export const TEST_CODE = 'BALIE-test?AQZWYM/aqzwym=0123456789;:_'

/** One key of a test scan, with whether Caps Lock was on. */
export type TestKey = WedgeKey & { readonly capsLock: boolean }

/** What a test scan showed of the scanner that sent it; times in ms. */
export type Examination = {
  /** The characters as this computer understood them. */
  readonly text: string
  readonly keys: number
  readonly medianGap: number
  readonly longestGap: number
  readonly speed: 'wired' | 'bluetooth' | 'slow'
  /** The keys that closed the scan, as `Enter` or `Tab`. */
  readonly closing: readonly string[]
  readonly capsLock: boolean
  /** Keys with Control or Alt, by which some scanners send what is no character. */
  readonly control: readonly string[]
  /** Whether the desk would have taken it for a scan. */
  readonly isRecognised: boolean
  /** Null where what came is not the test code by any keyboard that we know. */
  readonly test: TestReading | null
}

/** How the test code came through. */
export type TestReading = {
  readonly prefix: string
  readonly suffix: string
  /** Whether capitals came as small letters or the other way round. */
  readonly isCaseChanged: boolean
  /** Null where scanner and computer agree. */
  readonly layout: { readonly scanner: LayoutName; readonly computer: LayoutName | null } | null
}

/** Examines the keys of one test scan. */
export function examineScan(keys: readonly TestKey[]): Examination {
  const written = keys.filter((key) => !key.chord && typedCharacterOrPosition(key))
  const gaps = written.map((key, index) => key.at - (written[index - 1]?.at ?? key.at)).slice(1)
  const medianGap = median(gaps)
  return {
    text: written.map(typedCharacter).join(''),
    keys: written.length,
    medianGap,
    longestGap: gaps.length === 0 ? 0 : Math.max(...gaps),
    speed: medianGap <= WIRED_GAP ? 'wired' : medianGap <= BLUETOOTH_GAP ? 'bluetooth' : 'slow',
    closing: keys.map(({ key }) => key).filter((key) => key === 'Enter' || key === 'Tab'),
    capsLock: keys.some(({ capsLock }) => capsLock),
    control: [...new Set(keys.filter(({ chord }) => chord).map(nameOf))],
    isRecognised: isRecognised(keys),
    test: readTest(written),
  }
}

function typedCharacterOrPosition(key: TestKey): boolean {
  return typedCharacter(key) !== '' || layoutNames.some((name) => characterAt(name, key) !== '')
}

/** Plays the keys into the very machine that listens at the desk. */
function isRecognised(keys: readonly TestKey[]): boolean {
  let state = idleWedge()
  let found = false
  for (const key of keys) {
    const outcome = pressKey(state, { ...key, field: 'scan' })
    state = outcome.state
    found ||= outcome.scan !== null
  }
  const last = keys.at(-1)
  return found || (last !== undefined && passTime(state, last.at + PATIENCE).scan !== null)
}

function readTest(keys: readonly TestKey[]): TestReading | null {
  const asTyped = around(keys.map(typedCharacter).join(''))
  if (asTyped !== null) return { ...asTyped, layout: null }
  for (const scanner of layoutNames) {
    const read = around(keys.map((key) => characterAt(scanner, key)).join(''))
    if (read !== null) return { ...read, layout: { scanner, computer: layoutOf(keys) } }
  }
  return null
}

/** What stands before and after the test code, whatever its case; null where it is not in the text. */
function around(text: string): Omit<TestReading, 'layout'> | null {
  const place = text.toLowerCase().indexOf(TEST_CODE.toLowerCase())
  if (place === -1) return null
  const end = place + TEST_CODE.length
  return {
    prefix: text.slice(0, place),
    suffix: text.slice(end),
    isCaseChanged: text.slice(place, end) !== TEST_CODE,
  }
}

/** The keyboard that the computer takes the keys to come from. */
function layoutOf(keys: readonly TestKey[]): LayoutName | null {
  const fits = (name: LayoutName) =>
    keys.every((key) => {
      const typed = typedCharacter(key)
      const expected = characterAt(name, key)
      return typed === '' || expected === '' || typed.toLowerCase() === expected.toLowerCase()
    })
  return layoutNames.find(fits) ?? null
}

function nameOf({ key, code }: TestKey): string {
  return code.startsWith('Numpad') ? 'Alt+Numpad' : `Ctrl+${key.toUpperCase()}`
}

function median(gaps: readonly number[]): number {
  const sorted = gaps.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
