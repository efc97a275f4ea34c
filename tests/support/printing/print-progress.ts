import type {
  PrintHappening,
  PrintProgress,
} from '../../../shared/domain/printing/print-job-step.ts'
import type { JobReport } from '../../../shared/domain/printing/print-reports.ts'

/** Jobs as they are kept, each as far as its name says. */
export const queued: PrintProgress = {
  state: 'queued',
  problem: null,
  detail: '',
  printerReference: null,
  attempts: 0,
}
export const sending: PrintProgress = { ...queued, state: 'sending', attempts: 1 }
export const printing: PrintProgress = { ...sending, state: 'printing', printerReference: '7' }

/** What a printer says of a job. */
export function said(state: JobReport['state'], problem: JobReport['problem'] = null): JobReport {
  return { state, problem, detail: 'x' }
}

/** Its printer was asked when a job had been in its state for so many ms. */
export function reported(report: JobReport, inStateMs = 10_000): PrintHappening {
  return { type: 'reported', report, inStateMs }
}

/** What is tried, a job, what happens to it, and how it is after that. */
export type StepCase = readonly [string, PrintProgress, PrintHappening, Partial<PrintProgress>]
