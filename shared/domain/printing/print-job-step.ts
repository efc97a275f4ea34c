import { assertNever } from '../../assert-never.ts'
import type { PrintProblem, PrintState } from '../../model/print-job.ts'
import type { JobReport, Search, Submission } from './print-reports.ts'

/** How far a job is, as it is kept. */
export type PrintProgress = {
  readonly state: PrintState
  readonly problem: PrintProblem | null
  /** What the printer said, verbatim. */
  readonly detail: string
  /** The printer's own name for the job, once it took it. */
  readonly printerReference: string | null
  /** How often it was sent. */
  readonly attempts: number
}

/** Something that happened to a job. */
export type PrintHappening =
  /** The queue begins to send it. */
  | { readonly type: 'claimed' }
  | { readonly type: 'submitted'; readonly submission: Submission }
  /** Its printer was searched for it, and had not answered for so many milliseconds. */
  | { readonly type: 'searched'; readonly search: Search; readonly silentMs?: number }
  /**
   * Its printer was asked when it had been in this state for so many milliseconds, had said for so many that it prints
   * and that nothing is wrong, or had not answered for so many.
   */
  | {
      readonly type: 'reported'
      readonly report: JobReport
      readonly inStateMs: number
      readonly busyMs?: number
      readonly silentMs?: number
    }
  /** It cannot be sent at all for now: no printer is chosen, no layout is there. */
  | { readonly type: 'held'; readonly problem: PrintProblem; readonly detail: string }
  /** Another badge of the guest has come out meanwhile. */
  | { readonly type: 'printed-since' }
  /** A person looked whether it came out. */
  | { readonly type: 'answered'; readonly cameOut: boolean }
  /** Its printer gave it back and certainly does not print it any more. */
  | { readonly type: 'taken-back' }
  /** Its printer was taken off this laptop, and nobody can ask it any more. */
  | { readonly type: 'printer-removed' }
  /** A person wants it sent again. */
  | { readonly type: 'retried' }
  /** A person, or an undo, wants it no more, and no printer has it any more. */
  | { readonly type: 'canceled' }

/** A job after something happened to it; what cannot be in its state changes nothing. */
export function stepPrintJob(job: PrintProgress, happening: PrintHappening): PrintProgress {
  switch (happening.type) {
    case 'claimed':
      if (job.state !== 'queued') return job
      return { ...job, state: 'sending', printerReference: null, attempts: job.attempts + 1 }
    case 'submitted':
      return job.state === 'sending' ? afterSubmission(job, happening.submission) : job
    case 'searched':
      return job.state === 'sending' || hasFallenSilent(job) ? afterSearch(job, happening) : job
    case 'reported':
      return job.state === 'printing' || hasFallenSilent(job) ? afterReport(job, happening) : job
    case 'held':
      if (job.state !== 'queued') return job
      return { ...job, problem: happening.problem, detail: happening.detail }
    case 'printed-since':
      if (job.state !== 'queued') return job
      return { ...job, ...cleared, state: 'failed', problem: 'printed-since' }
    case 'answered':
      if (job.state !== 'unknown') return job
      return happening.cameOut ? { ...job, ...cleared, state: 'printed' } : again(job)
    case 'taken-back':
      return job.state === 'printing' || isCanceledThere(job) ? again(job) : job
    case 'printer-removed':
      if (!isAtPrinter(job.state) && !hasFallenSilent(job)) return job
      return { ...job, state: 'unknown', problem: 'printer-removed' }
    case 'retried':
      return job.state === 'failed' || job.state === 'unknown' ? again(job) : job
    case 'canceled':
      return isOver(job.state) ? job : { ...job, ...cleared, state: 'canceled' }
    default:
      return assertNever(happening)
  }
}

/** Whether nothing more happens to a job by itself or by a person. */
export function isOver(state: PrintState): boolean {
  return state === 'printed' || state === 'sent' || state === 'canceled'
}

/** Whether a printer has a job, or is being given it. */
export function isAtPrinter(state: PrintState): boolean {
  return state === 'sending' || state === 'printing'
}

