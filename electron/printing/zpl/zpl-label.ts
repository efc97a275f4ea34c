import { deflateSync } from 'node:zlib'
import type { Bitmap } from '../bitmap.ts'

/**
 * One label in ZPL II that is a picture only: whatever stands on the badge, none of it reaches the printer as
 * a command. The picture is compressed (`:Z64:`) with its checksum; darkness and speed stay the printer's own.
 */
export function zplLabel({ width, height, bytesPerRow, bytes }: Bitmap): Buffer {
  const data = deflateSync(bytes).toString('base64')
  const checksum = crc16(data).toString(16).toUpperCase().padStart(4, '0')
  const size = bytes.length
  return Buffer.from(
    [
      `^XA^CI28^PW${width}^LL${height}^LH0,0`,
      `^FO0,0^GFA,${size},${size},${bytesPerRow},:Z64:${data}:${checksum}^FS`,
      '^PQ1^XZ',
    ].join('\n'),
    'latin1',
  )
}

/** CRC-16 with the polynomial 0x1021 from 0, over the characters as they are sent. */
export function crc16(text: string): number {
  let remainder = 0
  for (let at = 0; at < text.length; at += 1) {
    remainder ^= text.charCodeAt(at) << 8
    for (let bit = 0; bit < 8; bit += 1) {
      remainder = (remainder & 0x8000) === 0 ? remainder << 1 : (remainder << 1) ^ 0x1021
    }
    remainder &= 0xffff
  }
  return remainder
}
