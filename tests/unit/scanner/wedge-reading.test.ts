import { describe, expect, test } from 'vitest'
import { isPairingCode } from '../../../shared/domain/pretix/pairing-code.ts'
import { issueTicketCode } from '../../../shared/domain/codes/ticket-code.ts'
import {
  chooseReading,
  provesItself,
  withoutPrefix,
} from '../../../shared/domain/wedge/choose-reading.ts'
import {
  expectNoClosing,
  forgetLastScan,
  idleWedge,
  passTime,
  pressKey,
  type WedgeOutcome,
  type WedgeState,
} from '../../../shared/domain/wedge/wedge.ts'
import type { WedgeKey } from '../../../shared/domain/wedge/wedge-key.ts'
import { keysOf, play } from '../../support/page/typing.ts'

const own = issueTicketCode(Uint8Array.from({ length: 32 }, (_, index) => index * 11))

test('whoever goes from a field to a button presses it, however fast the words before were', () => {
  const script = [...keysOf('Weg ermee 2', 3), { key: 'Enter', gap: 3, field: 'none' as const }]
  expect(play(script, 'text')).toEqual({ scans: [], field: 'Weg ermee 2', passed: ['Enter'] })
})

test('after the list changed the same code at once is a new scan', () => {
  const first = typeInto(idleWedge(), own, 1000)
  const again = typeInto(first.state, own, 1500)
  const afterwards = typeInto(forgetLastScan(first.state), own, 1500)
  expect([first.scan?.typed, again.scan, afterwards.scan?.typed]).toEqual([own, null, own])
})

test('Enter belongs to a text that came into a field in another way since the scan', () => {
  const { state } = typeInto(idleWedge(), own, 1000)
  const enter = keyAt('Enter', 'Enter', 1130, false)
  expect([pressKey(state, enter).swallow, pressKey(expectNoClosing(state), enter).swallow]).toEqual(
    [true, false],
  )
})

describe('both readings are kept', () => {
  const azerty: readonly (readonly [string, string, boolean])[] = [
    ['à', 'Digit0', false],
    ['&', 'Digit1', false],
    ['Q', 'KeyA', true],
    ['W', 'KeyZ', true],
    ['Dead', 'BracketLeft', false],
    ['6', 'Digit6', true],
    ['"', 'Digit3', false],
  ]

  test('the characters of the layout and the positions of a US keyboard', () => {
    let state = idleWedge()
    azerty.forEach(([key, code, shift], index) => {
      state = pressKey(state, keyAt(key, code, index * 3, shift)).state
    })
    const { scan } = pressKey(state, keyAt('Enter', 'Enter', 30, false))
    expect(scan).toEqual({ typed: 'à&QW6"', physical: '01AZ[^3', at: 30, end: 'closing' })
  })

  test.each([
    [{ typed: own, physical: 'x' }, own],
    [{ typed: 'x', physical: own }, own],
    [{ typed: own.toLowerCase(), physical: own }, own.toLowerCase()],
    [{ typed: 'x', physical: 'y' }, 'x'],
  ])('%j is read as %s', (reading, text) => {
    expect(chooseReading(reading, provesItself)).toBe(text)
  })

  test('a prefix that is set in the scanner is taken away', () => {
    const prefixes = ['', '~', '#', '##']
    const texts = ['~K4', '##K4', 'K4~', '##', '']
    expect(texts.map((text) => withoutPrefix(text, prefixes))).toEqual(['K4', 'K4', 'K4~', '#', ''])
  })
})

describe("pretix's pairing code", () => {
  const code = '{"handshake_version": 1, "url": "https://pretix.eu", "token": "kpp4jn8g2ynzonp6"}'

  test.each(['text', 'scan', 'none'] as const)(
    'is a scan in the field "%s" for all its blanks, wired and over Bluetooth',
    (field) => {
      const found = [3, 50].map((gap) => play(keysOf(code, gap, 'Enter'), field).scans)
      const scan = { typed: code, end: 'closing' }
      expect(found).toEqual([[scan], [scan]])
    },
  )

  test('is read by the key positions where the layout makes other signs of its quotes', () => {
    const typed = code.replaceAll('"', '')
    expect(chooseReading({ typed, physical: code }, provesItself)).toBe(code)
  })

  test('is known in every version, and nothing else is taken for it', () => {
    const others = ['{"url": "https://pretix.eu"}', '{', 'null', '{"handshake_version": "1"}', own]
    expect([code, '{"handshake_version":2}', ...others].filter(isPairingCode)).toEqual([
      code,
      '{"handshake_version":2}',
    ])
  })
})

function typeInto(state: WedgeState, text: string, start: number): WedgeOutcome {
  let current = passTime(state, start).state
  for (const [index, key] of Array.from(text).entries()) {
    current = pressKey(current, keyAt(key, '', start + index * 2, false)).state
  }
  return pressKey(current, keyAt('Enter', 'Enter', start + 100, false))
}

function keyAt(key: string, code: string, at: number, shift: boolean): WedgeKey {
  return { key, code, at, shift, chord: false, repeat: false, field: 'none' }
}
