import { expect, test } from 'vitest'
import { calibrationPage } from '../../../shared/domain/badge/calibration-page.ts'
import type { PlacedMark } from '../../../shared/domain/badge/placed-badge.ts'
import { badgeTools } from '../../support/badges/badge.ts'

const words = { top: 'boven', facts: 'Brother aan de ingang · 62 x 29 mm · x 0 mm, y 0 mm, 0°' }

test.each([
  [62, 29],
  [102, 51],
  [86, 54],
  [90, 54],
  [54, 86],
  [62, 100],
  [86, 120],
])('has the code in three sizes on media of %i by %i mm, clear of all else', (width, height) => {
  const { marks } = calibrationPage({ width, height }, words, badgeTools)
  const codes = marks.flatMap((mark) => (mark.type === 'qr' ? [mark] : []))
  const sides = codes.map(({ size, module }) => size * module)
  const inside = codes.filter(
    ({ x, y }, index) => x + (sides[index] ?? 0) < width && y + (sides[index] ?? 0) < height,
  )
  const texts = marks.flatMap((mark) => (mark.type === 'text' ? boxOf(mark) : []))
  const others = marks.flatMap((mark) =>
    mark.type === 'box' && mark.colour !== '#ffffff' ? [mark] : [],
  )
  const covered = codes.flatMap(({ x, y }, index) =>
    [...texts, ...others].filter(
      (one) =>
        one.x < x + (sides[index] ?? 0) &&
        x < one.x + one.width &&
        one.y < y + (sides[index] ?? 0) &&
        y < one.y + one.height,
    ),
  )

  expect(new Set(codes.map(({ module }) => module)).size).toBe(3)
  expect(inside).toHaveLength(3)
  expect(covered).toEqual([])
})

/** Where a text's lines stand, roughly by their size. */
function boxOf({ lines, size }: Extract<PlacedMark, { type: 'text' }>) {
  const high = size * 0.3528
  return lines.map(({ x, baseline, width }) => ({ x, y: baseline - high, width, height: high }))
}
