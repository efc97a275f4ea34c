import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issueTicketCode } from '../../../shared/domain/codes/ticket-code.ts'
import { provesItself } from '../../../shared/domain/wedge/choose-reading.ts'
import { after, keysOf, play, type ScriptKey } from '../../support/page/typing.ts'

const own = issueTicketCode(Uint8Array.from({ length: 32 }, (_, index) => index * 11))
const other = issueTicketCode(Uint8Array.from({ length: 32 }, (_, index) => index * 13))
const scanned = (typed: string, end: 'closing' | 'silence' = 'closing') => ({ typed, end })

describe('a scanner', () => {
  test.each([0, 2, 10, 35])('that types a key every %d ms gives one scan and no Enter', (gap) => {
    expect(play(keysOf('T-00017', gap, 'Enter'))).toEqual({
      scans: [scanned('T-00017')],
      field: '',
      passed: [],
    })
  })

  test('may close with Tab, which then moves no focus', () => {
    expect(play(keysOf(own, 3, 'Tab'))).toEqual({ scans: [scanned(own)], field: '', passed: [] })
  })

  test('may close with nothing at all', () => {
    expect(play(keysOf(own, 3))).toEqual({
      scans: [scanned(own, 'silence')],
      field: '',
      passed: [],
    })
    expect(play(keysOf('T-00017', 3)).scans).toEqual([scanned('T-00017', 'silence')])
  })

  test('with a code of ours that has no figure is heard like any other', () => {
    const letters = codeWithoutFigures()
    expect(play(keysOf(letters, 3, 'Enter'), 'text')).toEqual({
      scans: [scanned(letters)],
      field: '',
      passed: [],
    })
  })

  test('may close with CR and LF, both of which arrive as Enter', () => {
    const script = [...keysOf(own, 3, 'Enter'), { key: 'Enter', gap: 3 }]
    expect(play(script)).toEqual({ scans: [scanned(own)], field: '', passed: [] })
  })

  test('whose closing key comes late gives one scan all the same', () => {
    const script = [...keysOf(own, 3), { key: 'Enter', gap: 300 }]
    expect(play(script)).toEqual({ scans: [scanned(own, 'silence')], field: '', passed: [] })
  })

  test('that a busy computer holds up in the middle gives one scan', () => {
    const script = [...keysOf('T-00', 3), ...after(200, keysOf('017-B', 3, 'Enter'))]
    expect(play(script).scans).toEqual([scanned('T-00017-B')])
    const often = ['T', '-0001', '75', '3-0042'].flatMap((part) => after(100, keysOf(part, 3)))
    expect(play([...often, { key: 'Enter', gap: 90 }]).scans).toEqual([scanned('T-0001753-0042')])
    const early = [...keysOf(own.slice(0, 1), 3), ...after(200, keysOf(own.slice(1), 3, 'Enter'))]
    expect(play(early).scans).toEqual([scanned(own)])
  })

  test('that is cut in two by sleep admits nobody by half a code, and the next scan is whole', () => {
    const halves = [...keysOf(own.slice(0, 5), 3), ...after(3_600_000, keysOf(own.slice(5), 3))]
    const next = after(2_000, keysOf(other, 3, 'Enter'))
    const { scans, field } = play([...halves, { key: 'Enter', gap: 3 }, ...next])
    const proven = scans.map(({ typed }) => typed).filter(provesItself)
    expect([proven, field]).toEqual([[other], own.slice(0, 5)])
  })

  test('that a laden computer holds up at every key gives the whole code', () => {
    const gaps = [0, 88, 29, 74, 66, 12, 24, 8, 20, 23, 9, 26]
    const heldUp = (code: string): ScriptKey[] => [
      ...Array.from(code, (key, index) => ({ key, gap: gaps[index] ?? 20 })),
      { key: 'Enter', gap: 20 },
    ]
    expect(play(heldUp(own)).scans).toEqual([scanned(own)])
    expect(play(heldUp('R1EHHXZB0W4G')).scans).toEqual([scanned('R1EHHXZB0W4G')])
    const slowStart = [0, 110, 95, 120, 90, 130, 100, 12, 20, 9, 15, 30]
    const heldUpAtFirst = Array.from('GVQRYYY65N25', (key, index) => ({
      key,
      gap: slowStart[index] ?? 20,
    }))
    expect(play([...heldUpAtFirst, { key: 'Enter', gap: 20 }]).scans).toEqual([
      scanned('GVQRYYY65N25'),
    ])
    expect(play(heldUp('TKT-000175300')).scans).toEqual([scanned('TKT-000175300')])
  })

  test('over Bluetooth, slow but steady, gives one scan', () => {
    expect(play(keysOf('T-0001753', 55, 'Enter')).scans).toEqual([scanned('T-0001753')])
    expect(play(keysOf(own, 55)).scans).toEqual([scanned(own, 'silence')])
  })

  test.each(['scan', 'text', 'none'] as const)('is heard when the focus is on: %s', (field) => {
    const played = play(keysOf(own, 3, 'Enter'), field)
    expect(played).toMatchObject({ scans: [scanned(own)], passed: [] })
    expect(played.field).toBe('')
  })

  test('in a field that holds text leaves that text as it was', () => {
    const script = [...keysOf('Jans', 150), ...after(100, keysOf(own, 3, 'Enter'))]
    expect(play(script)).toEqual({ scans: [scanned(own)], field: 'Jans', passed: [] })
  })

  test('that holds a person up for less than a blink leaves what was typed', () => {
    const script = [...keysOf('ja', 70), ...after(65, keysOf('T-00017', 3, 'Enter'))]
    expect(play(script)).toEqual({ scans: [scanned('T-00017')], field: 'ja', passed: [] })
  })

  test('may send the same code again and again within 1.5 s: it is one scan', () => {
    const again = after(900, keysOf(own, 3, 'Enter'))
    expect(play([...keysOf(own, 3, 'Enter'), ...again, ...again, ...again])).toEqual({
      scans: [scanned(own)],
      field: '',
      passed: [],
    })
    const later = after(1600, keysOf(own, 3, 'Enter'))
    expect(play([...keysOf(own, 3, 'Enter'), ...later]).scans).toHaveLength(2)
  })

  test('may send another code at once', () => {
    expect(play([...keysOf(own, 0, 'Enter'), ...keysOf(other, 0, 'Enter')])).toEqual({
      scans: [scanned(own), scanned(other)],
      field: '',
      passed: [],
    })
  })

  test('with a garbage code of 10,000 characters does not hold up the next', () => {
    const script = [...keysOf('7'.repeat(10_000), 0, 'Enter'), ...keysOf(own, 3, 'Enter')]
    expect(play(script)).toMatchObject({ scans: [{ end: 'closing' }, scanned(own)], field: '' })
  })

  test('with a short code presses no button by its Enter', () => {
    expect(play(keysOf('K4X7', 3, 'Enter'), 'none')).toMatchObject({ scans: [], passed: [] })
  })

  test('sends capitals with Shift, which is no key of the code', () => {
    const script = Array.from('K477QX').flatMap((key): ScriptKey[] => [
      { key: 'Shift', code: 'ShiftLeft', gap: 2 },
      { key, gap: 2, shift: true },
    ])
    expect(play([...script, { key: 'Enter', gap: 2 }]).scans).toEqual([scanned('K477QX')])
  })
})

