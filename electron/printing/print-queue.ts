import { nextPrintAct, type PrintAct } from '../../shared/domain/next-print-act.ts'
import { displayName } from '../../shared/domain/name/display-name.ts'
import { stepPrintJob, type PrintHappening } from '../../shared/domain/print-job-step.ts'
import type { PrintJob } from '../../shared/model/print-job.ts'
import type { Printer } from '../../shared/model/settings.ts'
import { findAttendee } from '../db/attendees.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { isErased } from '../db/projections/erasure.ts'
import { findPrintJob, openPrintJobs, toPrintJob, type StoredPrintJob } from '../db/print-jobs.ts'
import type { BadgePress } from './badge-press.ts'
import type { JobKey, PrinterDriver } from './driver.ts'
import type { Drivers } from './drivers.ts'
import { badgeSize } from './badge-size.ts'
import { sequenceName } from './sequence-name.ts'
import { isRequestUndone, keepStep } from './settle-job.ts'

/** What the queue works with beside the event file. */
export type PrintingWorld = {
  readonly drivers: Drivers
  readonly press: BadgePress
  /** The printers of this laptop, and the one that is chosen. */
  readonly printers: () => {
    readonly printers: readonly Printer[]
    readonly printerId: string | null
  }
  readonly onJobChanged: (job: PrintJob) => void
  readonly onCrash: (error: unknown) => void
}

/** How long the queue sleeps at most between looks at its jobs, in ms. */
const LONGEST_SLEEP = 5_000
/** How long a job behind one that the printer refused waits before it is looked at again, in ms. */
const TURN = 500

type TimedAct = Extract<PrintAct, { readonly afterMs: number }>

/**
 * Works off the print jobs of one open event, one after the other, from what is kept of them: a job is claimed
 * durably before it is sent, so that after a crash it is searched for at the printer and never sent twice by itself.
 */
export class PrintQueue {
  readonly #desk: DeskDeps
  readonly #world: PrintingWorld
  /** When each job's next act is due, on the monotonic clock, in ms. */
  readonly #due = new Map<string, number>()
  /** Jobs that a driver is being given at this moment. */
  readonly #handing = new Map<string, Promise<unknown>>()
  #timer: NodeJS.Timeout | null = null
  #working = false
  /** Ends when nothing is under way. */
  #work: Promise<void> = Promise.resolve()
  #woken = false
  #started = false
  #stopped = false

  constructor(desk: DeskDeps, world: PrintingWorld) {
    this.#desk = desk
    this.#world = world
  }

  start(): void {
    this.#started = true
    this.wake()
  }

