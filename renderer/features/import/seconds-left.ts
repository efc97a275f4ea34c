type Pace = {
  readonly done: number
  readonly total: number
  /** Moments in ms of one clock. */
  readonly startedAt: number
  readonly now: number
}

/** Below this share the pace says nothing yet. */
const ENOUGH = 0.05

/** How many seconds work will still take at its pace so far, null while that cannot be told. */
export function secondsLeft({ done, total, startedAt, now }: Pace): number | null {
  if (total === 0 || done / total < ENOUGH) return null
  const perRow = (now - startedAt) / done
  return Math.max(1, Math.ceil(((total - done) * perRow) / 1000))
}
