/** Between two exchanges, in ms; after failures twice as long each time, up to the longest. */
const PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 15 * 60_000
/** Until a laptop that wakes has found its network, in ms. */
export const WAKE_MS = 5_000

/** Until the next exchange, after so many failures in a row, in ms. */
export function pauseAfter(failures: number): number {
  return Math.min(PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS)
}
