import { renderAsync } from '@resvg/resvg-js'
import { inBlackAndWhite } from '../../../shared/domain/badge/black-and-white.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import { snapToDots } from '../../../shared/domain/badge/snap-to-dots.ts'
import { turnBox, type Box } from '../../../shared/domain/badge/turn.ts'
import type { BadgeFonts } from './badge-fonts.ts'
import type { Bitmap } from './bitmap.ts'
import { drawOutlines } from './draw-outlines.ts'
import { svgDotsAside } from './svg-dots.ts'

/**
 * Draws a badge in the dots of a label printer, on another thread: letters with smooth edges and then cut at
 * half, boxes and QR codes on whole dots from the start.
 */
export async function drawRaster(
  fonts: BadgeFonts,
  badge: PlacedBadge,
  dpi: number,
): Promise<Bitmap> {
  const snapped = await withoutHeavyPictures(snapToDots(inBlackAndWhite(badge), dpi), dpi)
  const { pixels, width, height } = await renderAsync(
    drawOutlines(fonts, snapped, dpi),
    withoutFonts,
  )
  const pictures = snapped.marks.flatMap((mark) =>
    mark.type === 'picture' ? [dotsOf(turnBox(mark.turn ?? upright, mark), dpi)] : [],
  )
  return cutAtHalf(pixels, width, height, pictures)
}

/** Characters of a picture, in Base64, from which on it is painted once for all badges instead of with each. */
const HEAVY = 50_000

/** The badge with dots in place of heavy drawings, twice as fine as the printer's; what cannot be painted stays. */
async function withoutHeavyPictures(badge: PlacedBadge, dpi: number): Promise<PlacedBadge> {
  const marks = badge.marks.map(async (mark) => {
    if (mark.type !== 'picture' || mark.format !== 'svg' || mark.data.length < HEAVY) return mark
    const width = Math.max(1, Math.round((mark.width / 25.4) * dpi * 2))
    const dots = await svgDotsAside(mark.data, width).catch(() => null)
    return dots === null ? mark : { ...mark, format: 'png' as const, data: dots.toString('base64') }
  })
  return { ...badge, marks: await Promise.all(marks) }
}

const withoutFonts = { font: { loadSystemFonts: false } } as const

const upright = { degrees: 0, x: 0, y: 0 } as const

/** Thresholds of an ordered dither (Bayer), in 17ths of white. */
const thresholds = [1, 9, 3, 11, 13, 5, 15, 7, 4, 12, 2, 10, 16, 8, 14, 6].map(
  (one) => (one * 255) / 17,
)

const half = 128
const white = 255

function dotsOf({ x, y, width, height }: Box, dpi: number): Box {
  const dots = dpi / 25.4
  return { x: x * dots, y: y * dots, width: width * dots, height: height * dots }
}

/** What is less than half white becomes ink; in pictures shades become dots, so that a pale logo is not lost. */
function cutAtHalf(
  pixels: Buffer,
  width: number,
  height: number,
  pictures: readonly Box[],
): Bitmap {
  const bytesPerRow = Math.ceil(width / 8)
  const bytes = new Uint8Array(bytesPerRow * height)
  const bitmap = { width, height, bytesPerRow, bytes }
  for (let y = 0; y < height; y += 1) {
    const row = y * width * 4
    for (let x = 0; x < width; x += 1) {
      // Outside of pictures all is grey, so the first of the four bytes tells it.
      if ((pixels[row + x * 4] ?? white) < half) blacken(bitmap, x, y)
    }
  }
  for (const picture of pictures) shadePicture(bitmap, pixels, picture)
  return bitmap
}

/** Draws the dots that lie in a picture again, by their shades. */
function shadePicture(bitmap: Bitmap, pixels: Buffer, picture: Box): void {
  const { width, height, bytesPerRow, bytes } = bitmap
  const bottom = Math.min(height, picture.y + picture.height)
  const right = Math.min(width, picture.x + picture.width)
  for (let y = Math.max(0, Math.ceil(picture.y)); y < bottom; y += 1) {
    for (let x = Math.max(0, Math.ceil(picture.x)); x < right; x += 1) {
      const at = y * bytesPerRow + (x >> 3)
      bytes[at] = (bytes[at] ?? 0) & ~(0x80 >> (x & 7))
      const threshold = thresholds[(y & 3) * 4 + (x & 3)] ?? half
      if (luminance(pixels, (y * width + x) * 4) < threshold) blacken(bitmap, x, y)
    }
  }
}

function blacken({ bytesPerRow, bytes }: Bitmap, x: number, y: number): void {
  const at = y * bytesPerRow + (x >> 3)
  bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7))
}

/** By ITU-R BT.601. */
function luminance(pixels: Buffer, at: number): number {
  const [red = 255, green = 255, blue = 255] = [pixels[at], pixels[at + 1], pixels[at + 2]]
  return 0.299 * red + 0.587 * green + 0.114 * blue
}