describe('two scanners at once', () => {
  test('give a text that proves nothing, not a guest', () => {
    const woven = Array.from(own).flatMap((key, index): ScriptKey[] => [
      { key, gap: 2 },
      { key: other.charAt(index), gap: 1 },
    ])
    const { scans, field } = play([...woven, { key: 'Enter', gap: 2 }, { key: 'Enter', gap: 1 }])
    expect(scans).toHaveLength(1)
    expect(scans.map(({ typed }) => provesItself(typed))).toEqual([false])
    expect(field).toBe('')
  })

  test('one after the other give both codes', () => {
    const script = [...keysOf(own, 2, 'Enter'), ...after(40, keysOf(other, 4, 'Enter'))]
    expect(play(script).scans).toEqual([scanned(own), scanned(other)])
  })
})

describe('a person', () => {
  test('who types a code by hand is no scanner', () => {
    expect(play(keysOf('T-00017', 120, 'Enter'))).toEqual({
      scans: [],
      field: 'T-00017',
      passed: ['Enter'],
    })
  })

  test('who holds a key down is no scanner', () => {
    const held = Array.from({ length: 40 }, (_, index) => ({
      key: '7',
      gap: 30,
      repeat: index > 0,
    }))
    expect(play([...held, { key: 'Enter', gap: 30 }]).scans).toEqual([])
  })

  test('who corrects while typing is no scanner', () => {
    const script = [...keysOf('T-0', 3), { key: 'Backspace', gap: 3 }, ...keysOf('017', 3, 'Enter')]
    expect(play(script).scans).toEqual([])
  })

  test.each([
    ['a name that is entered at once', 'van der Heijden', 'scan'],
    ['a telephone number in another field', '0612345678', 'text'],
    ['a name in another field', 'Anneke', 'text'],
  ] as const)('keeps %s', (_, text, field) => {
    expect(play(keysOf(text, 0), field)).toEqual({ scans: [], field: text, passed: [] })
  })

  test('who enters a name at once may close it with Enter', () => {
    expect(play(keysOf('Heijden', 0, 'Enter'))).toEqual({
      scans: [],
      field: 'Heijden',
      passed: ['Enter'],
    })
  })

  test('who presses Enter or Tab alone is left alone', () => {
    expect(
      play([
        { key: 'Enter', gap: 0 },
        { key: 'Tab', gap: 10 },
      ]).passed,
    ).toEqual(['Enter', 'Tab'])
  })

  const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz0123456789 -'))
  const roll = fc.integer({ min: 8, max: 45 })
  const step = fc.integer({ min: 61, max: 350 })
  const quick = fc.array(fc.record({ key: letter, gap: step, rolled: fc.option(roll) }), {
    minLength: 1,
    maxLength: 60,
  })

  test('however fast, who rolls every second key at most, is taken for no scanner but by a check character', () => {
    fc.assert(
      fc.property(quick, fc.constantFrom('scan', 'text', 'none'), (steps, field) => {
        const script = steps.flatMap(({ key, gap, rolled }): ScriptKey[] =>
          rolled === null
            ? [{ key, gap }]
            : [
                { key, gap },
                { key: 'n', gap: rolled },
              ],
        )
        const text = script.map(({ key }) => key).join('')
        fc.pre(!provesSomewhere(text))
        const played = play([...script, { key: 'Enter', gap: 80 }], field)
        expect(played).toMatchObject({ scans: [], passed: ['Enter'] })
        if (field !== 'none') expect(played.field).toBe(text)
      }),
    )
  })
})

