import { isOver } from '../../../shared/domain/printing/print-job-step.ts'
import type { PrintJob } from '../../../shared/model/print-job.ts'

/** Jobs as a queue is read: what waits for a person, what has yet to come out in its order, then the newest. */
export function orderJobs(jobs: readonly PrintJob[]): readonly PrintJob[] {
  const oldestFirst = jobs.toReversed()
  const open = oldestFirst.filter(({ state }) => !isOver(state))
  const asks = ({ state }: PrintJob) => state === 'unknown' || state === 'failed'
  return [
    ...open.filter(asks),
    ...open.filter((job) => !asks(job)),
    ...jobs.filter(({ state }) => isOver(state)),
  ]
}
