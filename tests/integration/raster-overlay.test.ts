import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bitmapOf, isBlackAt, type Bitmap } from '../../electron/printing/bitmap.ts'
import { drawPdf } from '../../electron/printing/draw-pdf.ts'
import { drawRaster } from '../../electron/printing/raster.ts'
import { inBlackAndWhite } from '../../shared/domain/badge/black-and-white.ts'
import { placeBadge } from '../../shared/domain/badge/place-badge.ts'
import type { PlacedBadge } from '../../shared/domain/badge/placed-badge.ts'
import { badgeFonts, badgeTools, defaultLayout, difficultGuests } from '../support/badge.ts'
import { temporaryFolder } from '../support/event-file.ts'

const dpi = 300
const halfMillimetre = Math.floor((0.5 / 25.4) * dpi)

async function paintPdf(badge: PlacedBadge): Promise<Bitmap> {
  const root = join(temporaryFolder(), 'badge')
  writeFileSync(`${root}.pdf`, await drawPdf(badgeFonts, [badge]))
  execFileSync('pdftoppm', ['-r', `${dpi}`, '-gray', '-singlefile', `${root}.pdf`, root])
  const bytes = readFileSync(`${root}.pgm`)
  const [, width = 0, height = 0] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))?.map(Number) ?? []
  const shades = bytes.subarray(bytes.length - width * height)
  return bitmapOf(width, height, (x, y) => (shades[y * width + x] ?? 255) < 128)
}

/** Black dots of one picture that have none of the other within half a millimetre. */
function strayDots(one: Bitmap, other: Bitmap): number {
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
      const [left, top] = [x - halfMillimetre, y - halfMillimetre]
      const [right, bottom] = [x + halfMillimetre + 1, y + halfMillimetre + 1]
      const near = sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top)
      if (near === 0) stray += 1
    }
  }
  return stray
}

test('a badge in dots lies over the same badge as a PDF, within half a millimetre', async () => {
  for (const guest of difficultGuests) {
    const badge = placeBadge(defaultLayout, guest, badgeTools)
    const dots = await drawRaster(badgeFonts, badge, dpi)
    const pdf = await paintPdf(inBlackAndWhite(badge))

    expect([strayDots(dots, pdf), strayDots(pdf, dots)]).toEqual([0, 0])
  }
})
