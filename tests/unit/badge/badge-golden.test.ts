import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../shared/domain/badge/clean-text.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { isInfixWord } from '../../../shared/domain/name/infixes.ts'
import { badgeTools, defaultLayout, linesOf } from '../../support/badges/badge.ts'
import { goldenGuests } from '../../support/badges/golden-guests.ts'
import { differingDots, drawGolden, readGolden } from '../../support/badges/golden.ts'

describe('forty difficult guests', () => {
  test('are forty', () => {
    expect(goldenGuests).toHaveLength(40)
  })

  test.each(goldenGuests)('%s is drawn dot by dot as it is kept', async (name, content) => {
    expect(differingDots(await drawGolden(content), readGolden(name))).toBe(0)
  })
})

test('a picture differs as soon as one letter does', async () => {
  const [[name, content] = []] = goldenGuests
  if (name === undefined || content === undefined) throw new Error('There are no guests')
  const other = await drawGolden({ ...content, lastName: `${content.lastName}s` })
  expect(differingDots(other, readGolden(name))).toBeGreaterThan(50)
})

test('what the typeface cannot draw is named, letter by letter', () => {
  const missing = goldenGuests.flatMap(([name, content]) => {
    const { warnings } = placeBadge(defaultLayout, content, badgeTools)
    const characters = warnings.flatMap((one) =>
      one.type === 'glyph-missing' ? one.characters : [],
    )
    return characters.length === 0 ? [] : [[name, characters.join('')] as const]
  })
  expect(Object.keys(Object.fromEntries(missing))).toEqual(['arabic', 'hebrew', 'chinese', 'emoji'])
  expect(Object.fromEntries(missing)).toMatchObject({ chinese: '小明王', arabic: 'محدالأمين' })
})

test.each(goldenGuests)(
  '%s breaks at spaces and hyphens only, and never inside an infix',
  (_, content) => {
    const name = [content.firstName, content.lastName].map(cleanText)
    const lines = linesOf(placeBadge(defaultLayout, content, badgeTools))
    for (const [at, line] of lines.flatMap((text) =>
      text.slice(0, -1).map((one, index) => [text[index + 1] ?? '', one] as const),
    )) {
      const lastWord = line.split(' ').at(-1) ?? ''
      const isHyphen = /[-‐–]$/.test(line)
      const words = [...name, content.organisation, content.jobTitle].flatMap((text) =>
        text.split(' '),
      )
      expect(
        isHyphen || words.includes(lastWord) || content.infix.split(' ').includes(lastWord),
      ).toBe(true)
      expect(isInfixWord(lastWord) && isInfixWord(at.split(' ')[0] ?? '')).toBe(false)
    }
  },
)
