import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { bitmapOf, isBlackAt, type Bitmap } from '../../electron/printing/bitmap.ts'
import { drawPdf } from '../../electron/printing/draw-pdf.ts'
import { drawSvg } from '../../shared/domain/badge/draw-svg.ts'
import type { PlacedBadge } from '../../shared/domain/badge/placed-badge.ts'
import { badgeFonts } from './badge.ts'
import { temporaryFolder } from './event-file.ts'

/** The badge's PDF in dots, as poppler paints it. */
export async function paintPdf(badge: PlacedBadge, dpi: number): Promise<Bitmap> {
  const root = join(temporaryFolder(), 'badge')
  writeFileSync(`${root}.pdf`, await drawPdf(badgeFonts, [badge]))
  execFileSync('pdftoppm', ['-r', `${dpi}`, '-gray', '-singlefile', `${root}.pdf`, root])
  const bytes = readFileSync(`${root}.pgm`)
  const [, width = 0, height = 0] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))?.map(Number) ?? []
  const shades = bytes.subarray(bytes.length - width * height)
  return bitmapOf(width, height, (x, y) => (shades[y * width + x] ?? 255) < 128)
}

/** The badge's preview in dots, painted with the badge's typeface. */
export function paintPreview(badge: PlacedBadge, dpi: number): Bitmap {
  const image = new Resvg(drawSvg(badge), {
    fitTo: { mode: 'width', value: Math.round((badge.width / 25.4) * dpi) },
    font: { fontFiles: [...badgeFonts.files], loadSystemFonts: false },
  }).render()
  const { pixels, width, height } = image
  return bitmapOf(width, height, (x, y) => {
    const at = (y * width + x) * 4
    const [red = 255, green = 255, blue = 255] = pixels.subarray(at, at + 3)
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128
  })
}

/** Black dots of one picture that have none of the other within so many dots. */
export function strayDots(one: Bitmap, other: Bitmap, distance: number): number {
  const columns = other.width + 1
  const sums = new Uint32Array(columns * (other.height + 1))
  const sumAt = (x: number, y: number) =>
    sums[
      Math.max(0, Math.min(other.height, y)) * columns + Math.max(0, Math.min(other.width, x))
    ] ?? 0
  for (let y = 0; y < other.height; y += 1) {
    for (let x = 0; x < other.width; x += 1) {
      const above = sumAt(x + 1, y) + sumAt(x, y + 1) - sumAt(x, y)
      sums[(y + 1) * columns + x + 1] = above + (isBlackAt(other, x, y) ? 1 : 0)
    }
  }
  let stray = 0
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (!isBlackAt(one, x, y)) continue
      const [left, top] = [x - distance, y - distance]
      const [right, bottom] = [x + distance + 1, y + distance + 1]
      const near = sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top)
      if (near === 0) stray += 1
    }
  }
  return stray
}
