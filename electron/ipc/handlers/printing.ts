import { randomUUID } from 'node:crypto'
import type { Printer } from '../../../shared/model/settings.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/attendees.ts'
import { DEFAULT_LAYOUT, layoutFor } from '../../db/layout-for.ts'
import { latestPrintJobs, toPrintJob } from '../../db/print-jobs.ts'
import { requestBadge } from '../../printing/request-badge.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Jobs that the page shows at most. */
const SHOWN_JOBS = 500

/** The printers of this laptop and the badges on their way to them. */
export const printingHandlers = {
  'printing.printers': ({ settings }) => {
    const { printers, printerId } = settings.current()
    return success({ printers, printerId })
  },
  'printing.addPrinter': ({ settings }, { address, dpi, ...given }) => {
    const printer: Printer = {
      ...given,
      id: randomUUID(),
      address: address ?? null,
      dpi: dpi ?? null,
    }
    settings.change({ printers: [...settings.current().printers, printer] })
    return success({ id: printer.id })
  },
  'printing.choosePrinter': async (deps, { id }) => {
    const { settings, printing } = deps
    const isKnown = settings.current().printers.some((printer) => printer.id === id)
    if (id !== null && !isKnown) return failure('unknown-printer', 'No printer has this id.')
    settings.change({ printerId: id })
    printing.queue()?.wake()
    await printing.watch.look()
    return success({})
  },
  'printing.status': async ({ printing }) => success(await printing.watch.look()),
  'printing.jobs': onEvent(({ db, laptop }) => {
    const jobs = latestPrintJobs(db, laptop, SHOWN_JOBS)
    return success({ jobs: jobs.map((job) => toPrintJob(db, job)) })
  }),
  'printing.reprint': onEvent((event, input, { push, printing }) => {
    const requested = requestBadge(event, input)
    if (requested.ok) {
      printing.queue()?.wake()
      push('journal.changed', { types: ['badge-requested'] })
    }
    return requested
  }),
  'printing.retry': (deps, { jobId }) =>
    changed(deps.printing.queue()?.happen(jobId, { type: 'retried' })),
  'printing.cancel': async (deps, { jobId }) => changed(await deps.printing.queue()?.cancel(jobId)),
  'printing.resolve': (deps, { jobId, cameOut }) =>
    changed(deps.printing.queue()?.happen(jobId, { type: 'answered', cameOut })),
  'badges.preview': onEvent(({ db }, { attendeeId }, { printing }) => {
    const attendee = findAttendee(db, attendeeId)
    const layoutId = attendee === null ? DEFAULT_LAYOUT : layoutFor(db, attendee, null)
    const svg = printing.press.svg(db, attendeeId, layoutId)
    return svg === null ? failure('not-found', 'Nobody has this id.') : success({ svg })
  }),
} satisfies HandlersOf<
  | 'printing.printers'
  | 'printing.addPrinter'
  | 'printing.choosePrinter'
  | 'printing.status'
  | 'printing.jobs'
  | 'printing.reprint'
  | 'printing.retry'
  | 'printing.cancel'
  | 'printing.resolve'
  | 'badges.preview'
>

function changed(done: boolean | undefined): Result<Record<string, never>, 'too-late'> {
  return done === true ? success({}) : failure('too-late', 'The job is past that.')
}
