/** A picture of printer dots; black is 1, the leftmost dot of a byte its highest bit, rows whole bytes. */
export type Bitmap = {
  /** Size in dots. */
  readonly width: number
  readonly height: number
  readonly bytesPerRow: number
  readonly bytes: Uint8Array
}

/** Degrees by which a picture is turned clockwise. */
export type Rotation = 0 | 90 | 180 | 270

/** Makes a picture of which `isBlack(x, y)` tells every dot. */
export function bitmapOf(
  width: number,
  height: number,
  isBlack: (x: number, y: number) => boolean,
): Bitmap {
  const bytesPerRow = Math.ceil(width / 8)
  const bytes = new Uint8Array(bytesPerRow * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isBlack(x, y)) continue
      const at = y * bytesPerRow + (x >> 3)
      bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return { width, height, bytesPerRow, bytes }
}

/** Whether a dot is black; outside the picture none is. */
export function isBlackAt({ width, height, bytesPerRow, bytes }: Bitmap, x: number, y: number) {
  if (x < 0 || y < 0 || x >= width || y >= height) return false
  return ((bytes[y * bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}

/** The picture turned clockwise. */
export function turned(bitmap: Bitmap, rotation: Rotation): Bitmap {
  const { width, height } = bitmap
  if (rotation === 0) return bitmap
  if (rotation === 180) {
    return bitmapOf(width, height, (x, y) => isBlackAt(bitmap, width - 1 - x, height - 1 - y))
  }
  return rotation === 90
    ? bitmapOf(height, width, (x, y) => isBlackAt(bitmap, y, height - 1 - x))
    : bitmapOf(height, width, (x, y) => isBlackAt(bitmap, width - 1 - y, x))
}

/** The picture moved by so many dots to the right and down; what leaves it is lost, what is bare is white. */
export function moved(bitmap: Bitmap, right: number, down: number): Bitmap {
  if (right === 0 && down === 0) return bitmap
  const { width, height } = bitmap
  return bitmapOf(width, height, (x, y) => isBlackAt(bitmap, x - right, y - down))
}
