import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillTemplate } from '../../../shared/domain/badge/fill-template.ts'
import { fitText, type TextElement } from '../../../shared/domain/badge/fit-text.ts'
import { millimetresPerPoint } from '../../../shared/domain/badge/millimetres.ts'
import { placeText } from '../../../shared/domain/badge/place-text.ts'
import type { FontMetrics } from '../../../shared/domain/badge/font-metrics.ts'
import { badgeContent, badgeTools } from '../../support/badges/badge.ts'

/** A typeface in which every letter is half as wide as it is high, so that a test can reckon. */
const plain: FontMetrics = {
  advance: (text) => text.length / 2,
  ascent: () => 0.8,
  descent: () => 0.2,
  bearing: () => 0,
  hasGlyph: (character) => character !== '☃' && character !== 'ﬁ',
}

/** A box in which, at 20 pt, there is room for so many letters on a line. */
function box(letters: number, change: Partial<TextElement> = {}): TextElement {
  return {
    type: 'text',
    text: '',
    x: 0,
    y: 0,
    width: (letters / 2) * 20 * millimetresPerPoint,
    height: 100,
    size: 20,
    minimumSize: 10,
    lines: 2,
    weight: 'bold',
    align: 'left',
    vertical: 'top',
    colour: '#000000',
    rotation: 0,
    face: 'front',
    showFor: null,
    ...change,
  }
}

function lastName(infix: string, name: string): string {
  return fillTemplate('{infix} {lastName}', badgeContent({ infix, lastName: name }))
}

describe('lines', () => {
  test.each([
    ['a name that fits stays on one line', lastName('', 'Heijden'), 10, ['Heijden'], 20],
    ['a little smaller is better than a second line', 'Jan Willem', 9, ['Jan Willem'], 18],
    ['much smaller is not', 'Jan Willem', 6, ['Jan', 'Willem'], 20],
    [
      'a double name breaks after its hyphen, not after its infix',
      lastName('van der', 'Heijden-de Jong'),
      16,
      ['van der Heijden-', 'de Jong'],
      20,
    ],
    [
      'an infix inside a last name stays with what follows',
      lastName('', 'Jansen van den Berg'),
      12,
      ['Jansen', 'van den Berg'],
      20,
    ],
    [
      'only when it would be too small the name goes below its infix',
      lastName('van der', 'Schimmelpenninckstein'),
      13,
      ['van der', 'Schimmelpenninckstein'],
      12.3,
    ],
    ['a hyphen at an edge is no place to break', '-Jan- -Piet-', 6, ['-Jan-', '-Piet-'], 20],
  ])('%s', (_, text, letters, lines, size) => {
    expect(fitText(text, box(letters), plain)).toEqual({ lines, size, fits: true })
  })

  test('an infix is never torn, however long the name', () => {
    const text = lastName('van der', 'Heijden')
    const { lines } = fitText(text, box(4, { lines: 6 }), plain)

    expect(lines).toEqual(['van der', 'Heijden'])
  })

  test('lines are of even length', () => {
    const { lines } = fitText(
      'Intergemeentelijke Sociale Dienst Bollenstreek en Omgeving',
      box(34),
      plain,
    )

    expect(lines).toEqual(['Intergemeentelijke Sociale', 'Dienst Bollenstreek en Omgeving'])
  })
})

describe('a text that cannot fit', () => {
  test('is set whole, below the minimum, and said', () => {
    const { mark, warnings } = placeText('Wolfeschlegelstein', box(3), '#000000', plain)

    expect(mark.lines.map(({ text }) => text)).toEqual(['Wolfeschlegelstein'])
    expect(mark.size).toBeLessThan(10)
    expect(warnings).toEqual([
      { type: 'does-not-fit', text: 'Wolfeschlegelstein', size: mark.size },
    ])
  })

  test('keeps within a low box too', () => {
    const low = box(10, { height: 2 * 12 * millimetresPerPoint })
    const { size } = fitText('Jan Willem Maria Karel Pieter', low, plain)

    expect(size * (1 + 1.12)).toBeLessThanOrEqual(24)
  })
})

test('what the typeface lacks is drawn plainer where it can be, else as a box, and said', () => {
  const { mark, warnings } = placeText('ﬁ ☃☃', box(20), '#000000', plain)

  expect(mark.text).toBe('fi □□')
  expect(warnings).toEqual([{ type: 'glyph-missing', characters: ['☃'] }])
})

test.each([
  ['left', 'top', 10, 20.8],
  ['center', 'middle', 17.5, 24.8],
  ['right', 'bottom', 25, 28.8],
] as const)('text stands %s and %s in its box', (align, vertical, x, baseline) => {
  const onePoint = millimetresPerPoint
  const element = box(0, {
    align,
    vertical,
    x: 10 * onePoint,
    y: 20 * onePoint,
    width: 20 * onePoint,
    height: 9 * onePoint,
    size: 1,
    minimumSize: 1,
  })
  const [line] = placeText('12345'.repeat(2), element, '#000000', plain).mark.lines

  expect((line?.x ?? 0) / onePoint).toBeCloseTo(x)
  expect((line?.baseline ?? 0) / onePoint).toBeCloseTo(baseline)
})

test('whatever a name is, its lines hold all of it, inside the box, in the real typeface', () => {
  const letters = fc.constantFrom(' ', ..."a b É ß - ' . Ĳ ẞ 1 و م ☃".split(' '))
  const names = fc.string({ unit: letters, maxLength: 80 })
  fc.assert(
    fc.property(names, names, (infix, name) => {
      const text = fillTemplate('{infix} {lastName}', badgeContent({ infix, lastName: name }))
      fc.pre(text !== '')
      const element = box(12, { height: 15 })
      const { mark } = placeText(text, element, '#000000', badgeTools.metrics)
      const lines = mark.lines.map((line) => line.text)

      expect(lines.join('').replaceAll(' ', '')).toBe(mark.text.replaceAll(' ', ''))
      expect(Math.max(...mark.lines.map(({ width }) => width))).toBeLessThanOrEqual(
        element.width + 0.01,
      )
    }),
    { numRuns: 300 },
  )
})