function codeWithoutFigures(): string {
  const digests = Array.from({ length: 10_000 }, (_, index) =>
    Uint8Array.from({ length: 7 }, (__, place) => (index * (place + 3)) ^ (index >> place)),
  )
  return digests.map(issueTicketCode).find((code) => !/\d/.test(code)) ?? ''
}

/** By mere chance one text in thirty-six passes the check character, once it is as long as a code. */
function provesSomewhere(text: string): boolean {
  const tails = Array.from(text, (_, start) => text.slice(start))
  return tails.some((tail) =>
    Array.from(tail, (_, end) => tail.slice(0, end + 1)).some(provesItself),
  )
}

describe('any scanner', () => {
  const code = fc.stringMatching(/^[0-9A-Za-z/:?=.-]{5,40}\d$/)

  test('gives exactly what it sent, once, and leaves the field as it was', () => {
    fc.assert(
      fc.property(
        code,
        fc.array(fc.integer({ min: 0, max: 35 }), { minLength: 60, maxLength: 60 }),
        fc.constantFrom('Enter', 'Tab'),
        fc.constantFrom('scan', 'text', 'none'),
        (text, gaps, closing, field) => {
          const keys = [...text, closing].map((key, index) => ({ key, gap: gaps[index] ?? 0 }))
          expect(play(keys, field)).toEqual({ scans: [scanned(text)], field: '', passed: [] })
        },
      ),
    )
  })

  test('never makes the wedge throw or stick, whatever the keys', () => {
    const anyKey = fc.record({
      key: fc.oneof(
        fc.constantFrom('Enter', 'Tab', 'Dead', 'Shift', 'F4', 'Process', ''),
        fc.string(),
      ),
      gap: fc.nat(400),
      shift: fc.boolean(),
      chord: fc.boolean(),
      repeat: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anyKey), (keys) => {
        const last = play([
          ...keys,
          { key: 'Escape', gap: 5 },
          ...after(2000, keysOf(own, 3, 'Enter')),
        ])
        expect(last.scans.at(-1)).toEqual(scanned(own))
      }),
    )
  })
})
