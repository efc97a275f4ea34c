import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneSlipApart } from '../../../shared/domain/name/one-slip.ts'

describe('one slip of the finger', () => {
  it.each([
    ['maas', 'mas'],
    ['ali', 'alli'],
    ['wiel', 'weil'],
    ['hart', 'haet'],
    ['jan', 'jans'],
    ['aart', 'aar'],
  ])('parts %s and %s', (one, other) => {
    expect([isOneSlipApart(one, other), isOneSlipApart(other, one)]).toEqual([true, true])
  })

  it.each([
    ['maas', 'maas'],
    ['maas', 'mees'],
    ['abcd', 'badc'],
    ['jan', 'janse'],
    ['', 'ab'],
    ['abc', 'cba'],
  ])('does not part %j and %j', (one, other) => {
    expect([isOneSlipApart(one, other), isOneSlipApart(other, one)]).toEqual([false, false])
  })

  it('is what leaving out, doubling, mistaking or swapping a letter does to any word', () => {
    const word = fc.string({ minLength: 2, maxLength: 12, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.constantFrom('out', 'twice', 'wrong', 'swapped'),
        (...made) => {
          const [text, place, kind] = made
          const slipped = slip(text, place % (text.length - 1), kind)
          expect(isOneSlipApart(text, slipped)).toBe(slipped !== text)
        },
      ),
    )
  })
})

function slip(text: string, at: number, kind: 'out' | 'twice' | 'wrong' | 'swapped'): string {
  const [before, letter, next, after] = [
    text.slice(0, at),
    text[at] ?? '',
    text[at + 1] ?? '',
    text.slice(at + 2),
  ]
  if (kind === 'out') return before + next + after
  if (kind === 'twice') return before + letter + letter + next + after
  return kind === 'wrong' ? `${before}é${next}${after}` : before + next + letter + after
}
