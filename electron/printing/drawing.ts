import type { PlacedBadge } from '../../shared/domain/badge/placed-badge.ts'
import type { BadgeFonts } from './badge-fonts.ts'
import type { Bitmap } from './bitmap.ts'
import { drawPdf } from './draw-pdf.ts'
import { drawRaster } from './raster.ts'

/** The forms in which a badge can be drawn for a printer. */
export type Drawing = {
  /** A PDF of exactly the badge's size. */
  readonly pdf: (badge: PlacedBadge) => Promise<Uint8Array>
  /** The badge in black and white dots. */
  readonly raster: (badge: PlacedBadge, dpi: number) => Promise<Bitmap>
}

/** Draws with the badge's typeface. */
export function drawingWith(fonts: BadgeFonts): Drawing {
  return {
    pdf: (badge) => drawPdf(fonts, [badge]),
    raster: (badge, dpi) => drawRaster(fonts, badge, dpi),
  }
}
