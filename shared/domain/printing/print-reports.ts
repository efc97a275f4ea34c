import type { PrintProblem } from '../../model/print-job.ts'

/** What became of handing over a page. */
export type Submission =
  /** The printer or its spooler has it; `reference` is its own name for the job. */
  | { readonly outcome: 'accepted'; readonly reference: string }
  /** It certainly does not have it. */
  | { readonly outcome: 'refused'; readonly problem: PrintProblem; readonly detail: string }
  /** The answer did not come: it may have it. Ask `find` before sending again. */
  | { readonly outcome: 'uncertain'; readonly problem: PrintProblem; readonly detail: string }

/** How a job that was accepted is getting on. */
export type JobReport = {
  readonly state:
    | 'waiting'
    | 'printing'
    | 'printed'
    | 'aborted'
    | 'canceled'
    /** The printer no longer knows the job. */
    | 'gone'
    /** The printer has it and cannot tell more, ever. */
    | 'untold'
    /** No answer now. */
    | 'not-answering'
  readonly problem: PrintProblem | null
  readonly detail: string
}

/** Whether a printer has a job of ours, asked by our own job id. */
export type Search =
  | { readonly outcome: 'found'; readonly reference: string }
  | { readonly outcome: 'absent' }
  /** This kind of printer keeps no list: only a person can tell. */
  | { readonly outcome: 'untold' }
  | { readonly outcome: 'not-answering'; readonly problem: PrintProblem; readonly detail: string }

export type Cancellation =
  | { readonly outcome: 'canceled' }
  /** It had come out, or was gone, before. */
  | { readonly outcome: 'too-late' }
  | { readonly outcome: 'refused'; readonly problem: PrintProblem; readonly detail: string }
