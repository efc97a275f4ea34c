import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import type { StoredPrintJob } from '../../db/badges/print-jobs.ts'
import {
  addPrintWithdrawal,
  endPrintWithdrawal,
  printWithdrawals,
  type PrintWithdrawal,
} from '../../db/badges/print-withdrawals.ts'
import type { PrinterDriver } from '../driver.ts'
import { driverFor, keyOf, printerOf, type DeskWorld } from './printing-world.ts'
import type { Printer } from '../../../shared/model/settings.ts'

/**
 * Tells a printer not to print a badge: `told` when it will not, `later` when it is told as soon as it answers, `kept`
 * when it prints it or has done so.
 */
export async function withdrawJob(
  world: DeskWorld,
  job: StoredPrintJob,
): Promise<'told' | 'later' | 'kept'> {
  const { desk } = world
  const printer = printerOf(world, job)
  const driver = driverFor(world, printer)
  if (printer === null || driver === null) return 'told'
  const { attempt, jobId } = keyOf(job)
  const reference = job.printerReference
  const withdrawal = { jobId, attempt, laptop: desk.laptop, printerId: printer.id, reference }
  if (reference !== null && driver.keeps?.(printer) === true) return 'kept'
  // One that has just not answered is not waited for.
  const told = isMute(job) ? 'later' : await tell(driver, printer, withdrawal)
  if (told === 'later' && desk.db.open) addPrintWithdrawal(desk.db, withdrawal)
  return told
}

/** Tells a printer of all badges that it must not print any more; whether it knows them all now. */
export async function catchUpWithdrawals(world: DeskWorld, printerId: string): Promise<boolean> {
  const { desk } = world
  const mine = withdrawalsAt(desk, printerId)
  const printer = world.printers().printers.find(({ id }) => id === printerId) ?? null
  const driver = driverFor(world, printer)
  for (const withdrawal of mine) {
    const isKnown = printer !== null && driver !== null
    const told = isKnown ? await tell(driver, printer, withdrawal) : 'told'
    if (told === 'later' || !desk.db.open) return false
    endPrintWithdrawal(desk.db, withdrawal)
  }
  return true
}

/** What a printer has yet to be told. */
export function withdrawalsAt({ db, laptop }: DeskDeps, printerId: string): PrintWithdrawal[] {
  return printWithdrawals(db, laptop).filter((one) => one.printerId === printerId)
}

function isMute({ problem }: StoredPrintJob): boolean {
  return problem === 'fell-silent' || problem === 'not-answering'
}

async function tell(
  driver: PrinterDriver,
  printer: Printer,
  { jobId, attempt, reference }: PrintWithdrawal,
): Promise<'told' | 'later' | 'kept'> {
  const key = { jobId, attempt }
  const search = reference === null ? await driver.find(printer, key) : null
  if (search?.outcome === 'not-answering') return 'later'
  const known = search?.outcome === 'found' ? search.reference : reference
  if (known === null) return 'told'
  const taken = await driver.cancel(printer, { ...key, reference: known })
  if (taken.outcome === 'canceled') return 'told'
  return taken.outcome === 'refused' && taken.problem === 'not-answering' ? 'later' : 'kept'
}
