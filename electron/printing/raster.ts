import { renderAsync } from '@resvg/resvg-js'
import { inBlackAndWhite } from '../../shared/domain/badge/black-and-white.ts'
import type { PlacedBadge } from '../../shared/domain/badge/placed-badge.ts'
import { snapToDots } from '../../shared/domain/badge/snap-to-dots.ts'
import type { BadgeFonts } from './badge-fonts.ts'
import type { Bitmap } from './bitmap.ts'
import { drawOutlines } from './draw-outlines.ts'

/**
 * Draws a badge in the dots of a label printer, on another thread: letters with smooth edges and then cut at
 * half, boxes and QR codes on whole dots from the start.
 */
export async function drawRaster(
  fonts: BadgeFonts,
  badge: PlacedBadge,
  dpi: number,
): Promise<Bitmap> {
  const outlines = drawOutlines(fonts, snapToDots(inBlackAndWhite(badge), dpi), dpi)
  const { pixels, width, height } = await renderAsync(outlines, withoutFonts)
  return cutAtHalf(pixels, width, height)
}

const withoutFonts = { font: { loadSystemFonts: false } } as const

/** What is less than half white becomes ink. All is grey, so the first of the four bytes of a pixel tells it. */
function cutAtHalf(pixels: Buffer, width: number, height: number): Bitmap {
  const bytesPerRow = Math.ceil(width / 8)
  const bytes = new Uint8Array(bytesPerRow * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((pixels[(y * width + x) * 4] ?? 255) >= 128) continue
      const at = y * bytesPerRow + (x >> 3)
      bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { width, height, bytesPerRow, bytes }
}
