import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  hasValidCheckCharacter,
  issueTicketCode,
  readTypedTicketCode,
} from '../../../shared/domain/codes/ticket-code.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const digest = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('an issued code has twelve characters of the alphabet and a valid check character', () => {
  fc.assert(
    fc.property(digest, (bytes) => {
      const code = issueTicketCode(bytes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
      expect(hasValidCheckCharacter(code)).toBe(true)
    }),
  )
})

test('the same digest always gives the same code, as every laptop must agree', () => {
  expect([
    issueTicketCode(new Uint8Array(32)),
    issueTicketCode(new Uint8Array(32).fill(255)),
    issueTicketCode(Uint8Array.from({ length: 32 }, (_, index) => index * 7)),
  ]).toMatchInlineSnapshot(`
    [
      "00000000000D",
      "ZZZZZZZZZZZ2",
      "003GW58W4CNM",
    ]
  `)
})

test('any one wrong character shows', () => {
  fc.assert(
    fc.property(
      digest,
      fc.nat(11),
      fc.constantFrom(...Array.from(alphabet)),
      (bytes, place, character) => {
        const code = issueTicketCode(bytes)
        fc.pre(code[place] !== character)
        const wrong = code.slice(0, place) + character + code.slice(place + 1)
        expect(hasValidCheckCharacter(wrong)).toBe(false)
      },
    ),
  )
})

test('the check character is that of ISO 7064 MOD 37,36', () => {
  const publishedExample = 'A12425GABC1234002M'
  expect(mod3736(publishedExample.slice(0, -1))).toBe(publishedExample.slice(-1))
  fc.assert(
    fc.property(digest, (bytes) => {
      const code = issueTicketCode(bytes)
      expect(mod3736(code.slice(0, -1))).toBe(code.slice(-1))
    }),
  )
})

test('digests that differ in their first 50 bits give different codes', () => {
  fc.assert(
    fc.property(digest, digest, (one, other) => {
      fc.pre(one.slice(0, 6).some((byte, index) => byte !== other[index]))
      expect(issueTicketCode(one)).not.toBe(issueTicketCode(other))
    }),
  )
})

test('a digest that is too short for a code is refused', () => {
  expect(() => issueTicketCode(new Uint8Array(6))).toThrow('too short')
})

test('a typed code is read in any case, in groups, with O for zero and I or L for one', () => {
  const code = codeWith('0', '1')
  const misread = code.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase()
  const spoken = misread.replace(/(.{4})(.{4})/, ' $1-$2 ')
  expect(readTypedTicketCode(spoken)).toBe(code)
  const grouped = [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join(' ')
  expect(readTypedTicketCode(grouped.replaceAll('1', 'I'))).toBe(code)
})

test.each([
  '',
  '0',
  'AAAAAAAAAAAAA',
  'ILOUILOUILOU',
  ' '.repeat(10_000),
  '０００００００００００1',
])('%j is not a code that Balie issues', (text) => {
  expect(readTypedTicketCode(text)).toBe(null)
  expect(hasValidCheckCharacter(text)).toBe(false)
})

function codeWith(...wanted: string[]): string {
  for (let index = 0; ; index += 1) {
    const code = issueTicketCode(Uint8Array.from({ length: 7 }, (_, place) => index * (place + 3)))
    if (wanted.every((character) => code.includes(character))) return code
  }
}

/** The standard's own description, in its recursive form, written apart from the code under test. */
function mod3736(payload: string): string {
  const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const product = [...payload].reduce((held, character) => {
    const sum = (held + characters.indexOf(character)) % 36 || 36
    return (sum * 2) % 37
  }, 36)
  return Array.from(characters).find((_, value) => (product + value) % 36 === 1) ?? ''
}
