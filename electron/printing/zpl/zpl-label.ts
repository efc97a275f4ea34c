import { deflateSync } from 'node:zlib'
import type { PrinterTuning } from '../../../shared/model/printer-tuning.ts'
import type { Bitmap } from '../drawing/bitmap.ts'

type Wishes = Partial<Pick<PrinterTuning, 'darkness' | 'cut' | 'copies'>>

/**
 * One label in ZPL II that is a picture only: whatever stands on the badge, none of it reaches the printer as
 * a command. The picture is compressed (`:Z64:`) with its checksum; darkness (`~SD`) and cutter (`^MM`) stay the
 * printer's own unless a person set them, speed always does.
 */
export function zplLabel(
  { width, height, bytesPerRow, bytes }: Bitmap,
  { darkness = null, cut = null, copies = 1 }: Wishes = {},
): Buffer {
  const data = deflateSync(bytes).toString('base64')
  const checksum = crc16(data).toString(16).toUpperCase().padStart(4, '0')
  const size = bytes.length
  return Buffer.from(
    [
      `${darknessCommand(darkness)}^XA^CI28${cutterCommand(cut)}^PW${width}^LL${height}^LH0,0`,
      `^FO0,0^GFA,${size},${size},${bytesPerRow},:Z64:${data}:${checksum}^FS`,
      `^PQ${copies}^XZ`,
    ].join('\n'),
    'latin1',
  )
}

/** Set Darkness; it goes before the label, which it is not part of. */
function darknessCommand(darkness: number | null): string {
  return darkness === null ? '' : `~SD${String(darkness).padStart(2, '0')}`
}

/** Print Mode: cutter or tear-off. */
function cutterCommand(cut: boolean | null): string {
  if (cut === null) return ''
  return cut ? '^MMC' : '^MMT'
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