/**
 * Whether a printer answers no more while it has a badge, or may have it: the person is asked, and the printer too, for
 * it may come back and tell.
 */
export function hasFallenSilent({
  state,
  problem,
}: Pick<PrintProgress, 'state' | 'problem'>): boolean {
  return state === 'unknown' && problem === 'fell-silent'
}

const cleared = { problem: null, detail: '' } as const

const connectingMs = 4_000

/** No printer takes so long for one badge: from here on it is shown, then the person is asked. */
const longMs = { shown: 45_000, asked: 120_000 } as const

/** A printer that is turned off and on again is back by then; after it the person is asked. */
const silentMs = 20_000

/** What sending again would not change. */
const finalRefusals: ReadonlySet<PrintProblem> = new Set([
  'document-refused',
  'job-aborted',
  'job-canceled',
])

function afterSubmission(job: PrintProgress, submission: Submission): PrintProgress {
  switch (submission.outcome) {
    case 'accepted':
      return taken(job, submission.reference)
    case 'refused': {
      const { problem, detail } = submission
      const isFinal = finalRefusals.has(problem)
      return { ...job, state: isFinal ? 'failed' : 'queued', problem, detail }
    }
    case 'uncertain':
      return { ...job, problem: submission.problem, detail: submission.detail }
    default:
      return assertNever(submission)
  }
}

function afterSearch(
  job: PrintProgress,
  { search, silentMs: silent = 0 }: Extract<PrintHappening, { type: 'searched' }>,
): PrintProgress {
  switch (search.outcome) {
    case 'found':
      return taken(job, search.reference)
    case 'absent':
      return { ...job, ...cleared, state: 'queued' }
    case 'untold':
      return { ...job, state: 'unknown', problem: 'interrupted' }
    case 'not-answering':
      return withoutAnswer(job, search, silent)
    default:
      return assertNever(search)
  }
}

function afterReport(
  job: PrintProgress,
  {
    report,
    inStateMs,
    busyMs = 0,
    silentMs: silent = 0,
  }: Extract<PrintHappening, { type: 'reported' }>,
): PrintProgress {
  const { problem, detail } = report
  const there = { ...job, state: 'printing' } as const
  switch (report.state) {
    case 'waiting':
    case 'printing':
      // Every job begins with connecting: only one that goes on connecting has a printer that is off.
      if (problem === 'offline' && inStateMs < connectingMs) return { ...there, ...cleared }
      if (problem === null && busyMs >= longMs.shown) {
        const state = busyMs >= longMs.asked ? 'unknown' : there.state
        return { ...job, state, problem: 'takes-long', detail }
      }
      return { ...there, problem, detail }
    case 'not-answering':
      return withoutAnswer(job, report, silent)
    case 'printed':
      return { ...job, ...cleared, state: 'printed' }
    case 'untold':
      return { ...job, ...cleared, state: 'sent' }
    case 'aborted':
      return { ...job, state: 'failed', problem: problem ?? 'job-aborted', detail }
    case 'canceled':
      // Somebody took it away at the printer: the guest has no badge, and nobody here decided that.
      return { ...job, state: 'failed', problem: problem ?? 'job-canceled', detail }
    case 'gone':
      return { ...job, state: 'unknown', problem: problem ?? 'interrupted', detail }
    default:
      return assertNever(report.state)
  }
}

/** What was taken back may be told as canceled before whoever took it has heard. */
function isCanceledThere({ state, problem }: PrintProgress): boolean {
  return state === 'failed' && problem === 'job-canceled'
}

function withoutAnswer(
  job: PrintProgress,
  { problem, detail }: Pick<JobReport, 'problem' | 'detail'>,
  silent: number,
): PrintProgress {
  if (hasFallenSilent(job)) return job
  if (silent < silentMs) return { ...job, problem, detail }
  return { ...job, state: 'unknown', problem: 'fell-silent', detail }
}

function taken(job: PrintProgress, reference: string): PrintProgress {
  return { ...job, ...cleared, state: 'printing', printerReference: reference }
}

function again(job: PrintProgress): PrintProgress {
  return { ...job, ...cleared, state: 'queued', printerReference: null }
}
