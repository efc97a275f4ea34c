import type { JobReport } from '../../shared/domain/print-reports.ts'

/**
 * Measures for how long a printer has said without a break that it prints a job and that nothing is wrong, in ms of a
 * monotonic clock.
 */
export function busyFor(now: () => number): (jobId: string, report: JobReport) => number {
  const since = new Map<string, number>()
  return (jobId, { state, problem }) => {
    if (state !== 'printing' || problem !== null) {
      since.delete(jobId)
      return 0
    }
    const began = since.get(jobId) ?? now()
    since.set(jobId, began)
    return now() - began
  }
}
