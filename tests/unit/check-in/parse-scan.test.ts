import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capScanText, foldCode, parseScan } from '../../../shared/domain/codes/parse-scan.ts'
import { issueTicketCode } from '../../../shared/domain/codes/ticket-code.ts'
import { expectLinear } from '../../support/machine/growth.ts'

const exact = { ignoreCase: false }
const folded = { ignoreCase: true }

describe('what scanners put around a code is taken away', () => {
  test.each([
    ['K4-77QX'],
    ['  K4-77QX\r\n'],
    ['\tK4-77QX\t'],
    ['\uFEFFK4-77QX'],
    [']Q1K4-77QX'],
    [']C1K4-77QX\n'],
    ['\\000026K4-77QX'],
    [']Q2\\000026K4-77QX'],
    ['\uFEFF ]Q1\\000026 K4-77QX \r'],
  ])('%j', (raw) => {
    expect(parseScan(raw, exact)).toEqual({ type: 'code', candidates: ['K4-77QX'], signed: null })
  })
})

describe('a code is found inside a URL, the likeliest place first', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['https://tickets.example/t/K4-77QX', ['K4-77QX']],
    ['https://tickets.example/?code=K4-77QX', ['K4-77QX']],
    ['https://tickets.example/check?lang=nl&ticket=K4-77QX#top', ['K4-77QX', 'check']],
    ['https://tickets.example/2026/K4-77QX/', ['K4-77QX']],
    ['https://tickets.example/K4-77QX/pdf', ['pdf', 'K4-77QX']],
    ['https://tickets.example/#/scan/K4-77QX', ['K4-77QX']],
    ['HTTPS://TICKETS.EXAMPLE/T/K4-77QX', ['K4-77QX']],
    ['www.tickets.example/K4-77QX', ['K4-77QX']],
    ['balie://ticket/K4%2D77QX', ['K4-77QX']],
    ['https://tickets.example/?q=K4+77QX', ['K4 77QX']],
    ['https://tickets.example/?secret=B2&code=A1', ['A1', 'B2']],
    ['https://tickets.example/?code=%E0%A4%A', ['%E0%A4%A']],
    ['https://tickets.example/?code=A%00B', []],
    ['https://tickets.example', []],
    ['https://', []],
  ]
  test.each(table)('%s', (raw, codes) => {
    expect(parseScan(raw, exact)).toEqual({
      type: 'code',
      candidates: [raw, ...codes],
      signed: null,
    })
  })

  test('a short word of the path that is not its end is no candidate, for it might be a short code', () => {
    const parsed = parseScan('https://tickets.example/nl/2026/17', exact)
    expect(parsed).toMatchObject({ candidates: ['https://tickets.example/nl/2026/17', '17'] })
  })
})

test('upper and lower case are the same where the event says so', () => {
  expect([parseScan('k4-77qx', exact), parseScan('k4-77qx', folded)]).toEqual([
    { type: 'code', candidates: ['k4-77qx'], signed: null },
    { type: 'code', candidates: ['K4-77QX'], signed: null },
  ])
  expect([foldCode(' k4e\u0301 ', folded), foldCode('k4', exact)]).toEqual(['K4\u00C9', 'k4'])
})

test('a code of our own that was typed by a person comes after what was typed', () => {
  const code = issueTicketCode(new Uint8Array(32).fill(9))
  const typed = code.toLowerCase().replace(/(.{4})(.{4})/, '$1 $2 ')
  expect(parseScan(typed, exact)).toEqual({ type: 'code', candidates: [typed, code], signed: null })
})

