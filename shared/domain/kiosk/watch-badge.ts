import type { KioskBadge } from '../../model/kiosk.ts'
import type { PrintJob } from '../../model/print-job.ts'

/** A guest at a kiosk waits this long for the badge, in ms; then the desk helps. */
export const BADGE_PATIENCE_MS = 15_000

/**
 * How the badge of a guest at a kiosk fares, at `now` (ms since 1970): once the patience is over, a printer that has
 * not taken it, or that has it and complains, sends the guest to the desk.
 */
export function watchBadge(
  job: Pick<PrintJob, 'state' | 'problem' | 'createdAt'> | null,
  now: number,
): KioskBadge {
  switch (job?.state) {
    case 'printed':
    case 'sent':
      return 'out'
    case undefined:
    case 'failed':
    case 'unknown':
    case 'canceled':
      return 'desk'
    case 'queued':
    case 'sending':
    case 'printing':
      break
  }
  // A clock that was set back must not make anybody wait for an hour.
  const waited = Math.abs(now - Date.parse(job.createdAt))
  if (waited < BADGE_PATIENCE_MS) return 'coming'
  return job.state === 'printing' && job.problem === null ? 'out' : 'desk'
}
