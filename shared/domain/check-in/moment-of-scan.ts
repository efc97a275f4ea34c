import type { CheckInFacts } from './check-in-facts.ts'
import { localDate } from '../time/local-time.ts'

/**
 * When a scan that is made now took place, ms since 1970: not before an earlier one of the same guest that this desk
 * knows of, whose clock was ahead or has been set back since. Who went out after that would otherwise count as inside.
 * Where every day counts by itself it stays on its own day.
 */
export function momentOfScan({ now, earlier, list, timeZone }: CheckInFacts): number {
  const latest = Math.max(now, ...earlier.map(({ at }) => at))
  if (latest === now || list.entries !== 'once-a-day') return latest
  return localDate(latest, timeZone) === localDate(now, timeZone) ? latest : now
}
