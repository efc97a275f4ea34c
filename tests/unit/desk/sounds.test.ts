import { expect, test } from 'vitest'
import { melodyOf } from '../../../renderer/ui/sounds.ts'

const families = ['welcome', 'caution', 'refused', 'attention'] as const

/** Steps from tone to tone: the same tune higher or lower counts as the same. */
function tune(family: (typeof families)[number]): string {
  const tones = melodyOf(family)
  return tones
    .map(({ semitones }, index) => semitones - (tones[index - 1]?.semitones ?? semitones))
    .join()
}

function pitches(family: (typeof families)[number]): string {
  return melodyOf(family)
    .map(({ semitones }) => semitones)
    .join()
}

/** When each tone begins and how long it sounds, in seconds. */
function rhythm(family: (typeof families)[number]): string {
  return melodyOf(family)
    .map(({ start, length }) => `${String(start)}+${String(length)}`)
    .join(' ')
}

test.each([
  ['pitch', pitches],
  ['tune, at whatever height a desk plays it', tune],
  ['rhythm', rhythm],
] as const)('the four families differ in %s', (_what, heard) => {
  expect(new Set(families.map(heard)).size).toBe(families.length)
})

test('every sound is over before the next guest stands there', () => {
  const ends = families.map((family) =>
    Math.max(...melodyOf(family).map(({ start, length }) => start + length)),
  )
  expect(Math.max(...ends)).toBeLessThan(0.7)
})
