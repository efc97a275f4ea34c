import { isAtPrinter, type PrintHappening } from '../../../shared/domain/printing/print-job-step.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { findPrintJob, openPrintJobs, type StoredPrintJob } from '../../db/badges/print-jobs.ts'
import { moveJob, releasePrinter } from './job-requests.ts'
import { keepHappening, showJob } from './keep-job.ts'
import { Lanes } from './lanes.ts'
import { PrinterRound } from './printer-round.ts'
import { laneOf, type DeskWorld, type PrintingWorld } from './printing-world.ts'
import { withdrawJob } from './withdraw-job.ts'

/**
 * Works off the print jobs of one open event, those of each printer in their order, from what is kept of them: a job
 * is claimed durably before it is sent, so that after a crash it is searched for at the printer and never sent twice
 * by itself. No printer waits for another.
 */
export class PrintQueue {
  readonly #desk: DeskDeps
  readonly #world: DeskWorld
  readonly #round: PrinterRound
  readonly #lanes: Lanes

  constructor(desk: DeskDeps, world: PrintingWorld) {
    this.#desk = desk
    this.#world = { ...world, desk }
    const round = new PrinterRound(this.#world)
    this.#round = round
    this.#lanes = new Lanes({
      lanes: () => round.lanes(),
      walk: (lane) => round.walk(lane),
      soonest: () => round.soonest(),
      onCrash: world.onCrash,
    })
  }

  start(): void {
    this.#lanes.start()
  }

  /**
   * No job is touched any more once this returns; one that is at a driver is searched for at the next start, which
   * must wait for the answered end of what is under way.
   */
  stop(): Promise<void> {
    this.#round.stop()
    return this.#lanes.stop()
  }

  /** Something may be there to do: a job was added, a printer chosen, a person answered. */
  wake(): void {
    this.#round.forgetDue()
    this.#lanes.wake()
  }

  /** Shows a job that was changed beside the queue, by an undo. */
  tell(jobId: string): void {
    showJob(this.#world, jobId)
    this.wake()
  }

  /** Tells the queue what a person wants of a job. */
  happen(jobId: string, happening: PrintHappening): boolean {
    const job = findPrintJob(this.#desk.db, jobId)
    if (job?.laptop !== this.#desk.laptop) return false
    const changed = keepHappening(this.#world, job, happening)
    this.wake()
    return changed
  }

  /**
   * Takes a job back from the printer that has it, as soon as that answers; false where it is coming out or had come
   * out before.
   */
  cancel(jobId: string): Promise<boolean> {
    return this.#wish(jobId, async (job) => {
      const mayBeThere = isAtPrinter(job.state) || job.state === 'unknown'
      const isKept = mayBeThere && (await this.#withdraw(job)) === 'kept'
      if (isKept && isAtPrinter(job.state)) return false
      return this.#isOpen() && this.happen(jobId, { type: 'canceled' })
    })
  }

  /** Takes the answer to "did it come out?"; what did not is first taken from the printer, as far as that can. */
  answer(jobId: string, cameOut: boolean): Promise<boolean> {
    return this.#wish(jobId, async (job) => {
      if (!cameOut && job.state === 'unknown') await this.#withdraw(job)
      return this.#isOpen() && this.happen(jobId, { type: 'answered', cameOut })
    })
  }

  /** Sends a job again; a printer that may still have it is first told to drop it, as far as that can. */
  retry(jobId: string): Promise<boolean> {
    return this.#wish(jobId, async (job) => {
      if (job.state === 'unknown') await this.#withdraw(job)
      return this.#isOpen() && this.happen(jobId, { type: 'retried' })
    })
  }

  /** Lets a job go to another printer; false where it may have come out. */
  move(jobId: string, printer: Printer): Promise<boolean> {
    return this.#wish(jobId, (job) => moveJob(this.#world, job, printer))
  }

  /** Lets all jobs that wait go to one printer, also those that their printer gives back; how many went. */
  async moveAll(printer: Printer): Promise<number> {
    const open = this.#isOpen() ? openPrintJobs(this.#desk.db, this.#desk.laptop) : []
    const goes = (job: StoredPrintJob) =>
      laneOf(this.#world, job) !== printer.id &&
      (job.state === 'queued' || (job.state === 'printing' && job.problem !== null))
    let moved = 0
    for (const { id } of open.filter(goes)) if (await this.move(id, printer)) moved += 1
    return moved
  }

  /** Lets the jobs of a printer that leaves this laptop wait for another. */
  async release(printer: Printer): Promise<void> {
    const open = this.#isOpen() ? openPrintJobs(this.#desk.db, this.#desk.laptop) : []
    const there = open.filter(({ printerId }) => printerId === printer.id)
    await Promise.all(there.map(({ id }) => this.#round.handing(id)))
    if (this.#isOpen()) await releasePrinter(this.#world, printer)
    this.wake()
  }

  /** Does what a person wants with a job of this laptop, once no driver is being given it; false where it is none. */
  async #wish(jobId: string, work: (job: StoredPrintJob) => Promise<boolean>): Promise<boolean> {
    const isDone = await this.#round.alone(jobId, async () => {
      await this.#round.handing(jobId)
      const job = this.#isOpen() ? findPrintJob(this.#desk.db, jobId) : null
      return job?.laptop === this.#desk.laptop && (await work(job))
    })
    this.wake()
    return isDone
  }

  #withdraw(job: StoredPrintJob): ReturnType<typeof withdrawJob> {
    return withdrawJob(this.#world, job)
  }

  #isOpen(): boolean {
    return !this.#round.isStopped()
  }
}
