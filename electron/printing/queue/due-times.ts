/** When each job's next act is due, on a monotonic clock in ms. */
export type DueTimes = {
  /** Whether so much time is over; a job of which nothing is known is due. */
  readonly isDue: (id: string, afterMs: number) => boolean
  readonly setAfter: (id: string, afterMs: number) => void
  readonly forget: (id: string) => void
  readonly forgetAll: () => void
  /** In how many ms the first is due; null where none is. */
  readonly soonest: () => number | null
}

/** Keeps when jobs are due by that clock. */
export function dueTimes(now: () => number): DueTimes {
  const due = new Map<string, number>()
  return {
    isDue(id, afterMs) {
      const at = due.get(id)
      return at === undefined || now() >= at || afterMs === 0
    },
    setAfter: (id, afterMs) => void due.set(id, now() + afterMs),
    forget: (id) => void due.delete(id),
    forgetAll: () => {
      due.clear()
    },
    soonest: () => (due.size === 0 ? null : Math.min(...due.values()) - now()),
  }
}
