/** What the header of a picture file says; size in pixels. */
export type PictureHeader = {
  readonly format: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
}

/** Reads the size out of the header of a PNG or JPEG file, null for any other file; decodes nothing. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const header = readPng(bytes) ?? readJpeg(bytes)
  return header === null || header.width === 0 || header.height === 0 ? null : header
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Signature and IHDR chunk, by the PNG specification (ISO/IEC 15948). */
function readPng(bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 33 || pngSignature.some((byte, at) => bytes[at] !== byte)) return null
  return { format: 'png', width: number32(bytes, 16), height: number32(bytes, 20) }
}

/** Walks from marker to marker to the first frame header, by ITU-T T.81. */
function readJpeg(bytes: Uint8Array): PictureHeader | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) {
      return { format: 'jpeg', width: number16(bytes, at + 7), height: number16(bytes, at + 5) }
    }
    // Padding, and markers that stand alone.
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else at += 2 + Math.max(2, number16(bytes, at + 2))
  }
  return null
}

function number16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
}

function number32(bytes: Uint8Array, at: number): number {
  return number16(bytes, at) * 65_536 + number16(bytes, at + 2)
}
