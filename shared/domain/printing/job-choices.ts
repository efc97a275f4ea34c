import type { PrintJob } from '../../model/print-job.ts'
import { hasFallenSilent, isAtPrinter } from './print-job-step.ts'

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
  const isStuck = isAtPrinter(state) && problem !== null
  // A printer that does not answer gives nothing back; after a while the person is asked, and can move it then.
  const mayGiveBack = state === 'printing' && isStuck && problem !== 'not-answering'
  const isWaiting = state === 'queued' || state === 'failed'
  return {
    answer: state === 'unknown',
    retry: state === 'failed',
    cancel: isWaiting || isStuck,
    move: isWaiting || mayGiveBack || hasFallenSilent({ state, problem }),
    reprint: (state === 'printed' || state === 'sent') && guest !== '',
  }
}
