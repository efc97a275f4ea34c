import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrationPage } from '../../../shared/domain/badge/calibration-page.ts'
import { layoutWarnings } from '../../../shared/domain/badge/layout-warnings.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import type { PlacedBadge, PlacedQr } from '../../../shared/domain/badge/placed-badge.ts'
import { layoutOfPreset, presets } from '../../../shared/domain/badge/presets.ts'
import { snapToDots } from '../../../shared/domain/badge/snap-to-dots.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { badgeContent, badgeTools, defaultLayout } from '../../support/badges/badge.ts'

const dpis = [203, 300, 600]

/** In mm; the last bit of a sum may differ. */
const halfMillimetre = 0.5 + 1e-9

/** A badge of one code and nothing else, its box as large as the badge. */
function layoutWithCode(side: number): BadgeLayout {
  const code = defaultLayout.elements.find(({ type }) => type === 'qr')
  if (code === undefined) throw new Error('The default layout has no QR code')
  const elements = [{ ...code, x: 0, y: 0, width: side, height: side }]
  return { ...defaultLayout, width: side, height: side, elements }
}

function badgeWithCode(side: number, letters: number): PlacedBadge {
  const content = badgeContent({ code: 'A7'.repeat(40).slice(0, letters) })
  return placeBadge(layoutWithCode(side), content, badgeTools)
}

function codeOf(badge: PlacedBadge): PlacedQr {
  const code = badge.marks.find(({ type }) => type === 'qr')
  if (code?.type !== 'qr') throw new Error('The badge has no QR code')
  return code
}

/** How far the farthest edge of the code in dots lies from where it is in the preview and the PDF, in mm. */
function edgeAside(badge: PlacedBadge, dpi: number): number {
  const [shown, printed] = [codeOf(badge), codeOf(snapToDots(badge, dpi))]
  const grown = printed.size * printed.module - shown.size * shown.module
  const [across, down] = [printed.x - shown.x, printed.y - shown.y]
  return Math.max(...[across, down, across + grown, down + grown].map(Math.abs))
}

/** Sides in mm and codes of 21 to 45 modules a side, none finer than three dots of 203 dpi. */
const boxes = fc
  .tuple(fc.double({ min: 0.3755, max: 1.6, noNaN: true }), fc.integer({ min: 1, max: 80 }))
  .map(([room, letters]) => {
    const size = badgeTools.encodeQr('A7'.repeat(40).slice(0, letters), 'M')?.size ?? 0
    return { side: room * (size + 8), letters }
  })

test.each(dpis)('at %i dpi no edge of a code leaves its place by half a millimetre', (dpi) => {
  fc.assert(
    fc.property(boxes, ({ side, letters }) => {
      expect(edgeAside(badgeWithCode(side, letters), dpi)).toBeLessThanOrEqual(halfMillimetre)
    }),
    { numRuns: 300 },
  )
})

test.each(dpis)('at %i dpi a code keeps four clear modules and three dots a module', (dpi) => {
  const dot = 25.4 / dpi
  fc.assert(
    fc.property(boxes, ({ side, letters }) => {
      const { x, y, module, size } = codeOf(snapToDots(badgeWithCode(side, letters), dpi))
      const clear = [x, y, side - x - size * module, side - y - size * module]

      expect(module / dot).toBeCloseTo(Math.round(module / dot), 6)
      expect(Math.round(module / dot)).toBeGreaterThanOrEqual(3)
      // The place of the code and the edge of the badge are rounded to a dot.
      expect(Math.min(...clear)).toBeGreaterThan(4 * module - dot)
      expect(module).toBeGreaterThanOrEqual(0.33)
    }),
    { numRuns: 300 },
  )
})

describe.each(presets.map((preset) => [preset.id, preset] as const))('on %s', (id, preset) => {
  const layout = layoutOfPreset(defaultLayout, preset, { id, name: id })

  test.each(dpis)('a code of any length lies in its place at %i dpi, or is warned of', (dpi) => {
    for (const letters of [1, 10, 20, 30, 40, 60]) {
      const content = badgeContent({ code: 'A7'.repeat(40).slice(0, letters) })
      const aside = edgeAside(placeBadge(layout, content, badgeTools), dpi)
      const isWarned = layoutWarnings(layout, content, badgeTools, 203).some(
        ({ warning }) => warning.type === 'qr-few-dots' || warning.type === 'qr-too-small',
      )

      if (!isWarned) expect(aside).toBeLessThanOrEqual(halfMillimetre)
      expect(isWarned && letters <= 20).toBe(false)
    }
  })
})

test('a code too fine for three dots is printed as large as its box allows', () => {
  const { module, room } = codeOf(badgeWithCode(29 * 0.3, 10))

  expect(room).toBeCloseTo(0.3)
  expect(module).toBe(room)
})

test.each(dpis)('the calibration page says how large its modules are at %i dpi', (dpi) => {
  const words = { top: 'boven', facts: 'Zebra aan de ingang' }
  const page = calibrationPage({ width: 86, height: 120 }, words, badgeTools)
  const modulesOf = ({ marks }: PlacedBadge) =>
    marks.flatMap((mark) => (mark.type === 'qr' ? [mark.module] : []))

  expect(modulesOf(page)).toEqual([0.25, 0.375, 0.5])
  modulesOf(snapToDots(page, dpi)).forEach((module, index) => {
    expect(Math.abs(module - (modulesOf(page)[index] ?? 0))).toBeLessThan(0.04)
  })
})
