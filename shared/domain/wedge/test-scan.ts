import type { TestKey } from './examine-scan.ts'
import { kindOf } from './wedge-key.ts'

/** A key that comes later than this, in ms, begins another scan. */
const NEW_SCAN_MS = 1_000
/** A key that comes so soon, in ms, is the scanner's, also behind the key that closes a code. */
const SAME_BURST_MS = 250
const MOST_KEYS = 600

/** Tells whether that key follows so closely on the scan that no person pressed it. */
export function isInBurst(scan: readonly TestKey[], key: TestKey): boolean {
  return sinceLast(scan, key) <= SAME_BURST_MS
}

/** The scan with that key: the same one grown, or the next where the last was over. */
export function withTestKey(scan: readonly TestKey[], key: TestKey): readonly TestKey[] {
  const last = scan.at(-1)
  const isClosed = last !== undefined && kindOf(last) === 'closing' && !isInBurst(scan, key)
  if (isClosed || sinceLast(scan, key) > NEW_SCAN_MS) return [key]
  return [...scan, key].slice(-MOST_KEYS)
}

function sinceLast(scan: readonly TestKey[], key: TestKey): number {
  return key.at - (scan.at(-1)?.at ?? -Infinity)
}
