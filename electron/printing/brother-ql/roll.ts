import type { Printer } from '../../../shared/model/settings.ts'

/** A roll of labels or tape, by the page sizes of the Raster Command References; dots at 300 dpi. */
export type Roll = {
  readonly continuous: boolean
  /** What `ESC i z` and the printer call the roll, in mm; a tape has no length. */
  readonly width: number
  readonly length: number
  /** The part that can be printed: across the head, and along the label or the tape. */
  readonly printableWidth: number
  readonly printableLength: number
  /** Bytes in a line for the whole print head. */
  readonly bytesPerLine: number
  /** Pins of the head beside the roll, at the end where a line begins. */
  readonly offset: number
}

export const rollDpi = 300

/** Blank at each end of a piece of tape, in dots: 3 mm. */
export const tapeMargin = 35

/** The print heads: QL-820NWB has 720 pins, QL-1110NWB 1296, of which a roll begins 44 further on. */
const heads = new Map([
  ['ql-820nwb', { bytesPerLine: 90, offset: 12 }],
  ['ql-1110nwb', { bytesPerLine: 162, offset: 56 }],
])

/** Widths of tape in mm; shortest and longest piece in dots by the references. */
const tapes = [
  { width: 62, printableWidth: 696 },
  { width: 102, printableWidth: 1164 },
] as const
const shortestPiece = 150
const longestPiece = 11_811

/** Labels that were cut before; the printer's own name for a size may differ by a millimetre. */
const labels = [
  { media: [62, 29], width: 62, length: 29, printableWidth: 696, printableLength: 271 },
  { media: [62, 100], width: 62, length: 100, printableWidth: 696, printableLength: 1109 },
  { media: [102, 51], width: 102, length: 51, printableWidth: 1164, printableLength: 526 },
  { media: [102, 152], width: 102, length: 153, printableWidth: 1164, printableLength: 1660 },
] as const

/** Sizes of labels in mm, the most usual for badges first. */
export const labelSizes = [
  { width: 62, height: 100 },
  { width: 62, height: 29 },
  { width: 102, height: 152 },
  { width: 102, height: 51 },
]

/** The roll that a printer's settings describe, or null where there is none for its head. */
export function rollOf({ mediaMm, label }: Printer): Roll | null {
  const head = heads.get(label?.model ?? 'ql-820nwb')
  if (head === undefined) return null
  const continuous = label?.continuous ?? false
  const roll = continuous ? tapeFor(mediaMm) : labelFor(mediaMm)
  if (roll === null || head.offset + roll.printableWidth > head.bytesPerLine * 8) return null
  return { continuous, ...roll, ...head }
}

function tapeFor({ width, height }: Printer['mediaMm']) {
  const tape = tapes.find((one) => one.width === width)
  const piece = Math.round((height / 25.4) * rollDpi) - 2 * tapeMargin
  if (tape === undefined || piece < shortestPiece || piece > longestPiece) return null
  return { ...tape, length: 0, printableLength: piece }
}

function labelFor({ width, height }: Printer['mediaMm']) {
  const label = labels.find(({ media }) => media[0] === width && media[1] === height)
  if (label === undefined) return null
  const { media: _media, ...roll } = label
  return roll
}
