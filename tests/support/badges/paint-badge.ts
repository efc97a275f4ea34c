import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bitmap } from '../../../electron/printing/drawing/bitmap.ts'
import { drawPdf } from '../../../electron/printing/drawing/draw-pdf.ts'
import { drawRaster } from '../../../electron/printing/drawing/raster.ts'
import { drawSvg } from '../../../shared/domain/badge/draw-svg.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import { badgeFonts } from './badge.ts'
import { temporaryFolder } from '../event-file.ts'
import { dotsOfSvg, paintPdfFile } from './overlay.ts'

/** A badge in dots by each way in which Balie draws one: the screen's preview, the PDF and a label printer's dots. */
export async function paintEveryWay(
  badge: PlacedBadge,
  dpi: number,
): Promise<readonly (readonly [string, Bitmap])[]> {
  return [
    ['preview', paintPreview(badge, dpi)],
    ['PDF', await paintPdf(badge, dpi)],
    ['dots', await drawRaster(badgeFonts, badge, dpi)],
  ]
}

/** The badge's PDF in dots, as poppler paints it. */
export async function paintPdf(badge: PlacedBadge, dpi: number): Promise<Bitmap> {
  const file = join(temporaryFolder(), 'badge.pdf')
  writeFileSync(file, await drawPdf(badgeFonts, [badge]))
  return paintPdfFile(file, dpi)
}

/** The badge's preview in dots, painted with the badge's typeface. */
export function paintPreview(badge: PlacedBadge, dpi: number): Bitmap {
  return dotsOfSvg(drawSvg(badge), Math.round((badge.width / 25.4) * dpi), badgeFonts.files)
}
