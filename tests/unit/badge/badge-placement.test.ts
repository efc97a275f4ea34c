import { describe, expect, test } from 'vitest'
import { drawSvg } from '../../../shared/domain/badge/draw-svg.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { readableInk } from '../../../shared/domain/badge/readable-ink.ts'
import { scaleLayout } from '../../../shared/domain/badge/scale-layout.ts'
import { badgeLayoutSchema, type BadgeLayout } from '../../../shared/model/badge-layout.ts'
import {
  badgeContent,
  badgeTools,
  defaultLayout,
  difficultGuests,
  linesOf,
  textsOf,
} from '../../support/badges/badge.ts'

function onlyQr(side: number): BadgeLayout {
  const box = { x: 0, y: 0, width: side, height: side }
  return badgeLayoutSchema.parse({
    version: 1,
    id: 'qr',
    name: 'QR',
    width: 40,
    height: 40,
    elements: [{ type: 'qr', ...box, content: 'ticket-code', errorCorrection: 'M' }],
  })
}

describe('the default badge', () => {
  test('says who the guest is, from top to bottom', () => {
    const badge = placeBadge(defaultLayout, badgeContent(), badgeTools)

    expect(linesOf(badge)).toEqual([
      ['Deelnemer'],
      ['Anneke'],
      ['van der Heijden'],
      ['Súdwest-Fryslân'],
      ['Manager werk & inkomen'],
      ['Divosa congres 2026'],
      ['17–19 juni 2026'],
    ])
    expect(badge.warnings).toEqual([])
    expect([badge.width, badge.height]).toEqual([86, 120])
  })

  test('leaves out what is empty', () => {
    const content = badgeContent({ jobTitle: '', organisation: ' ' })

    expect(linesOf(placeBadge(defaultLayout, content, badgeTools)).flat()).toEqual([
      'Deelnemer',
      'Anneke',
      'van der Heijden',
      'Divosa congres 2026',
      '17–19 juni 2026',
    ])
  })

  test('has the last name read on from the first name', () => {
    const badge = placeBadge(defaultLayout, badgeContent(), badgeTools)

    expect(
      textsOf(badge)
        .filter(({ continues }) => continues)
        .map(({ text }) => text),
    ).toEqual(['van der Heijden'])
  })

  test('holds a name of sixty characters without complaint', () => {
    const content = badgeContent({
      firstName: 'Maria Wilhelmina Geertruida',
      infix: 'van der',
      lastName: 'Oosterhout-Schimmelpenninck',
    })

    expect(placeBadge(defaultLayout, content, badgeTools).warnings).toEqual([])
  })

  test.each([
    ['62x100', { width: 62, height: 100 }],
    ['102x76', { width: 102, height: 76 }],
    ['105x148', { width: 105, height: 148 }],
  ])('keeps every mark on a badge of %s', (_, media) => {
    const layout = scaleLayout(defaultLayout, media)

    for (const content of difficultGuests) {
      const badge = placeBadge(layout, content, badgeTools)
      const right = badge.marks.map((mark) => {
        switch (mark.type) {
          case 'text':
            return Math.max(...mark.lines.map(({ x, width }) => x + width))
          case 'box':
            return mark.x + mark.width
          case 'qr':
            return mark.x + mark.size * mark.module
          case 'picture':
            return mark.x + mark.width
        }
      })
      expect(Math.max(...right)).toBeLessThanOrEqual(media.width + 0.01)
      expect(badge.warnings.filter(({ type }) => type === 'outside')).toEqual([])
    }
  })
})

test('a layout is not touched when the media are of its own size', () => {
  expect(scaleLayout(defaultLayout, { width: 86, height: 120 })).toBe(defaultLayout)
})

describe('the QR code', () => {
  test('is in the dense mode when its characters allow', () => {
    const modulesOf = (code: string) => badgeTools.encodeQr(code, 'M')?.size ?? 0

    expect(modulesOf('K7M2Q9XV4TK7M2Q9XV4T')).toBe(21)
    expect(modulesOf('k7m2q9xv4tk7m2q9xv4t')).toBe(25)
  })

  test('keeps four clear modules on every side, on white', () => {
    const { marks } = placeBadge(onlyQr(14.6), badgeContent({ code: 'BALIE' }), badgeTools)
    const [, code] = marks

    expect(marks).toMatchObject([
      { type: 'box', x: 0, y: 0, width: 14.6, height: 14.6, colour: '#ffffff' },
      { type: 'qr', size: 21 },
    ])
    if (code?.type !== 'qr') throw new Error('There is no code')
    expect(code.x).toBeGreaterThanOrEqual(4 * code.module)
    expect(code.y).toBe(code.x)
    expect(2 * code.x + code.size * code.module).toBeCloseTo(14.6)
    expect(code.module).toBeGreaterThan(0.45)
  })

  test.each([
    ['', 40, { type: 'code-missing' }],
    ['x'.repeat(3_000), 40, { type: 'qr-too-long' }],
    ['BALIE', 7.25, { type: 'qr-too-small', module: 0.25 }],
  ])('that cannot be read is warned of: %#', (code, side, warning) => {
    expect(placeBadge(onlyQr(side), badgeContent({ code }), badgeTools).warnings).toEqual([warning])
  })
})

test.each([
  ['#ffffff', '#111827'],
  ['#facc15', '#111827'],
  ['#1d4ed8', '#ffffff'],
  ['#000000', '#ffffff'],
])('on %s the ink is %s', (colour, ink) => {
  expect(readableInk(colour)).toBe(ink)
})

test('an element that sticks out of the badge is warned of by its number', () => {
  const layout = { ...onlyQr(20), width: 19 }

  expect(placeBadge(layout, badgeContent(), badgeTools).warnings).toEqual([
    { type: 'outside', element: 0 },
  ])
})

describe('the drawing', () => {
  test('has nothing in it that a field could say to a browser', () => {
    const content = badgeContent({
      firstName: `</text><script>alert("1")</script>`,
      lastName: `&amp; 'Heijden' \u0000\u001b`,
    })
    const svg = drawSvg(placeBadge(defaultLayout, content, badgeTools))

    expect(svg).not.toMatch(/<script|\p{Cc}/u)
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;')
    expect(svg).toContain('&amp;amp;')
    expect(svg).toContain('&apos;Heijden&apos;')
  })

  test('is of the size of the badge, in millimetres', () => {
    const svg = drawSvg(placeBadge(onlyQr(29), badgeContent(), badgeTools))

    expect(svg).toMatch(/^<svg [^>]*width="40mm" height="40mm" viewBox="0 0 40 40"/)
    expect(svg).toContain('shape-rendering="crispEdges"')
  })
})
