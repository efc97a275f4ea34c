import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import type { BadgeFonts } from './badge-fonts.ts'
import type { Bitmap } from './bitmap.ts'
import { drawOutlines } from './draw-outlines.ts'
import { drawPdf } from './draw-pdf.ts'
import { onMedia, type MediaFit } from './media-fit.ts'
import { drawRaster } from './raster.ts'

/** The forms in which a badge can be drawn for a printer. */
export type Drawing = {
  /** A PDF of exactly the media's size. */
  readonly pdf: (badge: PlacedBadge, fit?: MediaFit) => Promise<Uint8Array>
  /** The badge in black and white dots, as it lies on the media. */
  readonly raster: (badge: PlacedBadge, dpi: number, fit?: MediaFit) => Promise<Bitmap>
  /** The badge as an SVG of outlines, one user unit a dot of 600 an inch, not yet turned or moved. */
  readonly outlines: (badge: PlacedBadge) => Promise<string>
}

/** Draws with the badge's typeface. */
export function drawingWith(fonts: BadgeFonts): Drawing {
  return {
    pdf: (badge, fit) => drawPdf(fonts, [badge], fit),
    outlines: (badge) => Promise.resolve(drawOutlines(fonts, badge, 600)),
    raster: async (badge, dpi, fit) => onMedia(await drawRaster(fonts, badge, dpi), dpi, fit),
  }
}
