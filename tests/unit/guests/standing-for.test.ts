import fc from 'fast-check'
import { expect, it } from 'vitest'
import { standingFor } from '../../../shared/domain/guest/standing-for.ts'

const joining = fc.record({
  id: fc.uuid(),
  keep: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  other: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  clock: fc.constantFrom('1', '2', '3'),
})

it('whoever is joined counts as one of his own, the same for all of them, in whatever order it was said', () => {
  fc.assert(
    fc.property(fc.array(joining, { maxLength: 8 }), (joinings) => {
      const stands = standingFor(joinings)
      expect(standingFor(joinings.toReversed())).toEqual(stands)
      for (const { keep, other } of joinings) expect(stands.get(keep)).toBe(stands.get(other))
      for (const guest of stands.values()) expect(stands.get(guest)).toBe(guest)
    }),
  )
})

it('whom the last word keeps stands', () => {
  const said = [
    { id: '1', keep: 'a', other: 'b', clock: '1' },
    { id: '2', keep: 'c', other: 'b', clock: '2' },
    { id: '3', keep: 'd', other: 'e', clock: '3' },
  ]
  expect(Object.fromEntries(standingFor(said))).toEqual({ a: 'c', b: 'c', c: 'c', d: 'd', e: 'd' })
})
