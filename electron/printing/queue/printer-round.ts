import { mayTakeBack } from '../../../shared/domain/printing/may-take-back.ts'
import { nextPrintAct, type PrintAct } from '../../../shared/domain/printing/next-print-act.ts'
import { isAtPrinter, type PrintHappening } from '../../../shared/domain/printing/print-job-step.ts'
import type { JobReport } from '../../../shared/domain/printing/print-reports.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { isDiskFull } from '../../db/file/disk-fault.ts'
import { findPrintJob, openPrintJobs, type StoredPrintJob } from '../../db/badges/print-jobs.ts'
import { printWithdrawals } from '../../db/badges/print-withdrawals.ts'
import { holdsFor } from './holds-for.ts'
import { dueTimes, type DueTimes } from './due-times.ts'
import { reclaimed } from './job-requests.ts'
import { keepHappening, showJob } from './keep-job.ts'
import { preparePage } from './prepare-page.ts'
import { driverFor, keyOf, laneOf, printerOf, type DeskWorld } from './printing-world.ts'
import { takeTurns } from './take-turns.ts'
import { catchUpWithdrawals, withdrawalsAt } from './withdraw-job.ts'

type TimedAct = Extract<PrintAct, { readonly afterMs: number }>

/** How long a badge that nobody can draw waits before it is tried again, in ms. */
const UNDRAWABLE = 5_000

/** How long a printer that is owed a word is left alone when it does not answer, in ms. */
const CATCH_UP = 4_000

/** The rounds over the jobs of each printer of one open event, by what is kept of them. */
export class PrinterRound {
  readonly #desk: DeskDeps
  readonly #world: DeskWorld
  readonly #due: DueTimes
  /** For how long printers have said that they print a job and that nothing is wrong. */
  readonly #busyFor: ReturnType<typeof holdsFor>
  /** For how long printers that have a job have not answered. */
  readonly #silentFor: ReturnType<typeof holdsFor>
  /** Jobs that a driver is being given at this moment. */
  readonly #handing = new Map<string, Promise<unknown>>()
  readonly #turns = takeTurns()
  /** Jobs with which something is done outside the rounds. */
  readonly #kept = new Set<string>()
  #stopped = false

  constructor(world: DeskWorld) {
    this.#desk = world.desk
    this.#world = world
    const { monotonic = () => performance.now() } = world
    this.#due = dueTimes(monotonic)
    this.#busyFor = holdsFor(monotonic)
    this.#silentFor = holdsFor(monotonic)
  }

  /** No job is touched any more once this returns. */
  stop(): void {
    this.#stopped = true
  }

  isStopped(): boolean {
    return this.#stopped
  }

