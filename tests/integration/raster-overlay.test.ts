import { expect, test } from 'vitest'
import { drawRaster } from '../../electron/printing/drawing/raster.ts'
import { inBlackAndWhite } from '../../shared/domain/badge/black-and-white.ts'
import { placeBadge } from '../../shared/domain/badge/place-badge.ts'
import type { PlacedBadge } from '../../shared/domain/badge/placed-badge.ts'
import { badgeFonts, badgeTools, defaultLayout, difficultGuests } from '../support/badge.ts'
import { everythingLayout } from '../support/everything-layout.ts'
import { strayDots } from '../support/overlay.ts'
import { paintPdf, paintPreview } from '../support/paint-badge.ts'

/** Dots of each of the three pictures of a badge that lie farther than half a millimetre from the others. */
async function differences(badge: PlacedBadge, dpi = 300): Promise<Record<string, number>> {
  const halfMillimetre = Math.floor((0.5 / 25.4) * dpi)
  const inked = inBlackAndWhite(badge)
  const dots = await drawRaster(badgeFonts, badge, dpi)
  const pdf = await paintPdf(inked, dpi)
  const preview = paintPreview(inked, dpi)
  const stray = (one: typeof dots, other: typeof dots) =>
    strayDots(one, other, halfMillimetre) + strayDots(other, one, halfMillimetre)
  return {
    'dots and PDF': stray(dots, pdf),
    'dots and preview': stray(dots, preview),
    'PDF and preview': stray(pdf, preview),
  }
}

const none = { 'dots and PDF': 0, 'dots and preview': 0, 'PDF and preview': 0 }

test('a badge in dots, as a PDF and in the preview lies one over the other within half a millimetre', async () => {
  for (const guest of difficultGuests) {
    expect(await differences(placeBadge(defaultLayout, guest, badgeTools))).toEqual(none)
  }
}, 60_000)

test.each([203, 600])(
  'so it does on a printer of %i dpi',
  async (dpi) => {
    const [guest] = difficultGuests
    if (guest === undefined) throw new Error('There is no first guest')
    expect(await differences(placeBadge(defaultLayout, guest, badgeTools), dpi)).toEqual(none)
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
