import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bitmapOf, isBlackAt, type Bitmap } from '../../../electron/printing/drawing/bitmap.ts'
import { calibrationPage } from '../../../shared/domain/badge/calibration-page.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import { badgeTools } from '../badges/badge.ts'
import { temporaryFolder } from '../event-file.ts'

/** The page of rulers for media of so many mm. */
export function calibrationOf(size: { width: number; height: number }): PlacedBadge {
  return calibrationPage(size, { top: 'BOVENKANT', facts: 'Zebra, 203 dpi' }, badgeTools)
}

/** A PDF's page as poppler paints it, in black and white dots. */
export function paintPdf(pdf: Uint8Array, dpi: number): Bitmap {
  const file = join(temporaryFolder(), 'page')
  writeFileSync(`${file}.pdf`, pdf)
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-singlefile', `${file}.pdf`, file])
  const bytes = readFileSync(`${file}.pgm`)
  const [, width = 0, height = 0] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))?.map(Number) ?? []
  const pixels = bytes.subarray(bytes.length - width * height)
  return bitmapOf(width, height, (x, y) => (pixels[y * width + x] ?? 255) < 128)
}

/** How far the first ink lies from each edge of a picture, in mm, looking inwards along the whole edge. */
export function inkFrom(picture: Bitmap, dpi: number) {
  const { width, height } = picture
  const column = (x: number) => share(height, (y) => isBlackAt(picture, x, y))
  const row = (y: number) => share(width, (x) => isBlackAt(picture, x, y))
  // The border is the only line that is black for most of an edge.
  const first = (count: number, of: (at: number) => number) =>
    Array.from({ length: count }, (_dot, at) => at).find((at) => of(at) > 0.6) ?? NaN
  const mm = (dots: number) => Math.round((dots / dpi) * 254) / 10
  return {
    left: mm(first(width, column)),
    top: mm(first(height, row)),
    right: mm(first(width, (at) => column(width - 1 - at))),
    bottom: mm(first(height, (at) => row(height - 1 - at))),
  }
}

/** The rows of a picture at which a ruler down the left edge has its marks of ten, in mm. */
export function tensDown(picture: Bitmap, dpi: number, fromLeftMm: number): readonly number[] {
  const dots = (mm: number) => Math.round((mm / 25.4) * dpi)
  const isBorder = (y: number) => share(picture.width, (x) => isBlackAt(picture, x, y)) > 0.6
  const isMark = (y: number) =>
    !isBorder(y) &&
    share(dots(1), (step) => isBlackAt(picture, dots(fromLeftMm + 2.7) + step, y)) > 0.9
  const rows = Array.from({ length: picture.height }, (_row, y) => y).filter(isMark)
  const starts = rows.filter((y) => !rows.includes(y - 1))
  return starts.map((y) => Math.round((y / dpi) * 25.4))
}

function share(count: number, isBlack: (at: number) => boolean): number {
  let black = 0
  for (let at = 0; at < count; at += 1) if (isBlack(at)) black += 1
  return black / count
}
