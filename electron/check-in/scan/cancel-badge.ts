import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { changePrintJob, type StoredPrintJob } from '../../db/badges/print-jobs.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'

/** Takes a badge off the line that no printer has, and tells all desks. */
export function cancelBadge({ db, pen }: DeskDeps, job: StoredPrintJob): void {
  changePrintJob(db, job.id, {
    state: 'canceled',
    problem: null,
    changedAt: isoInstant(pen.now()),
  })
  const { id: requestId, attendeeId, printerName: printer } = job
  appendEntry(db, pen, {
    id: pen.newId(),
    type: 'badge-settled',
    body: { attendeeId, requestId, outcome: 'canceled', printer },
  })
}
