import type { PrintJob } from '../model/print-job.ts'

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
