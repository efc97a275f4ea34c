import type { Wait } from '../../../shared/domain/readiness/readiness-facts.ts'

/** What comes first of what may happen; unknown where nothing is known to happen, but something may. */
export function soonest(waits: readonly Wait[]): Wait {
  const known = waits.filter((wait) => typeof wait === 'number')
  if (known.length > 0) return Math.min(...known)
  return waits.includes('unknown') ? 'unknown' : 'never'
}

/** Zero is never, as all systems write it. */
export function waitOf(seconds: number | null): Wait {
  if (seconds === null || !Number.isFinite(seconds)) return 'unknown'
  return seconds === 0 ? 'never' : seconds
}