  /**
   * No job is touched any more once this returns; one that is at a driver is searched for at the next start, which
   * must wait for the answered end of what is under way.
   */
  stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    return this.#work
  }

  /** Something may be there to do: a job was added, a printer chosen, a person answered. */
  wake(): void {
    this.#woken = true
    this.#due.clear()
    if (this.#started && !this.#working && !this.#stopped) this.#work = this.#workOff()
  }

  /** Shows a job that was changed beside the queue, by an undo. */
  tell(jobId: string): void {
    const job = findPrintJob(this.#desk.db, jobId)
    if (job !== null) this.#world.onJobChanged(toPrintJob(this.#desk.db, job))
    this.wake()
  }

  /** Tells the queue what a person wants of a job. */
  happen(jobId: string, happening: PrintHappening): boolean {
    const job = findPrintJob(this.#desk.db, jobId)
    if (job?.laptop !== this.#desk.laptop) return false
    const changed = this.#keep(job, happening)
    this.wake()
    return changed
  }

  /** Takes a job back from the printer that has it; false where it had come out before. */
  async cancel(jobId: string): Promise<boolean> {
    await this.#handing.get(jobId)
    const job = this.#stopped ? null : findPrintJob(this.#desk.db, jobId)
    if (job?.laptop !== this.#desk.laptop) return false
    const printer = this.#printerOf(job)
    if (job.state === 'printing' && printer !== null && job.printerReference !== null) {
      const submitted = { ...keyOf(job), reference: job.printerReference }
      const taken = await this.#driverOf(printer)?.cancel(printer, submitted)
      if (taken?.outcome !== 'canceled' || !this.#isOpen()) return false
    }
    return this.happen(jobId, { type: 'canceled' })
  }

  async #workOff(): Promise<void> {
    this.#working = true
    try {
      while (this.#woken && !this.#stopped) {
        this.#woken = false
        await this.#round()
      }
    } catch (error) {
      this.#world.onCrash(error)
    }
    this.#working = false
    this.#sleep()
  }

  #sleep(): void {
    if (this.#stopped) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    const soonest = Math.min(...this.#due.values()) - performance.now()
    if (this.#due.size === 0) return
    this.#timer = setTimeout(
      () => {
        this.#woken = true
        if (!this.#working) this.#work = this.#workOff()
      },
      Math.max(10, Math.min(LONGEST_SLEEP, soonest)),
    )
  }

  /** One look at each open job; while the printer takes none, those behind the first wait their turn. */
  async #round(): Promise<void> {
    let isBlocked = false
    for (const { id } of openPrintJobs(this.#desk.db, this.#desk.laptop)) {
      if (this.#stopped) return
      const isWell = await this.#attendSafely(id, isBlocked)
      if (this.#isOpen() && isWell)
        isBlocked ||= findPrintJob(this.#desk.db, id)?.state === 'queued'
    }
  }

  /** A badge that nobody can draw waits by itself: those behind it go on. */
  async #attendSafely(id: string, isBlocked: boolean): Promise<boolean> {
    try {
      await this.#attend(id, isBlocked)
      return true
    } catch (error) {
      this.#due.set(id, performance.now() + LONGEST_SLEEP)
      this.#world.onCrash(error)
      const job = this.#isOpen() ? findPrintJob(this.#desk.db, id) : null
      const refusal = { type: 'held', problem: 'document-refused', detail: '' } as const
      if (job !== null) this.#keep(job, refusal)
      return false
    }
  }

  async #attend(id: string, isBlocked: boolean): Promise<void> {
    const job = findPrintJob(this.#desk.db, id)
    const act = job === null ? null : this.#nextAct(job)
    if (job === null || act === null) {
      this.#due.delete(id)
      return
    }
    const waitsItsTurn = isBlocked && act.act === 'send'
    if (!waitsItsTurn && this.#isDue(id, act)) await this.#perform(job, act)
    else if (!waitsItsTurn) return
    const after = this.#isOpen() ? findPrintJob(this.#desk.db, id) : null
    const next = after === null ? null : this.#nextAct(after)
    if (next === null) this.#due.delete(id)
    else this.#due.set(id, performance.now() + Math.max(next.afterMs, waitsItsTurn ? TURN : 0))
  }

  #nextAct(job: StoredPrintJob): TimedAct | null {
    const act = nextPrintAct(job, this.#inState(job))
    return act.act === 'ask-person' || act.act === 'nothing' ? null : act
  }

  #isOpen(): boolean {
    return !this.#stopped
  }

  #isDue(id: string, act: TimedAct): boolean {
    const due = this.#due.get(id)
    if (due === undefined || performance.now() >= due) return true
    return act.afterMs === 0
  }

  async #perform(job: StoredPrintJob, { act }: TimedAct): Promise<void> {
    if (act === 'send') {
      await this.#send(job)
      return
    }
    const printer = this.#printerOf(job)
    const driver = printer === null ? undefined : this.#driverOf(printer)
    if (printer === null || driver === undefined) {
      const gone = { outcome: 'untold' } as const
      this.#keep({ ...job, state: 'sending' }, { type: 'searched', search: gone })
      return
    }
    if (act === 'find') {
      const search = await driver.find(printer, keyOf(job))
      this.#happenIfOpen(job.id, { type: 'searched', search })
      return
    }
    const reference = job.printerReference ?? ''
    const report = await driver.jobState(printer, { ...keyOf(job), reference })
    this.#happenIfOpen(job.id, { type: 'reported', report, inStateMs: this.#inState(job) })
  }

  async #send(job: StoredPrintJob): Promise<void> {
    const { db } = this.#desk
    if (isRequestUndone(db, job.id) || isErased(db, job.attendeeId)) {
      this.#keep(job, { type: 'canceled' })
      return
    }
    const printer = this.#chosenPrinter()
    const driver = printer === null ? undefined : this.#driverOf(printer)
    if (printer === null || driver === undefined) {
      this.#keep(job, { type: 'held', problem: 'no-printer', detail: printer?.driver ?? '' })
      return
    }
    const guest = findAttendee(db, job.attendeeId)
    const { place, drawing } = this.#world.press
    const badge = place(db, job.attendeeId, job.layoutId, badgeSize(printer))
    if (badge === null || guest === null) {
      this.#keep(job, { type: 'canceled' })
      return
    }
    const drawn = await driver.draw(printer, badge, drawing)
    // A person may have canceled it meanwhile.
    if (this.#stopped || findPrintJob(db, job.id)?.state !== 'queued') return
    if (!drawn.ok) {
      this.#keep(job, { type: 'held', problem: drawn.code, detail: drawn.message })
      return
    }
    this.#keep(job, { type: 'claimed' }, printer)
    const handing = driver.print(printer, {
      ...keyOf(job),
      attempt: job.attempts + 1,
      document: drawn.value,
      title: `Balie ${job.id.slice(-12)}`,
      sequenceName: sequenceName(job.createdAt, displayName(guest)),
    })
    const told = handing.then((submission) => {
      this.#happenIfOpen(job.id, { type: 'submitted', submission })
    })
    const over = told.catch(() => {})
    this.#handing.set(job.id, over)
    await told.finally(() => this.#handing.delete(job.id))
  }

  #happenIfOpen(id: string, happening: PrintHappening): void {
    if (this.#stopped) return
    const job = findPrintJob(this.#desk.db, id)
    if (job !== null) this.#keep(job, happening)
  }

  #keep(job: StoredPrintJob, happening: PrintHappening, printer?: Printer): boolean {
    const changed = keepStep(this.#desk, job, stepPrintJob(job, happening), printer)
    const after = changed ? findPrintJob(this.#desk.db, job.id) : null
    if (after !== null) this.#world.onJobChanged(toPrintJob(this.#desk.db, after))
    return changed
  }

  #inState(job: StoredPrintJob): number {
    return Math.max(0, this.#desk.pen.now() - Date.parse(job.changedAt))
  }

  #chosenPrinter(): Printer | null {
    const { printers, printerId } = this.#world.printers()
    return printers.find((printer) => printer.id === printerId) ?? null
  }

  #printerOf(job: StoredPrintJob): Printer | null {
    return this.#world.printers().printers.find((printer) => printer.id === job.printerId) ?? null
  }

  #driverOf(printer: Printer): PrinterDriver | undefined {
    return this.#world.drivers[printer.driver]
  }
}

function keyOf(job: StoredPrintJob): JobKey {
  return { jobId: job.id, attempt: job.attempts }
}
