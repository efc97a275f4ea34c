const SPAN_MS = 60_000
const MOST_CRASHES = 5

/**
 * How long to wait, in ms, before a crashed page is loaded once more; `crashes` are the moments (ms), this one included.
 * One that crashes over and over rests for a minute, and never for good: nobody can help a kiosk that stays blank.
 */
export function reloadAfter(crashes: readonly number[], now: number): number {
  const recent = crashes.filter((at) => Math.abs(now - at) < SPAN_MS)
  return recent.length <= MOST_CRASHES ? 0 : SPAN_MS
}
