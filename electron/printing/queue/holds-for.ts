/** Measures for how long something has held of a job without a break, in ms of a monotonic clock. */
export function holdsFor(now: () => number): (jobId: string, holds: boolean) => number {
  const since = new Map<string, number>()
  return (jobId, holds) => {
    if (!holds) {
      since.delete(jobId)
      return 0
    }
    const began = since.get(jobId) ?? now()
    since.set(jobId, began)
    return now() - began
  }
}