test('a signed code is read and not verified', () => {
  const payload = [0x0a, 3, 0x61, 0x62, 0x63, 0x10, 42, 0x28, 0x80, 0xea, 0xda, 0xcf, 0x06]
  const signature = new Array<number>(64).fill(7)
  const bytes = [1, 0, payload.length, 0, 64, ...payload, ...signature]
  const code = [...Buffer.from(bytes).toString('base64')].reverse().join('')
  expect(parseScan(code, exact)).toEqual({
    type: 'code',
    candidates: [code],
    signed: {
      seed: 'abc',
      item: 42,
      variation: null,
      subevent: null,
      validFrom: 1_777_775_872,
      validUntil: null,
      payload: Uint8Array.from(payload),
      signature: Uint8Array.from(signature),
    },
  })
  expect(parseScan(code.slice(1), exact)).toMatchObject({ type: 'code', signed: null })
})

describe('what cannot be a code is malformed and says why', () => {
  test.each([
    ['', 'empty'],
    [' \r\n\uFEFF', 'empty'],
    [']Q1', 'empty'],
    ['\\000026', 'empty'],
    ['K4\u000077QX', 'control-characters'],
    ['K4\n77QX', 'control-characters'],
    ['K4\u001d77QX', 'control-characters'],
    ['K4\u007f77QX', 'control-characters'],
    ['\u0001\u0002\u0003', 'control-characters'],
    ['K4\u0085\u009c77QX', 'control-characters'],
    ['PK\uFFFD\uFFFD', 'binary'],
    ['K4\uD83D77QX', 'binary'],
    ['K4\uFFFF', 'binary'],
    ['K4\uD800', 'binary'],
    ['K4\uDFFF', 'binary'],
    ['K4\uFDD0', 'binary'],
    ['K4\uFDEF', 'binary'],
  ])('%j', (raw, reason) => {
    expect(parseScan(raw, exact)).toEqual({ type: 'malformed', reason })
  })

  test.each(['A', 'é', '😀'])('more than 512 bytes of %s', (character) => {
    const longest = character.repeat(512 / Buffer.byteLength(character))
    expect(parseScan(longest, exact)).toMatchObject({ type: 'code' })
    expect(parseScan(longest + character, exact)).toEqual({
      type: 'malformed',
      reason: 'too-long',
    })
  })
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .array(fc.constantFrom('\uFEFF', ']Q1', '\\000026', ' ', 'https://', '/', '?', '%', '&', '='))
    .map((parts) => parts.join('')),
)

test('no text makes it throw, and every candidate is a clean, short code', () => {
  fc.assert(
    fc.property(anything, fc.boolean(), (raw, ignoreCase) => {
      const parsed = parseScan(raw, { ignoreCase })
      if (parsed.type === 'malformed') return
      expect(parsed.candidates.length).toBeGreaterThan(0)
      expect(new Set(parsed.candidates).size).toBe(parsed.candidates.length)
      for (const candidate of parsed.candidates) expect(candidate).not.toMatch(/^$|\p{Cc}|\p{Cs}/u)
    }),
    { numRuns: 2000 },
  )
})

test('a code that is wrapped again is read the same', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      expect(parseScan(`\uFEFF]Q1${raw}\r\n`, exact)).toEqual(parseScan(raw, exact))
    }),
  )
})

test.each(['A', ' ', '\\000026', ']Q1', '%', 'https://', '/', '\u0000', '?a=b&', '='])(
  'any number of times %j takes no longer than its length',
  async (part) => {
    await expectLinear(
      40_000,
      (times) => part.repeat(times),
      (raw) => parseScan(raw, folded),
    )
    // What is short enough to be read takes no longer than what is refused by its length.
    await expectLinear(
      40,
      (times) => Array.from({ length: 50 }, () => part.repeat(times)),
      (raws) => raws.map((raw) => parseScan(raw, folded)),
    )
  },
)

test('scan text is capped at 512 bytes without splitting a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (raw) => {
      const capped = capScanText(raw)
      expect(raw.startsWith(capped)).toBe(true)
      expect(Buffer.byteLength(capped)).toBeLessThanOrEqual(512)
      const next = String.fromCodePoint(raw.codePointAt(capped.length) ?? 0)
      if (capped !== raw) expect(Buffer.byteLength(capped + next)).toBeGreaterThan(512)
    }),
  )
})
