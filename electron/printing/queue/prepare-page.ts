import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { PrintHappening } from '../../../shared/domain/printing/print-job-step.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { findAttendeeNow } from '../../db/guests/attendees.ts'
import { isBadgeUnwanted, wouldBeSecond } from '../../db/badges/badges.ts'
import { changePrintJob, type StoredPrintJob } from '../../db/badges/print-jobs.ts'
import { isErased } from '../../db/projections/erasure.ts'
import { badgeMedia } from '../badges/badge-size.ts'
import type { PageToPrint, PrinterDriver } from '../driver.ts'
import { driverFor, keyOf, targetOf, type DeskWorld } from './printing-world.ts'
import { sequenceName } from './sequence-name.ts'

/** A job's page with the printer for it, or what keeps it from being sent. */
export type Prepared =
  | { readonly page: PageToPrint; readonly printer: Printer; readonly driver: PrinterDriver }
  | { readonly instead: PrintHappening }

/** Draws a waiting job's badge for the printer to which it goes. */
export async function preparePage(world: DeskWorld, job: StoredPrintJob): Promise<Prepared> {
  const { db } = world.desk
  if (isBadgeUnwanted(db, job) || isErased(db, job.attendeeId)) return canceled
  if (wouldBeSecond(db, job)) return { instead: { type: 'printed-since' } }
  if (world.printers().isPaused === true) return held('queue-paused', '')
  const printer = targetOf(world, job)
  const driver = driverFor(world, printer)
  if (printer === null) return held('no-printer', '')
  if (driver === null) return held('driver-unknown', printer.driver)
  const guest = findAttendeeNow(db, job.attendeeId)
  const { place, flaws, drawing } = world.press
  const media = badgeMedia(printer, driver)
  const badge = place(db, job.attendeeId, job.layoutId, media)
  if (badge === null || guest === null) return canceled
  const found = JSON.stringify(flaws(db, job.attendeeId, job.layoutId, media))
  if (found !== job.flaws) changePrintJob(db, job.id, { flaws: found, changedAt: job.changedAt })
  const drawn = await driver.draw(printer, badge, drawing)
  if (!drawn.ok) return held(drawn.code, drawn.message)
  const page = {
    ...keyOf(job),
    attempt: job.attempts + 1,
    document: drawn.value,
    title: `Balie ${job.id.slice(-12)}`,
    sequenceName: sequenceName(job.createdAt, displayName(guest)),
  }
  return { page, printer, driver }
}

const canceled = { instead: { type: 'canceled' } } as const

function held(
  problem: Extract<PrintHappening, { type: 'held' }>['problem'],
  detail: string,
): Prepared {
  return { instead: { type: 'held', problem, detail } }
}
