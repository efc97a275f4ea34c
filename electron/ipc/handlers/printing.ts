import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { hasEntry } from '../../db/journal/journal.ts'
import { DEFAULT_LAYOUT, layoutFor } from '../../db/badges/layout-for.ts'
import { latestPrintJobs, toPrintJob } from '../../db/badges/print-jobs.ts'
import { allBadgesOn, checkBadges } from '../../printing/ahead/check-badges.ts'
import { requestBadge } from '../../printing/queue/request-badge.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Jobs that the page shows at most. */
const SHOWN_JOBS = 500

/** The badges on their way to the printers of this laptop. */
export const printingHandlers = {
  'printing.jobs': onEvent(({ db, laptop }) => {
    const jobs = latestPrintJobs(db, laptop, SHOWN_JOBS)
    return success({ jobs: jobs.map((job) => toPrintJob(db, job)) })
  }),
  'printing.reprint': onEvent(async (event, input, { push, printing }) => {
    const isRepeated = hasEntry(event.db, input.id)
    const requested = requestBadge(event, input)
    if (requested.ok && !isRepeated) {
      const { jobId, isOpen } = requested.value
      // One that failed, or of which nobody knows, is what the person wants to see come out.
      if (isOpen) await printing.queue()?.retry(jobId)
      printing.queue()?.wake()
      push('journal.changed', { types: [isOpen ? 'badge-asked-again' : 'badge-requested'] })
    }
    return requested
  }),
  'printing.retry': async (deps, { jobId }) => changed(await deps.printing.queue()?.retry(jobId)),
  'printing.cancel': async (deps, { jobId }) => changed(await deps.printing.queue()?.cancel(jobId)),
  'printing.resolve': async (deps, { jobId, cameOut }) =>
    changed(await deps.printing.queue()?.answer(jobId, cameOut)),
  'printing.move': async ({ settings, printing }, { jobId, printerId }) => {
    const printer = settings.current().printers.find(({ id }) => id === printerId)
    if (printer === undefined) return failure('unknown-printer', 'No printer has this id.')
    return changed(await printing.queue()?.move(jobId, printer))
  },
  'printing.moveAll': async ({ settings, printing }, { printerId }) => {
    const printer = settings.current().printers.find(({ id }) => id === printerId)
    if (printer === undefined) return failure('unknown-printer', 'No printer has this id.')
    return success({ moved: (await printing.queue()?.moveAll(printer)) ?? 0 })
  },
  'printing.pause': async ({ settings, printing }, { isPaused }) => {
    settings.change({ printingPaused: isPaused })
    printing.queue()?.wake()
    await printing.watch.lookAnew()
    return success({})
  },
  'badges.check': onEvent(async ({ db }, _input, { printing }) => {
    const all = allBadgesOn(printing.watch.inUse(), printing.drivers)
    const checked = await checkBadges(db, printing.press, all, letOthersGoFirst)
    return checked === null ? failure('no-event') : success(checked)
  }),
  'badges.preview': onEvent(({ db }, { attendeeId }, { printing }) => {
    const attendee = findAttendee(db, attendeeId)
    const layoutId = attendee === null ? DEFAULT_LAYOUT : layoutFor(db, attendee, null)
    const svg = printing.press.svg(db, attendeeId, layoutId)
    return svg === null ? failure('not-found', 'Nobody has this id.') : success({ svg })
  }),
} satisfies HandlersOf<
  | 'printing.jobs'
  | 'printing.reprint'
  | 'printing.retry'
  | 'printing.cancel'
  | 'printing.resolve'
  | 'printing.move'
  | 'printing.moveAll'
  | 'printing.pause'
  | 'badges.check'
  | 'badges.preview'
>

function changed(done: boolean | undefined): Result<Record<string, never>, 'too-late'> {
  return done === true ? success({}) : failure('too-late', 'The job is past that.')
}
