import type { PrintProblem } from '../../shared/model/print-job.ts'
import type { Printer } from '../../shared/model/settings.ts'

/** How a printer is; `detail` is what it said, verbatim, for support. */
export type PrinterStatus = {
  readonly state: 'idle' | 'printing' | 'stopped' | 'not-answering'
  readonly problem: PrintProblem | null
  readonly detail: string
}

/** One badge for a printer. */
export type PageToPrint = {
  readonly pdf: Uint8Array
  /** Id of our print job; the printer carries it, so that the job is found again after a crash. */
  readonly jobId: string
  /** What a person reads in the printer's own queue; without personal data, it stays there. */
  readonly title: string
  /** Name for a file; sorted by name such files are sorted by time (see `sequence-name`). */
  readonly sequenceName: string
}

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

/**
 * One way to reach printers. Nothing here throws for what printers do: off, gone, stopped, full and
 * garbled are values; each call ends within its own time limit.
 */
export type PrinterDriver = {
  readonly status: (printer: Printer) => Promise<PrinterStatus>
  readonly print: (printer: Printer, page: PageToPrint) => Promise<Submission>
  readonly jobState: (printer: Printer, job: SubmittedJob) => Promise<JobReport>
  readonly find: (printer: Printer, jobId: string) => Promise<Search>
  readonly cancel: (printer: Printer, job: SubmittedJob) => Promise<Cancellation>
}

/** A job by both its names: ours and the printer's. */
export type SubmittedJob = { readonly jobId: string; readonly reference: string }
