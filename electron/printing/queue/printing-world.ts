import type { PrintJob } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { StoredPrintJob } from '../../db/badges/print-jobs.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import type { BadgePress } from '../badges/badge-press.ts'
import type { JobKey, PrinterDriver } from '../driver.ts'
import type { Drivers } from '../drivers.ts'

/** What the queue works with beside the event file. */
export type PrintingWorld = {
  readonly drivers: Drivers
  readonly press: BadgePress
  /** The printers of this laptop, the one that takes new badges now, and whether a person told them to wait. */
  readonly printers: () => {
    readonly printers: readonly Printer[]
    readonly printerId: string | null
    readonly isPaused?: boolean
  }
  readonly onJobChanged: (job: PrintJob) => void
  /** A badge came out of a printer, as far as one can tell. */
  readonly onBadgeOut?: (printer: Printer) => void
  readonly onCrash: (error: unknown) => void
  /** A clock that never goes back, in ms; the process's own where none is given. */
  readonly monotonic?: () => number
}

/** The same with the desk whose jobs are printed. */
export type DeskWorld = PrintingWorld & { readonly desk: DeskDeps }

/** The printer to which a waiting job goes: where a person moved it, else the one in use. */
export function targetOf(world: PrintingWorld, job: StoredPrintJob): Printer | null {
  const { printers, printerId } = world.printers()
  const wanted = job.wantedPrinterId ?? printerId
  return printers.find(({ id }) => id === wanted) ?? null
}

/** The printer that has a job. */
export function printerOf(world: PrintingWorld, job: StoredPrintJob): Printer | null {
  return world.printers().printers.find(({ id }) => id === job.printerId) ?? null
}

/** The id of the printer whose turn a job takes: the one that has it, else the one to which it goes; empty for none. */
export function laneOf(world: PrintingWorld, job: StoredPrintJob): string {
  if (job.state === 'queued') return targetOf(world, job)?.id ?? ''
  return job.printerId ?? ''
}

/** The driver that reaches a printer, where this laptop has it. */
export function driverFor(world: PrintingWorld, printer: Printer | null): PrinterDriver | null {
  return printer === null ? null : (world.drivers[printer.driver] ?? null)
}

/** Our own name for the last handing over of a job. */
export function keyOf({ id, attempts }: StoredPrintJob): JobKey {
  return { jobId: id, attempt: attempts }
}
