import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { PrintProgress } from '../../../shared/domain/printing/print-job-step.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { changePrintJob, type StoredPrintJob } from '../../db/badges/print-jobs.ts'
import { isErased } from '../../db/projections/erasure.ts'
import { inTransaction } from '../../db/file/sqlite.ts'

/**
 * Keeps a job's step, and where the badge has come to an end tells it in the journal, in one transaction. Answers
 * whether anything changed.
 */
export function keepStep(
  { db, pen }: DeskDeps,
  job: StoredPrintJob,
  step: PrintProgress,
  printer?: Printer,
): boolean {
  if (printer === undefined && isSame(job, step)) return false
  inTransaction(db, () => {
    const sameState = job.state === step.state
    const outcome = outcomeOf(step)
    const isGone = outcome !== null && isErased(db, job.attendeeId)
    changePrintJob(db, job.id, {
      ...step,
      // A folder's own name for a badge holds the guest's.
      ...(isGone ? { detail: '', printerReference: null } : {}),
      ...(printer === undefined ? {} : { printerId: printer.id, printerName: printer.name }),
      changedAt: sameState ? job.changedAt : isoInstant(pen.now()),
    })
    if (sameState || outcome === null) return
    appendEntry(db, pen, {
      id: pen.newId(),
      type: 'badge-settled',
      body: {
        attendeeId: job.attendeeId,
        requestId: job.id,
        outcome,
        printer: printer?.name ?? job.printerName,
      },
    })
  })
  return true
}

function outcomeOf({ state }: PrintProgress): 'printed' | 'sent' | 'failed' | 'canceled' | null {
  return state === 'printed' || state === 'sent' || state === 'failed' || state === 'canceled'
    ? state
    : null
}

function isSame(job: StoredPrintJob, step: PrintProgress): boolean {
  return (
    job.state === step.state &&
    job.problem === step.problem &&
    job.detail === step.detail &&
    job.printerReference === step.printerReference &&
    job.attempts === step.attempts
  )
}
