import type { PictureHeader } from './picture-header.ts'

/**
 * Whether a picture file is whole: a PNG of chunks whose sums are right, from its header to its end (ISO/IEC 15948), a
 * JPEG with a scan and an end of image (ITU-T T.81). Half a download, or a file with a part of it lost, is not.
 */
export function isWholePicture(bytes: Uint8Array, format: PictureHeader['format']): boolean {
  return format === 'png' ? isWholePng(bytes) : isWholeJpeg(bytes)
}

const signatureLength = 8
const lengthNameAndSum = 12

function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = signatureLength
  let hasDots = false
  while (at + lengthNameAndSum <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length || crc32(bytes, at + 4, end) !== view.getUint32(end)) return false
    const name = String.fromCodePoint(...bytes.subarray(at + 4, at + 8))
    // A second header would be believed by what draws, after the first was judged.
    if ((name === 'IHDR') !== (at === signatureLength)) return false
    if (name === 'IEND') return hasDots
    hasDots ||= name === 'IDAT'
    at = end + 4
  }
  return false
}

function isWholeJpeg(bytes: Uint8Array): boolean {
  const scan = findMarker(bytes, 0xda, 2)
  return scan >= 0 && findMarker(bytes, 0xd9, scan) >= 0
}

function findMarker(bytes: Uint8Array, marker: number, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === marker) return at
  }
  return -1
}

/** The remainders of every byte, by the PNG specification's annex. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array, from: number, to: number): number {
  let sum = 0xffffffff
  for (let at = from; at < to; at += 1) {
    sum = (remainders[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (sum >>> 8)
  }
  return (sum ^ 0xffffffff) >>> 0
}
