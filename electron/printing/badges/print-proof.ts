import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import type { PrintProblem, PrintState } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { PrinterDriver, SubmittedJob } from '../driver.ts'
import type { Drawing } from '../drawing/drawing.ts'

/** What became of a page that is no guest's badge, as far as it could be followed. */
export type ProofOutcome = {
  readonly state: Extract<PrintState, 'printed' | 'sent' | 'printing' | 'failed' | 'unknown'>
  readonly problem: PrintProblem | null
  readonly detail: string
}

/** For how long such a page is followed, and how often it is asked after, in ms. */
const patience = { wholeMs: 8_000, stepMs: 250 } as const

/** Prints a page beside the queue, by the same way as a badge, and follows it for a while. */
export async function printProof(
  driver: PrinterDriver,
  printer: Printer,
  badge: PlacedBadge,
  drawing: Drawing,
  title: string,
): Promise<ProofOutcome> {
  const drawn = await driver.draw(printer, badge, drawing)
  if (!drawn.ok) return { state: 'failed', problem: drawn.code, detail: drawn.message }
  const key = { jobId: randomUUID(), attempt: 1 }
  const submission = await driver.print(printer, {
    ...key,
    document: drawn.value,
    title,
    sequenceName: title,
  })
  if (submission.outcome !== 'accepted') {
    const { problem, detail, outcome } = submission
    return { state: outcome === 'refused' ? 'failed' : 'unknown', problem, detail }
  }
  const job = { ...key, reference: submission.reference }
  const outcome = await follow(driver, printer, job)
  driver.forget?.(printer, job)
  return outcome
}

async function follow(
  driver: PrinterDriver,
  printer: Printer,
  job: SubmittedJob,
): Promise<ProofOutcome> {
  const until = performance.now() + patience.wholeMs
  for (;;) {
    const report = await driver.jobState(printer, job)
    const { problem, detail } = report
    if (report.state === 'printed') return { state: 'printed', problem: null, detail }
    if (report.state === 'untold') return { state: 'sent', problem: null, detail }
    if (report.state === 'aborted' || report.state === 'canceled') {
      return { state: 'failed', problem: problem ?? 'job-aborted', detail }
    }
    if (report.state === 'gone') return { state: 'unknown', problem, detail }
    if (performance.now() > until) return { state: 'printing', problem, detail }
    await pause(patience.stepMs)
  }
}
