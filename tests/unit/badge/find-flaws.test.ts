import { expect, test } from 'vitest'
import { findFlawsSlowly } from '../../support/badges/find-flaws-slowly.ts'
import { flawFinder } from '../../../shared/domain/badge/find-flaws.ts'
import { layoutOnMedia } from '../../../shared/domain/badge/fit-to-media.ts'
import {
  badgeContent,
  badgeTools,
  defaultLayout,
  difficultGuests,
} from '../../support/badges/badge.ts'

const find = flawFinder(defaultLayout, badgeTools)

test.each([
  ['an ordinary guest', {}, []],
  [
    'a name in letters that the typeface lacks',
    { firstName: 'محمد' },
    [{ kind: 'letters-missing', part: 'name', characters: ['م', 'ح', 'د'] }],
  ],
  [
    'first name and last name in such letters, once',
    { firstName: 'م', lastName: 'عمر' },
    [{ kind: 'letters-missing', part: 'name', characters: ['م', 'ع', 'ر'] }],
  ],
  ['letters that have a plainer form', { lastName: 'Jansen ﬁn' }, []],
  ['Greek and Cyrillic', { firstName: 'Ελένη', lastName: 'Жукова' }, []],
  [
    'a name without a place to break it',
    { lastName: 'W'.repeat(40) },
    [{ kind: 'too-small', part: 'name', size: expect.any(Number) as number }],
  ],
  [
    'an organisation that is too long',
    { organisation: 'Intergemeentelijke '.repeat(9) },
    [{ kind: 'too-small', part: 'organisation', size: expect.any(Number) as number }],
  ],
  [
    'an emoji in a job title',
    { jobTitle: 'Directeur 🎉' },
    [{ kind: 'letters-missing', part: 'job-title', characters: ['🎉'] }],
  ],
])('of %s is told what is wrong with the badge', (_, change, flaws) => {
  expect(find(badgeContent(change))).toEqual(flaws)
})

test('a code that holds too much is told, and nothing that would be so for every guest', () => {
  const elements = defaultLayout.elements.map((element) =>
    element.type === 'qr'
      ? { ...element, width: 8, height: 8, content: 'vcard' as const, personal: true }
      : element,
  )
  const finder = flawFinder({ ...defaultLayout, elements }, badgeTools)

  expect(finder(badgeContent({ organisation: '', jobTitle: 'x'.repeat(3_000) }))).toContainEqual({
    kind: 'code-too-long',
  })
  expect(finder(badgeContent())).toEqual([])
})

test('what surely fits is not placed, and nothing is missed by that on any media', () => {
  const names = ['Jo', 'Wouter Willem', 'Illi-Illi', 'W'.repeat(12), 'AVAVAVAVAVAVAVA', 'Ŵŵ', '']
  const guests = [
    ...difficultGuests,
    ...names.flatMap((name) => [
      badgeContent({ firstName: name, organisation: `Gemeente ${name} `.repeat(4).trim() }),
      badgeContent({ lastName: name, jobTitle: `Manager ${name} `.repeat(3).trim() }),
    ]),
  ]
  for (const [width, height] of [
    [86, 120],
    [62, 100],
    [62, 29],
    [40, 25],
  ] as const) {
    for (const isOwn of [true, false]) {
      const layout = layoutOnMedia(defaultLayout, { width, height }, isOwn)
      const finder = flawFinder(layout, badgeTools)
      for (const guest of guests) {
        expect(finder(guest)).toEqual(findFlawsSlowly(layout, guest))
      }
    }
  }
})
