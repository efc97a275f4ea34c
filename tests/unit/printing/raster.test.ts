import { describe, expect, test } from 'vitest'
import { bitmapOf, isBlackAt, turned } from '../../../electron/printing/drawing/bitmap.ts'
import { encodeQr } from '../../../electron/printing/drawing/encode-qr.ts'
import { drawRaster } from '../../../electron/printing/drawing/raster.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { inBlackAndWhite } from '../../../shared/domain/badge/black-and-white.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { snapToDots } from '../../../shared/domain/badge/snap-to-dots.ts'
import { badgeContent, badgeFonts, badgeTools, defaultLayout } from '../../support/badges/badge.ts'

function placed(change: Partial<BadgeContent> = {}) {
  return placeBadge(defaultLayout, badgeContent(change), badgeTools)
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
