import type { PrinterStatus } from '../driver.ts'
import type { PrintProblem } from '../../../shared/model/print-job.ts'

/** `ESC i S`: asks for the 32 bytes of the status. */
export const statusRequest = Buffer.from([0x1b, 0x69, 0x53])

const statusLength = 32
const beginning = Buffer.from([0x80, 0x20, 0x42])

/** Where things stand in the status, by the Raster Command References. */
const offsets = {
  ...{ error1: 8, error2: 9, mediaWidth: 10, mediaType: 11 },
  ...{ mediaLength: 17, statusType: 18, phase: 19 },
} as const

/** Media types: tape that the printer cuts, and labels that were cut before. */
const mediaTypes = { tape: 0x0a, labels: 0x0b } as const

/** What lies in a printer as it says, in mm; a tape has no length. */
export type BrotherMedium = { readonly width: number; readonly length: number | null }

/** Reads what lies in the printer out of the last status that it sent; null where nothing does, or it does not say. */
export function readBrotherMedium(answer: Buffer): BrotherMedium | null {
  const status = lastStatus(answer)
  const type = status?.readUInt8(offsets.mediaType)
  if (status === null || (type !== mediaTypes.tape && type !== mediaTypes.labels)) return null
  const width = status.readUInt8(offsets.mediaWidth)
  if (width === 0) return null
  return { width, length: type === mediaTypes.tape ? null : status.readUInt8(offsets.mediaLength) }
}

/** Reads the last status in what a printer sent; null where there is none. */
export function readBrotherStatus(answer: Buffer): PrinterStatus | null {
  const status = lastStatus(answer)
  if (status === null) return null
  const set = errors.filter(([offset, mask]) => (status.readUInt8(offsets[offset]) & mask) !== 0)
  const detail = set.map(([, , words]) => words).join(', ')
  const [gravest] = set
  if (gravest !== undefined) return { state: 'stopped', problem: gravest[3], detail }
  if (status.readUInt8(offsets.statusType) === 0x04) {
    return { state: 'stopped', problem: 'offline', detail: 'turned off' }
  }
  const isPrinting = status.readUInt8(offsets.phase) === 0x01
  return { state: isPrinting ? 'printing' : 'idle', problem: null, detail }
}

function lastStatus(answer: Buffer): Buffer | null {
  // One that has begun to come in hides none that is there.
  const lastPossible = answer.length - statusLength
  const start = lastPossible < 0 ? -1 : answer.lastIndexOf(beginning, lastPossible)
  if (start < 0) return null
  return answer.subarray(start, start + statusLength)
}

/** The gravest first. */
const errors: readonly (readonly ['error1' | 'error2', number, string, PrintProblem])[] = [
  ['error2', 0x10, 'cover open', 'cover-open'],
  ['error1', 0x01, 'no media', 'media-empty'],
  ['error1', 0x02, 'end of media', 'media-empty'],
  ['error1', 0x04, 'cutter jam', 'media-jam'],
  ['error2', 0x40, 'media cannot be fed', 'media-jam'],
  ['error2', 0x01, 'other media is loaded', 'attention'],
  ['error1', 0x20, 'turned off', 'offline'],
  ['error1', 0x10, 'in use', 'attention'],
  ['error1', 0x80, 'fan motor', 'attention'],
  ['error2', 0x02, 'buffer full', 'attention'],
  ['error2', 0x04, 'communication error', 'attention'],
  ['error2', 0x80, 'system error', 'attention'],
]
