import { assertNever } from '../../assert-never.ts'
import { hasFallenSilent, type PrintProgress } from './print-job-step.ts'

/** What the queue does next for a job, and after how many milliseconds. */
export type PrintAct =
  | { readonly act: 'send' | 'find' | 'follow'; readonly afterMs: number }
  /** Only a person can tell how it goes on. */
  | { readonly act: 'ask-person' }
  | { readonly act: 'nothing' }

/** Waits after the first, second, ... refusal; the last one stays. */
const refusalWaits = [500, 1_000, 2_000, 4_000, 8_000] as const

/** A badge takes some seconds; one that takes long is asked after less often. */
const followWaits = [
  { youngerThanMs: 3_000, waitMs: 100 },
  { youngerThanMs: 20_000, waitMs: 400 },
  { youngerThanMs: Infinity, waitMs: 2_000 },
] as const

/**
 * What to do next for a job that has been in its state for so many milliseconds. It needs nothing but what
 * is kept, so that after a crash the queue goes on where it was: a job that was being sent is searched for
 * before it is ever sent again.
 */
export function nextPrintAct(job: PrintProgress, inStateMs: number): PrintAct {
  switch (job.state) {
    case 'queued':
      return { act: 'send', afterMs: job.problem === null ? 0 : wait(job.attempts) }
    case 'sending':
      return { act: 'find', afterMs: job.problem === null ? 0 : refusalWaits[1] }
    case 'printing':
      return { act: 'follow', afterMs: followWait(job, inStateMs) }
    case 'unknown':
      return hasFallenSilent(job) ? askAgain(job) : { act: 'ask-person' }
    case 'failed':
      return { act: 'ask-person' }
    case 'sent':
    case 'printed':
    case 'canceled':
      return { act: 'nothing' }
    default:
      return assertNever(job.state)
  }
}

/** The person is asked, and the printer may answer sooner. */
function askAgain({ printerReference }: PrintProgress): PrintAct {
  return { act: printerReference === null ? 'find' : 'follow', afterMs: refusalWaits[3] }
}

function wait(attempts: number): number {
  const last = refusalWaits.length - 1
  return refusalWaits[Math.min(Math.max(attempts - 1, 0), last)] ?? 0
}

function followWait(job: PrintProgress, inStateMs: number): number {
  if (job.problem === 'not-answering') return refusalWaits[2]
  return followWaits.find(({ youngerThanMs }) => inStateMs < youngerThanMs)?.waitMs ?? 0
}
