import { mayTakeBack } from '../../../shared/domain/printing/may-take-back.ts'
import {
  hasFallenSilent,
  type PrintHappening,
} from '../../../shared/domain/printing/print-job-step.ts'
import type { JobReport } from '../../../shared/domain/printing/print-reports.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { isBadgeUnwanted, wouldBeSecond } from '../../db/badges/badges.ts'
import {
  changePrintJob,
  findPrintJob,
  openPrintJobs,
  type StoredPrintJob,
} from '../../db/badges/print-jobs.ts'
import { keepHappening, showJob } from './keep-job.ts'
import { driverFor, keyOf, printerOf, targetOf, type DeskWorld } from './printing-world.ts'
import { withdrawJob } from './withdraw-job.ts'

/**
 * Lets a job go to another printer: one that waits, failed, or can be taken back from the printer that has it. False
 * for one that may have come out.
 */
export async function moveJob(
  world: DeskWorld,
  job: StoredPrintJob,
  printer: Printer,
): Promise<boolean> {
  const { desk } = world
  if (job.state === 'printing' && !(await takeBack(world, job))) return false
  const now = findPrintJob(desk.db, job.id)
  if (now === null) return false
  if (now.state === 'printing') keepHappening(world, now, { type: 'taken-back' })
  if (hasFallenSilent(now)) {
    // Whoever moves it says that it did not come out; the printer is told so when it answers.
    await withdrawJob(world, now)
    keepHappening(world, now, { type: 'answered', cameOut: false })
  }
  if (now.state === 'failed') keepHappening(world, now, { type: 'retried' })
  if (findPrintJob(desk.db, job.id)?.state !== 'queued') return false
  sendTo(world, now, printer)
  return true
}

/**
 * Lets all jobs of a printer that leaves this laptop wait for another one. What it may have printed already becomes a
 * question to the person.
 */
export async function releasePrinter(world: DeskWorld, printer: Printer): Promise<void> {
  const { desk } = world
  const concerns = ({ printerId, wantedPrinterId }: StoredPrintJob) =>
    printerId === printer.id || wantedPrinterId === printer.id
  for (const job of openPrintJobs(desk.db, desk.laptop).filter(concerns)) {
    const isBack =
      job.state === 'printing' && job.printerId === printer.id && (await takeBack(world, job))
    const now = findPrintJob(desk.db, job.id)
    if (now === null) continue
    if (isBack) keepHappening(world, now, { type: 'taken-back' })
    else if (now.printerId === printer.id) keepHappening(world, now, { type: 'printer-removed' })
    if (findPrintJob(desk.db, job.id)?.state === 'queued') sendTo(world, now, null)
  }
}

/**
 * Takes a badge back by itself: nobody wants it since its check-in was undone, another one of the guest came out since,
 * or it waits at a printer that is stuck while another takes over. Null where it stays.
 */
export async function reclaimed(
  world: DeskWorld,
  job: StoredPrintJob,
  report: JobReport,
): Promise<Extract<PrintHappening, { type: 'canceled' | 'taken-back' }> | null> {
  if (job.state !== 'printing' || !mayTakeBack(report)) return null
  const { db } = world.desk
  if (isBadgeUnwanted(db, job)) {
    if (!(await takeBack(world, job))) return null
    // Whoever was let in again meanwhile wants it.
    return { type: isBadgeUnwanted(db, job) ? 'canceled' : 'taken-back' }
  }
  if (wouldBeSecond(db, job)) return (await takeBack(world, job)) ? { type: 'taken-back' } : null
  const target = targetOf(world, job)
  const isTakenOver = target !== null && target.id !== job.printerId
  const isStuck = report.state === 'waiting' && report.problem !== null
  if (!isTakenOver || !isStuck || world.printers().isPaused === true) return null
  return (await takeBack(world, job)) ? { type: 'taken-back' } : null
}

/** Takes a job back from the printer that has it; false where it may come out. */
async function takeBack(world: DeskWorld, job: StoredPrintJob): Promise<boolean> {
  const driver = driverFor(world, printerOf(world, job))
  const printer = printerOf(world, job)
  if (driver === null || printer === null || job.printerReference === null) return false
  const submitted = { ...keyOf(job), reference: job.printerReference }
  if (!mayTakeBack(await driver.jobState(printer, submitted))) return false
  const { outcome } = await driver.cancel(printer, submitted)
  if (outcome !== 'canceled') return false
  const after = await driver.jobState(printer, submitted)
  return after.state === 'canceled' || after.state === 'gone'
}

/** Where a waiting job goes from now on; null for the printer in use. */
function sendTo(
  world: DeskWorld,
  { id, changedAt }: StoredPrintJob,
  printer: Printer | null,
): void {
  changePrintJob(world.desk.db, id, {
    wantedPrinterId: printer?.id ?? null,
    printerId: null,
    printerName: printer?.name ?? '',
    problem: null,
    detail: '',
    changedAt,
  })
  showJob(world, id)
}
