import { assertNever } from '../assert-never.ts'
import type { PrintProblem, PrintState } from '../model/print-job.ts'

/** What was seen of a job, by handing it over, by looking for it, by asking after it, or from a person. */
export type PrintSight =
  | { readonly seen: 'accepted' }
  | { readonly seen: 'refused'; readonly problem: PrintProblem }
  | { readonly seen: 'uncertain'; readonly problem: PrintProblem }
  | { readonly seen: 'found' }
  | { readonly seen: 'absent' }
  | { readonly seen: 'waiting' | 'at-work'; readonly problem: PrintProblem | null }
  | { readonly seen: 'came-out' }
  | { readonly seen: 'did-not-come-out' }
  | { readonly seen: 'aborted' | 'canceled'; readonly problem: PrintProblem }
  /** The printer says nothing of it any more: before the end it is a riddle. */
  | { readonly seen: 'lost' }
  /** This printer never tells: handing over is all that can be said. */
  | { readonly seen: 'untold' }
  | { readonly seen: 'no-answer'; readonly problem: PrintProblem }

/** What the queue does next with a job, after `wait` ms; `nothing` waits for a person, or is the end. */
export type NextPrintAct = {
  readonly act: 'send' | 'search' | 'follow' | 'nothing'
  readonly wait: number
}

export type PrintStep = {
  readonly state: PrintState
  readonly problem: PrintProblem | null
  readonly next: NextPrintAct
}

/** How long the queue waits before it tries a printer again that could not take a job, in ms. */
const RETRY = 2_000
/** How often it asks after a job at a printer, in ms. */
const FOLLOW = 250
/** How often it asks where the printer has a problem that a person must mend, in ms. */
const FOLLOW_TROUBLED = 1_500

/** The next step of a job: its state, what is wrong, and what to do; a fault never ends a job by itself. */
export function stepPrintJob(sight: PrintSight): PrintStep {
  switch (sight.seen) {
    case 'accepted':
    case 'found':
      return step('printing', null, 'follow', 0)
    case 'refused':
      return sight.problem === 'document-refused' || sight.problem === 'no-layout'
        ? step('failed', sight.problem, 'nothing', 0)
        : step('queued', sight.problem, 'send', RETRY)
    case 'uncertain':
      return step('sending', sight.problem, 'search', RETRY)
    case 'absent':
    case 'did-not-come-out':
      return step('queued', null, 'send', 0)
    case 'waiting':
    case 'at-work':
      return step(
        'printing',
        sight.problem,
        'follow',
        sight.problem === null ? FOLLOW : FOLLOW_TROUBLED,
      )
    case 'came-out':
      return step('printed', null, 'nothing', 0)
    case 'aborted':
      return step('failed', sight.problem, 'nothing', 0)
    case 'canceled':
      return step('canceled', sight.problem, 'nothing', 0)
    case 'lost':
      return step('unknown', 'interrupted', 'nothing', 0)
    case 'untold':
      return step('sent', null, 'nothing', 0)
    case 'no-answer':
      return step('printing', sight.problem, 'follow', RETRY)
    default:
      return assertNever(sight)
  }
}

/** What to do with a job as it was found after a start: what was being sent may or may not be at the printer. */
export function resumePrintJob(state: PrintState): NextPrintAct {
  switch (state) {
    case 'queued':
      return { act: 'send', wait: 0 }
    case 'sending':
      return { act: 'search', wait: 0 }
    case 'printing':
      return { act: 'follow', wait: 0 }
    default:
      return { act: 'nothing', wait: 0 }
  }
}

function step(
  state: PrintState,
  problem: PrintProblem | null,
  act: NextPrintAct['act'],
  wait: number,
): PrintStep {
  return { state, problem, next: { act, wait } }
}
