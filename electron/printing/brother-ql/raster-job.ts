import type { PrinterTuning } from '../../../shared/model/printer-tuning.ts'
import { isBlackAt, type Bitmap } from '../drawing/bitmap.ts'
import { packBits } from './pack-bits.ts'
import { tapeMargin, type Roll } from './roll.ts'

/**
 * One badge in raster commands, by the Raster Command References of the QL-800 and QL-1100 series. The picture
 * is of the whole label; what lies in the margins that cannot be printed is left out. It cuts unless told not to.
 */
export function rasterJob(
  roll: Roll,
  bitmap: Bitmap,
  { cut = null, copies = 1 }: Partial<Pick<PrinterTuning, 'cut' | 'copies'>> = {},
): Buffer {
  const cuts = cut !== false
  const left = Math.round((bitmap.width - roll.printableWidth) / 2)
  const top = Math.round((bitmap.height - roll.printableLength) / 2)
  const lines = Array.from({ length: roll.printableLength }, (_line, y) =>
    rasterLine(roll, bitmap, left, top + y),
  )
  const pages = Array.from({ length: copies }, (_page, index) => [
    Buffer.from([
      ...printInformation(roll, index === 0),
      ...[escape, 0x69, 0x4d, cuts ? 0x40 : 0x00], // auto cut
      ...[escape, 0x69, 0x41, 0x01], // after each label
      ...[escape, 0x69, 0x4b, cuts ? 0x08 : 0x00], // and at the end
      ...[escape, 0x69, 0x64, roll.continuous ? tapeMargin : 0, 0x00], // margin
      ...[0x4d, 0x02], // TIFF compression
    ]),
    ...lines,
    Buffer.from([index === copies - 1 ? 0x1a : 0x0c]), // print and feed, or print and go on
  ])
  return Buffer.concat([
    // Ends whatever was broken off in the middle.
    Buffer.alloc(400),
    Buffer.from([
      ...[escape, 0x40], // initialise
      ...[escape, 0x69, 0x61, 0x01], // raster mode
      ...[escape, 0x69, 0x21, 0x00], // tells when its state changes, where it can
    ]),
    ...pages.flat(),
  ])
}

const escape = 0x1b

/** `ESC i z`: which roll must be in, how many lines follow, and whether this is the first page. */
function printInformation(
  { continuous, width, length, printableLength }: Roll,
  isFirst: boolean,
): readonly number[] {
  const valid = { kind: 0x02, width: 0x04, length: 0x08, recover: 0x80 }
  const flags = valid.recover | valid.kind | valid.width | (continuous ? 0 : valid.length)
  const lines = Buffer.alloc(4)
  lines.writeUInt32LE(printableLength)
  return [
    escape,
    0x69,
    0x7a,
    flags,
    continuous ? 0x0a : 0x0b,
    width,
    length,
    ...lines,
    isFirst ? 0x00 : 0x01,
    0x00,
  ]
}

/** `g`: one line of the head's pins; they count from the right, so a line is mirrored. */
function rasterLine(roll: Roll, bitmap: Bitmap, left: number, y: number): Buffer {
  const pins = new Uint8Array(roll.bytesPerLine)
  for (let column = 0; column < roll.printableWidth; column += 1) {
    if (!isBlackAt(bitmap, left + column, y)) continue
    const pin = roll.offset + roll.printableWidth - 1 - column
    pins[pin >> 3] = (pins[pin >> 3] ?? 0) | (0x80 >> (pin & 7))
  }
  const packed = packBits(pins)
  return Buffer.concat([Buffer.from([0x67, 0x00, packed.length]), packed])
}