  /** The printers for which something can be done now or later, by their ids; an empty one for no printer. */
  lanes(): ReadonlySet<string> {
    const open = openPrintJobs(this.#desk.db, this.#desk.laptop)
    const going = open.filter((job) => this.#nextAct(job) !== null)
    const owed = printWithdrawals(this.#desk.db, this.#desk.laptop)
    return new Set([
      ...going.map((job) => laneOf(this.#world, job)),
      ...owed.map(({ printerId }) => printerId),
    ])
  }

  /** In how many ms the next act is due; null where none is. */
  soonest(): number | null {
    return this.#due.soonest()
  }

  /** What was put off is looked at anew. */
  forgetDue(): void {
    this.#due.forgetAll()
  }

  /** The end of giving a job to its driver, where that is going on. */
  handing(jobId: string): Promise<unknown> {
    return this.#handing.get(jobId) ?? Promise.resolve()
  }

  /** Does something with a job while no round touches it, after what is being done with it so. */
  alone<Value>(jobId: string, work: () => Promise<Value>): Promise<Value> {
    return this.#turns(jobId, async () => {
      this.#kept.add(jobId)
      try {
        return await work()
      } finally {
        this.#kept.delete(jobId)
      }
    })
  }

  /** One look at all jobs of a printer: at those that it has, then at those that wait for it in their order. */
  async walk(lane: string): Promise<void> {
    const isCaughtUp = await this.#catchUp(lane)
    for (const { id } of this.#jobsIn(lane)) {
      const job = this.#now(id)
      if (this.#stopped) return
      // It may have gone to another printer, or to its end, meanwhile.
      if (job === null || laneOf(this.#world, job) !== lane || this.#kept.has(id)) continue
      if (job.state === 'queued' && this.#isFull(lane)) return
      if (job.state === 'queued' && !isCaughtUp) {
        this.#keep(job, { type: 'held', problem: 'not-answering', detail: '' })
        return
      }
      const isWell = await this.#attendSafely(job)
      // While a printer takes none, those behind the first wait.
      const after = this.#now(id)
      if (isWell && after?.state === 'queued' && laneOf(this.#world, after) === lane) return
    }
  }

  /** Tells a printer what it must not print any more; it gets no badge before it knows. */
  async #catchUp(lane: string): Promise<boolean> {
    if (this.#stopped) return false
    if (withdrawalsAt(this.#desk, lane).length === 0) return true
    const owed = `owed ${lane}`
    if (!this.#due.isDue(owed, CATCH_UP)) return false
    this.#due.forget(owed)
    const isDone = await catchUpWithdrawals(this.#world, lane)
    if (!isDone) this.#due.setAfter(owed, CATCH_UP)
    return isDone
  }

  #jobsIn(lane: string): readonly StoredPrintJob[] {
    const open = openPrintJobs(this.#desk.db, this.#desk.laptop)
    const mine = open.filter((job) => laneOf(this.#world, job) === lane)
    const waits = ({ state }: StoredPrintJob) => state === 'queued'
    return [...mine.filter((job) => !waits(job)), ...mine.filter(waits)]
  }

  /** Whether a printer has as many badges as it may have at a time. */
  #isFull(lane: string): boolean {
    const printer = this.#world.printers().printers.find(({ id }) => id === lane) ?? null
    const atOnce = printer && driverFor(this.#world, printer)?.atOnce?.(printer)
    if (atOnce === null || atOnce === undefined) return false
    const has = (job: StoredPrintJob) => isAtPrinter(job.state) && job.printerId === lane
    return openPrintJobs(this.#desk.db, this.#desk.laptop).filter(has).length >= atOnce
  }

  /** A badge that nobody can draw waits by itself: those behind it go on. Where the disk is full all wait. */
  async #attendSafely(job: StoredPrintJob): Promise<boolean> {
    try {
      await this.#attend(job)
      return true
    } catch (error) {
      this.#due.setAfter(job.id, UNDRAWABLE)
      if (isDiskFull(error)) {
        // Not even that can be kept: it is only shown.
        showJob(this.#world, job.id, 'disk-full')
        return true
      }
      this.#world.onCrash(error)
      const now = this.#now(job.id)
      const refusal = { type: 'held', problem: 'document-refused', detail: '' } as const
      if (now !== null) this.#keep(now, refusal)
      return false
    }
  }

  async #attend(job: StoredPrintJob): Promise<void> {
    const act = this.#nextAct(job)
    if (act === null) {
      this.#due.forget(job.id)
      return
    }
    if (act.act === 'send' && this.#world.printers().isPaused === true) {
      // Only going on wakes it again, and only the first of all that wait says why.
      this.#due.forget(job.id)
      if (job.problem !== 'queue-paused') await this.#send(job)
      return
    }
    if (!this.#due.isDue(job.id, act.afterMs)) return
    this.#due.forget(job.id)
    await this.#perform(job, act)
    const next = this.#nextAct(this.#now(job.id))
    if (next !== null) this.#due.setAfter(job.id, next.afterMs)
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
      const silentMs = this.#silentFor(job.id, search.outcome === 'not-answering')
      this.#keepIfSame(job, { type: 'searched', search, silentMs })
      return
    }
    const reference = job.printerReference ?? ''
    const report = await driver.jobState(printer, { ...keyOf(job), reference })
    const busyMs = this.#busyFor(job.id, report.state === 'printing' && report.problem === null)
    const silentMs = this.#silentFor(job.id, report.state === 'not-answering')
    const inStateMs = this.#inState(job)
    if (mayTakeBack(report)) await this.#reclaim(job, report)
    this.#keepIfSame(job, { type: 'reported', report, inStateMs, busyMs, silentMs })
  }

  async #send(job: StoredPrintJob): Promise<void> {
    const lane = laneOf(this.#world, job)
    const prepared = await preparePage(this.#world, job)
    const now = this.#now(job.id)
    // A person may have canceled it, or it may go elsewhere by now.
    if (now?.state !== 'queued' || laneOf(this.#world, now) !== lane) return
    if ('instead' in prepared) {
      this.#keep(now, prepared.instead)
      return
    }
    const { printer, driver, page } = prepared
    if (printer.id !== lane) return
    keepHappening(this.#world, now, { type: 'claimed' }, printer)
    const told = driver.print(printer, page).then((submission) => {
      const sent = this.#now(job.id)
      if (sent !== null) this.#keep(sent, { type: 'submitted', submission })
    })
    this.#handing.set(
      job.id,
      told.catch(() => {}),
    )
    await told.finally(() => this.#handing.delete(job.id))
  }

  /** Takes a badge back that nobody wants or that another printer takes over, unless a person was sooner. */
  async #reclaim(job: StoredPrintJob, report: JobReport): Promise<void> {
    if (!this.#isSame(job)) return
    await this.alone(job.id, async () => {
      if (this.#now(job.id)?.state !== job.state) return
      const back = await reclaimed(this.#world, job, report)
      const now = this.#now(job.id)
      if (back !== null && now !== null) this.#keep(now, back)
    })
  }

  /** Whether a job is as it was when its printer was asked: nobody took it back or sent it again meanwhile. */
  #isSame({ id, state, attempts }: StoredPrintJob): boolean {
    const now = this.#now(id)
    return now?.state === state && now.attempts === attempts && !this.#kept.has(id)
  }

  #keepIfSame(job: StoredPrintJob, happening: PrintHappening): void {
    const now = this.#isSame(job) ? this.#now(job.id) : null
    if (now !== null) this.#keep(now, happening)
  }

  #keep(job: StoredPrintJob, happening: PrintHappening): void {
    keepHappening(this.#world, job, happening)
  }

  /** A job as it is kept now; null where it is touched no more. */
  #now(id: string): StoredPrintJob | null {
    return this.#stopped ? null : findPrintJob(this.#desk.db, id)
  }

  #nextAct(job: StoredPrintJob | null): TimedAct | null {
    const act = job === null ? null : nextPrintAct(job, this.#inState(job))
    return act === null || act.act === 'ask-person' || act.act === 'nothing' ? null : act
  }

  #inState({ changedAt }: StoredPrintJob): number {
    return Math.max(0, this.#desk.pen.now() - Date.parse(changedAt))
  }
}
