const SPAN_MS = 60_000
const MOST_CRASHES = 5

/** Whether to load a crashed page once more; `crashes` are the moments (ms), this one included. */
export function mayReload(crashes: readonly number[], now: number): boolean {
  return crashes.filter((at) => now - at < SPAN_MS).length <= MOST_CRASHES
}
