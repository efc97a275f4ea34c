import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isBlackAt, type Bitmap } from '../../electron/printing/bitmap.ts'
import { drawRaster } from '../../electron/printing/raster.ts'
import type { PlacedBadge } from '../../shared/domain/badge/placed-badge.ts'
import { badgeFonts } from './badge.ts'
import { temporaryFolder } from './event-file.ts'
import { paintPdf, paintPreview } from './overlay.ts'

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

/** Which part of a box on a badge is black, from 0 to 1; the box in mm. */
export function inkIn(
  bitmap: Bitmap,
  dpi: number,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): number {
  const dots = (millimetres: number) => Math.round((millimetres / 25.4) * dpi)
  const [left, top] = [dots(box.x), dots(box.y)]
  const [right, bottom] = [dots(box.x + box.width), dots(box.y + box.height)]
  let black = 0
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) if (isBlackAt(bitmap, x, y)) black += 1
  }
  return black / ((right - left) * (bottom - top))
}

/** The text that a picture's code holds as UTF-8, byte for byte, which telephones take every code to be. */
export function readCode(bitmap: Bitmap): string {
  const file = join(temporaryFolder(), 'badge.pbm')
  const header = Buffer.from(`P4\n${bitmap.width} ${bitmap.height}\n`)
  writeFileSync(file, Buffer.concat([header, bitmap.bytes]))
  const options = ['--quiet', '--nodbus', '--raw', '--oneshot', '-Sbinary', file]
  return execFileSync('zbarimg', options, { encoding: 'utf8' })
}
