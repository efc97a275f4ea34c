import type { PrinterStatus } from '../driver.ts'
import type { PrintProblem } from '../../../shared/model/print-job.ts'

/** `ESC i S`: asks for the 32 bytes of the status. */
export const statusRequest = Buffer.from([0x1b, 0x69, 0x53])

const statusLength = 32
const beginning = Buffer.from([0x80, 0x20, 0x42])

/** Where things stand in the status, by the Raster Command References. */
const offsets = { error1: 8, error2: 9, statusType: 18, phase: 19 } as const

/** Reads the last status in what a printer sent; null where there is none. */
export function readBrotherStatus(answer: Buffer): PrinterStatus | null {
  const start = answer.lastIndexOf(beginning)
  if (start < 0 || answer.length < start + statusLength) return null
  const status = answer.subarray(start, start + statusLength)
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
