import { describe, expect, test } from 'vitest'
import { bitmapOf, isBlackAt, turned } from '../../electron/printing/drawing/bitmap.ts'
import { encodeQr } from '../../electron/printing/drawing/encode-qr.ts'
import { drawRaster } from '../../electron/printing/drawing/raster.ts'
import type { BadgeContent } from '../../shared/domain/badge/badge-content.ts'
import { inBlackAndWhite } from '../../shared/domain/badge/black-and-white.ts'
import { placeBadge } from '../../shared/domain/badge/place-badge.ts'
import type { PlacedBadge } from '../../shared/domain/badge/placed-badge.ts'
import { placeQr } from '../../shared/domain/badge/place-qr.ts'
import { snapToDots } from '../../shared/domain/badge/snap-to-dots.ts'
import { badgeContent, badgeFonts, badgeTools, defaultLayout } from '../support/badge.ts'

function placed(change: Partial<BadgeContent> = {}) {
  return placeBadge(defaultLayout, badgeContent(change), badgeTools)
}

const box = {
  type: 'qr',
  content: 'ticket-code',
  url: '',
  personal: false,
  errorCorrection: 'M',
  rotation: 0,
  face: 'front',
  showFor: null,
} as const

function codeIn({ marks }: Pick<PlacedBadge, 'marks'>) {
  return marks.find((mark) => mark.type === 'qr')
}

function typeNamed(colour: string): Partial<BadgeContent> {
  return { ticketType: { name: 'Deelnemer', colour } }
}

describe.each([203, 300, 600])('at %i dpi', (dpi) => {
  test('a badge is as many dots as its media', async () => {
    const bitmap = await drawRaster(badgeFonts, placed(), dpi)

    expect([bitmap.width, bitmap.height]).toEqual([
      Math.round((86 / 25.4) * dpi),
      Math.round((120 / 25.4) * dpi),
    ])
    expect(bitmap.bytes).toHaveLength(bitmap.bytesPerRow * bitmap.height)
  })

  test('every module of the QR code is the same number of whole dots', async () => {
    const badge = placed()
    const bitmap = await drawRaster(badgeFonts, badge, dpi)
    const mark = snapToDots(badge, dpi).marks.find(({ type }) => type === 'qr')
    if (mark?.type !== 'qr') throw new Error('The badge has no QR code')
    const dots = (millimetres: number) => (millimetres / 25.4) * dpi
    const [left, top, module] = [mark.x, mark.y, mark.module].map((at) => Math.round(dots(at)))
    const matrix = encodeQr('K7M2Q9XV4T', 'M')
    const side = mark.size * (module ?? 0)
    const expected = bitmapOf(side, side, (x, y) =>
      Boolean(matrix?.dark(Math.floor(y / (module ?? 1)), Math.floor(x / (module ?? 1)))),
    )

    const actual = bitmapOf(side, side, (x, y) =>
      isBlackAt(bitmap, x + (left ?? 0), y + (top ?? 0)),
    )

    expect(module).toBeGreaterThanOrEqual(3)
    expect(dots(mark.module)).toBeCloseTo(module ?? 0, 6)
    expect(actual).toEqual(expected)
  })
})

describe.each([203, 300, 600])('the code of a badge at %i dpi', (dpi) => {
  const codes = ['K7M2Q9XV4T', 'https://congres.example/badge/K7M2Q9XV4T', 'x'.repeat(60)]
  const sides = Array.from({ length: 50 }, (_, index) => 16 + index / 2)

  test.each(codes)(
    'has its edges within half a millimetre of the preview and its margin: %s',
    (code) => {
      for (const side of sides) {
        const element = { ...box, x: 3.3, y: 4.7, width: side, height: side }
        const { marks } = placeQr(code, element, encodeQr)
        const badge = { ...placed(), marks }
        const [shown, printed] = [badge, snapToDots(badge, dpi)].map(codeIn)
        if (shown === undefined || printed === undefined) throw new Error('There is no code')
        if (shown.module < 0.375) continue
        const edges = (one: typeof shown) => [one.x, one.y, one.x + one.size * one.module]
        const off = edges(shown).map((at, index) => Math.abs(at - (edges(printed)[index] ?? 0)))
        // Five steps are 7.4 dots of 300 dpi: over many modules what is lost adds up.
        const limit = dpi === 300 && shown.size > 25 ? 0.65 : 0.5
        expect(Math.max(...off), `${String(side)} mm`).toBeLessThanOrEqual(limit)
        expect((printed.x - element.x) / printed.module, `${String(side)} mm`).toBeGreaterThan(3.5)
      }
    },
  )
})

test('a band is black where white letters stand on it, and blank where dark ones do', async () => {
  const inkOfBand = async (colour: string) => {
    const bitmap = await drawRaster(badgeFonts, placed(typeNamed(colour)), 203)
    const band = bitmapOf(bitmap.width, 160, (x, y) => isBlackAt(bitmap, x, y))
    return countBlack(band) / (bitmap.width * 160)
  }

  expect(await inkOfBand('#0f766e')).toBeGreaterThan(0.8)
  expect(await inkOfBand('#facc15')).toBeLessThan(0.2)
  expect(await inkOfBand('#ff0000')).toBeLessThan(0.2)
})

test('no text is lost: it is white on black and black anywhere else', () => {
  const coloursOn = (colour: string) => {
    const texts = inBlackAndWhite(placed(typeNamed(colour))).marks.filter(
      (mark) => mark.type === 'text',
    )
    return texts.map((mark) => [mark.text, mark.colour])
  }

  expect(coloursOn('#0f766e').slice(0, 2)).toEqual([
    ['Deelnemer', '#ffffff'],
    ['Anneke', '#000000'],
  ])
  expect(coloursOn('#facc15').slice(0, 2)).toEqual([
    ['Deelnemer', '#000000'],
    ['Anneke', '#000000'],
  ])
})

test('a picture is turned clockwise', () => {
  const flag = pictureOf(['##.', '#..'])

  expect(rowsOf(turned(flag, 0))).toEqual(['##.', '#..'])
  expect(rowsOf(turned(flag, 90))).toEqual(['##', '.#', '..'])
  expect(rowsOf(turned(flag, 180))).toEqual(['..#', '.##'])
  expect(rowsOf(turned(flag, 270))).toEqual(['..', '#.', '##'])
})

function pictureOf(rows: readonly string[]) {
  return bitmapOf(rows[0]?.length ?? 0, rows.length, (x, y) => rows[y]?.[x] === '#')
}

function rowsOf(bitmap: ReturnType<typeof bitmapOf>): readonly string[] {
  return Array.from({ length: bitmap.height }, (_row, y) =>
    Array.from({ length: bitmap.width }, (_dot, x) => (isBlackAt(bitmap, x, y) ? '#' : '.')).join(
      '',
    ),
  )
}

function countBlack(bitmap: ReturnType<typeof bitmapOf>): number {
  return bitmap.bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
}
