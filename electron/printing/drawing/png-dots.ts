import { inflateSync } from 'node:zlib'
import { MOST_PIXELS } from '../../../shared/domain/badge/accept-picture.ts'

/** Two bytes for each of four colours, and a byte more for each row. */
const MOST_BYTES_A_PIXEL = 9

/**
 * Whether the dots of a PNG can be read, without more of them than its header may promise. What draws PDFs reads them on
 * its own time, and a failure there would reach nobody.
 */
export function hasReadableDots(png: Buffer): boolean {
  try {
    const parts: Buffer[] = []
    let at = 8
    while (at + 12 <= png.length) {
      const end = at + 8 + png.readUInt32BE(at)
      const name = png.toString('latin1', at + 4, at + 8)
      if (name === 'IEND') break
      if (name === 'IHDR' && at !== 8) return false
      if (name === 'IDAT') parts.push(png.subarray(at + 8, end))
      at = end + 4
    }
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    if (width * height > MOST_PIXELS) return false
    const most = Math.max(64, width * height * MOST_BYTES_A_PIXEL)
    return inflateSync(Buffer.concat(parts), { maxOutputLength: most }).length >= height
  } catch {
    return false
  }
}
