import { isOver } from '../../../shared/domain/print-job-step.ts'
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

/** What a person can do with a job as it is. */
export type JobChoices = {
  readonly answer: boolean
  readonly retry: boolean
  readonly cancel: boolean
  readonly move: boolean
  readonly reprint: boolean
}

/** The choices by a job's state: what a printer is busy with well is left alone. */
export function choicesFor({ state, problem, guest }: PrintJob): JobChoices {
  const isStuck = state === 'printing' && problem !== null
  return {
    answer: state === 'unknown',
    retry: state === 'failed',
    cancel: state === 'queued' || state === 'failed' || isStuck,
    move: state === 'queued' || state === 'failed' || isStuck,
    reprint: (state === 'printed' || state === 'sent') && guest !== '',
  }
}
