import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deflateSync, inflateSync } from 'node:zlib'
import type { Bitmap } from '../../../electron/printing/drawing/bitmap.ts'
import { drawRaster } from '../../../electron/printing/drawing/raster.ts'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { badgeFonts, badgeTools, defaultLayout } from './badge.ts'
import { pngChunk, pngSignature } from './pictures.ts'

const folder = fileURLToPath(new URL('../../golden/', import.meta.url))

/** Fine enough to see a letter move, coarse enough to be small. */
const GOLDEN_DPI = 100

/** A guest's badge in dots as it is drawn now. */
export function drawGolden(content: BadgeContent): Promise<Bitmap> {
  return drawRaster(badgeFonts, placeBadge(defaultLayout, content, badgeTools), GOLDEN_DPI)
}

/** The picture that is kept; throws where there is none. */
export function readGolden(name: string): Bitmap {
  const file = readFileSync(`${folder}${name}.png`)
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const bytesPerRow = Math.ceil(width / 8)
  const length = file.readUInt32BE(33)
  const rows = inflateSync(file.subarray(41, 41 + length))
  const bytes = new Uint8Array(bytesPerRow * height)
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray(y * (bytesPerRow + 1) + 1, (y + 1) * (bytesPerRow + 1))
    // In the file 1 is white.
    row.forEach((byte, at) => (bytes[y * bytesPerRow + at] = ~byte & 255))
  }
  return { width, height, bytesPerRow, bytes }
}

/** Keeps a picture of two colours, without filters so that it is read back simply. */
export function writeGolden(name: string, { width, height, bytesPerRow, bytes }: Bitmap): void {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = Buffer.alloc((bytesPerRow + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let at = 0; at < bytesPerRow; at += 1) {
      rows[y * (bytesPerRow + 1) + 1 + at] = ~(bytes[y * bytesPerRow + at] ?? 0) & 255
    }
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    `${folder}${name}.png`,
    Buffer.concat([
      pngSignature,
      pngChunk('IHDR', header),
      pngChunk('IDAT', deflateSync(rows, { level: 9 })),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

/** How many dots differ; all where the sizes do. */
export function differingDots(one: Bitmap, other: Bitmap): number {
  if (one.width !== other.width || one.height !== other.height) return one.width * one.height
  return one.bytes.reduce((sum, byte, at) => sum + bits(byte ^ (other.bytes[at] ?? 0)), 0)
}

function bits(byte: number): number {
  return byte.toString(2).replaceAll('0', '').length
}
