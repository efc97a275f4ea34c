import type { CheckInList } from '../../model/check-in-list.ts'

/** Where a guest last was on one list: at `at` ms since 1970 he came in, or went out. */
export type LastSeen = {
  readonly kind: CheckInList['kind']
  readonly present: boolean
  readonly at: number
}

/**
 * Whether a guest may be in the building, for an evacuation: scanned in anywhere since a moment (ms since 1970), and not
 * out at the door after that. Who leaves a session stays inside, and an automatic exit counts for nothing: rather one
 * name too many than one too few.
 */
export function isInside(seen: readonly LastSeen[], since: number): boolean {
  const recent = seen.filter(({ at }) => at >= since)
  const wentOut = latest(recent.filter(({ kind, present }) => !present && isDoor(kind)))
  const seenInside = latest(recent.filter(({ kind, present }) => present || !isDoor(kind)))
  return seenInside > wentOut
}

function isDoor(kind: CheckInList['kind']): boolean {
  return kind === 'reception' || kind === 'day'
}

function latest(seen: readonly LastSeen[]): number {
  return Math.max(-Infinity, ...seen.map(({ at }) => at))
}
