import { expect, test } from 'vitest'
import { bitmapOf, isBlackAt, type Bitmap } from '../../../electron/printing/drawing/bitmap.ts'
import { drawRaster } from '../../../electron/printing/drawing/raster.ts'
import { inBlackAndWhite } from '../../../shared/domain/badge/black-and-white.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import {
  badgeFonts,
  badgeTools,
  defaultLayout,
  difficultGuests,
} from '../../support/badges/badge.ts'
import { everythingLayout } from '../../support/badges/everything-layout.ts'
import { strayDots } from '../../support/badges/overlay.ts'
import { paintPdf, paintPreview } from '../../support/badges/paint-badge.ts'

/**
 * Dots of each of the three pictures of a badge that lie farther than half a millimetre from the others; those of the
 * printer are compared with pictures that are so many times as fine.
 */
async function differences(
  badge: PlacedBadge,
  dpi = 300,
  finer = 1,
): Promise<Record<string, number>> {
  const halfMillimetre = Math.round((0.5 / 25.4) * dpi * finer)
  const inked = inBlackAndWhite(badge)
  const dots = magnified(await drawRaster(badgeFonts, badge, dpi), finer)
  const pdf = await paintPdf(inked, dpi * finer)
  const preview = paintPreview(inked, dpi * finer)
  const stray = (one: typeof dots, other: typeof dots) =>
    strayDots(one, other, halfMillimetre) + strayDots(other, one, halfMillimetre)
  return {
    'dots and PDF': stray(dots, pdf),
    'dots and preview': stray(dots, preview),
    'PDF and preview': stray(pdf, preview),
  }
}

function magnified({ width, height, ...rest }: Bitmap, times: number): Bitmap {
  const isBlack = (x: number, y: number) => isBlackAt({ width, height, ...rest }, x, y)
  return bitmapOf(width * times, height * times, (x, y) =>
    isBlack(Math.floor(x / times), Math.floor(y / times)),
  )
}

const none = { 'dots and PDF': 0, 'dots and preview': 0, 'PDF and preview': 0 }

test('a badge in dots, as a PDF and in the preview lies one over the other within half a millimetre', async () => {
  for (const guest of difficultGuests) {
    expect(await differences(placeBadge(defaultLayout, guest, badgeTools))).toEqual(none)
  }
}, 60_000)

test.each([
  [203, 3],
  [600, 1],
])(
  'so does one on a label printer of %i dpi, its code included',
  async (dpi, finer) => {
    for (const guest of difficultGuests.slice(0, 2)) {
      expect(await differences(placeBadge(defaultLayout, guest, badgeTools), dpi, finer)).toEqual(
        none,
      )
    }
  },
  60_000,
)

test.each(['none', 'double', 'quarter'] as const)(
  'so does one with turned texts, lines, pictures and boxes, folded: %s',
  async (fold) => {
    const [, , guest] = difficultGuests
    if (guest === undefined) throw new Error('There is no third guest')
    const badge = placeBadge({ ...everythingLayout, fold, sameBack: false }, guest, badgeTools)

    expect(badge.warnings.filter(({ type }) => type === 'outside')).toEqual([])
    expect(await differences(badge)).toEqual(none)
  },
  60_000,
)
