import { nextPrintAct, type PrintAct } from '../../shared/domain/next-print-act.ts'
import type { PrintHappening } from '../../shared/domain/print-job-step.ts'
import type { Printer } from '../../shared/model/settings.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { findPrintJob, openPrintJobs, type StoredPrintJob } from '../db/print-jobs.ts'
import { busyFor } from './busy-for.ts'
import { dueTimes, type DueTimes } from './due-times.ts'
import { moveJob, releasePrinter } from './job-requests.ts'
import { keepHappening, showJob } from './keep-job.ts'
import { preparePage } from './prepare-page.ts'
import { driverFor, keyOf, printerOf, targetOf, type PrintingWorld } from './printing-world.ts'

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
  readonly #due: DueTimes
  readonly #busyFor: ReturnType<typeof busyFor>
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
    const { monotonic = () => performance.now() } = world
    this.#due = dueTimes(monotonic)
    this.#busyFor = busyFor(monotonic)
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
    this.#due.forgetAll()
    if (this.#started && !this.#working && !this.#stopped) this.#work = this.#workOff()
  }

  /** Shows a job that was changed beside the queue, by an undo. */
  tell(jobId: string): void {
    showJob(this.#desk, this.#world, jobId)
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
    const job = await this.#own(jobId)
    if (job === null) return false
    const mayBeThere = job.state === 'printing' || job.state === 'unknown'
    const isKept = mayBeThere && (await this.#cancelAtPrinter(job)) === 'kept'
    if (isKept && job.state === 'printing') return false
    return this.#isOpen() && this.happen(jobId, { type: 'canceled' })
  }

  /** Takes the answer to "did it come out?"; what did not is first taken from the printer, as far as that can. */
  async answer(jobId: string, cameOut: boolean): Promise<boolean> {
    const job = await this.#own(jobId)
    if (job === null) return false
    if (!cameOut && job.state === 'unknown') await this.#cancelAtPrinter(job)
    return this.#isOpen() && this.happen(jobId, { type: 'answered', cameOut })
  }

  /** Sends a job again; a printer that may still have it is first told to drop it, as far as that can. */
  async retry(jobId: string): Promise<boolean> {
    const job = await this.#own(jobId)
    if (job === null) return false
    if (job.state === 'unknown') await this.#cancelAtPrinter(job)
    return this.#isOpen() && this.happen(jobId, { type: 'retried' })
  }

  /** Lets a job go to another printer; false where it may have come out. */
  async move(jobId: string, printer: Printer): Promise<boolean> {
    const job = await this.#own(jobId)
    const moved = job !== null && (await moveJob(this.#desk, this.#world, job, printer))
    this.wake()
    return moved
  }

  /** Lets the jobs of a printer that leaves this laptop wait for another. */
  async release(printer: Printer): Promise<void> {
    await Promise.all(this.#handing.values())
    if (this.#isOpen()) await releasePrinter(this.#desk, this.#world, printer)
    this.wake()
  }

  /** A job of this laptop, once no driver is being given it. */
  async #own(jobId: string): Promise<StoredPrintJob | null> {
    await this.#handing.get(jobId)
    const job = this.#stopped ? null : findPrintJob(this.#desk.db, jobId)
    return job?.laptop === this.#desk.laptop ? job : null
  }

  async #cancelAtPrinter(job: StoredPrintJob): Promise<'kept' | 'not-there'> {
    const printer = printerOf(this.#world, job)
    if (printer === null || job.printerReference === null) return 'not-there'
    const submitted = { ...keyOf(job), reference: job.printerReference }
    const taken = await driverFor(this.#world, printer)?.cancel(printer, submitted)
    return taken?.outcome === 'canceled' ? 'not-there' : 'kept'
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
    const soonest = this.#due.soonest()
    if (soonest === null) return
    this.#timer = setTimeout(
      () => {
        this.#woken = true
        if (!this.#working) this.#work = this.#workOff()
      },
      Math.max(10, Math.min(LONGEST_SLEEP, soonest)),
    )
  }

  /** One look at each open job; while a printer takes none, those behind the first wait their turn. */
  async #round(): Promise<void> {
    const blocked = new Set<string>()
    for (const { id } of openPrintJobs(this.#desk.db, this.#desk.laptop)) {
      if (this.#stopped) return
      const isWell = await this.#attendSafely(id, blocked)
      const after = this.#isOpen() && isWell ? findPrintJob(this.#desk.db, id) : null
      if (after?.state === 'queued') blocked.add(this.#targetId(after))
    }
  }

  /** A badge that nobody can draw waits by itself: those behind it go on. */
  async #attendSafely(id: string, blocked: ReadonlySet<string>): Promise<boolean> {
    try {
      await this.#attend(id, blocked)
      return true
    } catch (error) {
      this.#due.setAfter(id, LONGEST_SLEEP)
      this.#world.onCrash(error)
      const job = this.#isOpen() ? findPrintJob(this.#desk.db, id) : null
      const refusal = { type: 'held', problem: 'document-refused', detail: '' } as const
      if (job !== null) this.#keep(job, refusal)
      return false
    }
  }

  async #attend(id: string, blocked: ReadonlySet<string>): Promise<void> {
    const job = findPrintJob(this.#desk.db, id)
    const act = job === null ? null : this.#nextAct(job)
    if (job === null || act === null) {
      this.#due.forget(id)
      return
    }
    const waitsItsTurn = act.act === 'send' && blocked.has(this.#targetId(job))
    if (act.act === 'send' && this.#world.printers().isPaused === true) {
      // Only going on wakes it again, and only the first of all that wait says why.
      this.#due.forget(id)
      if (!waitsItsTurn && job.problem !== 'queue-paused') await this.#perform(job, act)
      return
    }
    if (!waitsItsTurn && this.#due.isDue(id, act.afterMs)) await this.#perform(job, act)
    else if (!waitsItsTurn) return
    const after = this.#isOpen() ? findPrintJob(this.#desk.db, id) : null
    const next = after === null ? null : this.#nextAct(after)
    if (next === null) this.#due.forget(id)
    else this.#due.setAfter(id, Math.max(next.afterMs, waitsItsTurn ? TURN : 0))
  }

  #targetId(job: StoredPrintJob): string {
    return targetOf(this.#world, job)?.id ?? ''
  }

  #nextAct(job: StoredPrintJob): TimedAct | null {
    const act = nextPrintAct(job, this.#inState(job))
    return act.act === 'ask-person' || act.act === 'nothing' ? null : act
  }

  #isOpen(): boolean {
    return !this.#stopped
  }

  async #perform(job: StoredPrintJob, { act }: TimedAct): Promise<void> {
    if (act === 'send') {
      await this.#send(job)
      return
    }
    const printer = printerOf(this.#world, job)
    const driver = driverFor(this.#world, printer)
    if (printer === null || driver === null) {
      this.#keep(job, { type: 'printer-removed' })
      return
    }
    if (act === 'find') {
      const search = await driver.find(printer, keyOf(job))
      this.#happenIfOpen(job.id, { type: 'searched', search })
      return
    }
    const reference = job.printerReference ?? ''
    const report = await driver.jobState(printer, { ...keyOf(job), reference })
    const busyMs = this.#busyFor(job.id, report)
    this.#happenIfOpen(job.id, { type: 'reported', report, inStateMs: this.#inState(job), busyMs })
  }

  async #send(job: StoredPrintJob): Promise<void> {
    const prepared = await preparePage(this.#desk, this.#world, job)
    // A person may have canceled or moved it meanwhile.
    const now = this.#isOpen() ? findPrintJob(this.#desk.db, job.id) : null
    if (now?.state !== 'queued' || now.wantedPrinterId !== job.wantedPrinterId) return
    if ('instead' in prepared) {
      this.#keep(now, prepared.instead)
      return
    }
    const { printer, driver, page } = prepared
    this.#keep(now, { type: 'claimed' }, printer)
    const told = driver.print(printer, page).then((submission) => {
      this.#happenIfOpen(job.id, { type: 'submitted', submission })
    })
    this.#handing.set(
      job.id,
      told.catch(() => {}),
    )
    await told.finally(() => this.#handing.delete(job.id))
  }

  #happenIfOpen(id: string, happening: PrintHappening): void {
    if (this.#stopped) return
    const job = findPrintJob(this.#desk.db, id)
    if (job !== null) this.#keep(job, happening)
  }

  #keep(job: StoredPrintJob, happening: PrintHappening, printer?: Printer): boolean {
    return keepHappening(this.#desk, this.#world, job, happening, printer)
  }

  #inState(job: StoredPrintJob): number {
    return Math.max(0, this.#desk.pen.now() - Date.parse(job.changedAt))
  }
}
