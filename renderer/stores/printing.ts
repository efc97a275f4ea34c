import { create } from 'zustand'
import type { CallInput, CallOutput } from '../../shared/contract.ts'
import { choicesFor } from '../../shared/domain/printing/job-choices.ts'
import type { DriverKind } from '../../shared/model/driver-kind.ts'
import type { PrintJob } from '../../shared/model/print-job.ts'
import type { Printer } from '../../shared/model/settings.ts'
import { call } from '../api.ts'

export type PrinterStatus = CallOutput<'printing.status'>
export type NewPrinter = CallInput<'printing.addPrinter'>
export type ReprintReason = CallInput<'printing.reprint'>['reason']

export type PrintingState = {
  /** The jobs of this laptop, newest first. */
  readonly jobs: readonly PrintJob[]
  /** The kinds of printers that there are, in the order in which a person chooses from them. */
  readonly kinds: readonly DriverKind[]
  readonly printers: readonly Printer[]
  readonly printerId: string | null
  /** The printer that takes over while the chosen one cannot print. */
  readonly standbyId: string | null
  readonly status: PrinterStatus | null
}

/** Printers and badges of this laptop, kept up to date by main's events. */
export const usePrinting = create<PrintingState>()(() => ({
  jobs: [],
  kinds: [],
  printers: [],
  printerId: null,
  standbyId: null,
  status: null,
}))

const { setState: set, getState: get } = usePrinting

/** Asks main for jobs, printers and how the chosen printer is. */
export async function loadPrinting(): Promise<void> {
  await Promise.all([loadJobs(), loadPrinters(), loadStatus()])
}

/** Asks for the jobs, and whose badge another desk has printed meanwhile. */
export async function loadJobs(): Promise<void> {
  const answer = await call('printing.jobs', {})
  if (!answer.ok) return
  const since = new Map(answer.value.jobs.map(({ id, printedSince }) => [id, printedSince]))
  const jobs = mergeJobs(get().jobs, answer.value.jobs)
  // Nothing happened to a badge here when another desk printed one.
  set({ jobs: jobs.map((job) => ({ ...job, printedSince: since.get(job.id) ?? null })) })
}

async function loadPrinters(): Promise<void> {
  const answer = await call('printing.printers', {})
  if (answer.ok) set(answer.value)
}

async function loadStatus(): Promise<void> {
  const answer = await call('printing.status', {})
  if (answer.ok) set({ status: answer.value })
}

/** Forgets the jobs of another event. */
export function clearPrinting(): void {
  set({ jobs: [] })
}

/** Takes a job as main tells that it has changed. */
export function takeJob(job: PrintJob): void {
  set({ jobs: mergeJobs([job], get().jobs) })
}

/** Takes a badge that a scan has just asked for, until main tells more of it. */
export function expectJob(id: string, attendeeId: string, guest: string, at: string): void {
  takeJob({
    id,
    attendeeId,
    guest,
    state: 'queued',
    problem: null,
    detail: '',
    printer: '',
    createdAt: at,
    // Older than anything that main says of it.
    changedAt: '',
    attempts: 0,
    printerId: null,
    flaws: [],
    printedSince: null,
  })
}

/** Takes how the chosen printer is, and how many labels are left in it. */
export function takePrinterStatus(status: PrinterStatus): void {
  const { printerId, labels } = status
  const printers = get().printers.map((one) => (one.id === printerId ? { ...one, labels } : one))
  set({ status, printers })
}

/** Adds a printer and uses it; the code of what went wrong, or null. */
export async function addPrinter(printer: NewPrinter): Promise<string | null> {
  const added = await call('printing.addPrinter', printer)
  if (!added.ok) return added.code
  return choosePrinter(added.value.id)
}

/** Uses another printer, or none; the code of what went wrong, or null. */
export async function choosePrinter(id: string | null): Promise<string | null> {
  const answer = await call('printing.choosePrinter', { id })
  await loadPrinting()
  return answer.ok ? null : answer.code
}

/** Tries a badge again; whether that could be done. */
export function retryJob(jobId: string): Promise<boolean> {
  return done(call('printing.retry', { jobId }))
}

/** Gives a badge up; whether that could be done. */
export function cancelJob(jobId: string): Promise<boolean> {
  return done(call('printing.cancel', { jobId }))
}

/** The badge on top of those that did not come out here and did at another desk; null where there is none. */
export function jobToLetGo(jobs: readonly PrintJob[]): PrintJob | null {
  const isOne = (job: PrintJob) => job.printedSince !== null && choicesFor(job).cancel
  return unfinishedJobs(jobs).find(isOne) ?? null
}

/** Gives that badge up, for the guest has one. */
export function letPrintedGo(): void {
  const job = jobToLetGo(get().jobs)
  if (job !== null) void cancelJob(job.id)
}

/** Lets a badge go to another printer; false where it may have come out already. */
export function moveJob(jobId: string, printerId: string): Promise<boolean> {
  return done(call('printing.move', { jobId, printerId }))
}

/** Lets all badges that wait go to one printer. */
export async function moveAllJobs(printerId: string): Promise<void> {
  await call('printing.moveAll', { printerId })
  await loadPrinting()
}

/** Lets all badges of this laptop wait, or go on. */
export async function pauseQueue(isPaused: boolean): Promise<void> {
  await call('printing.pause', { isPaused })
  await loadPrinting()
}

/** Takes the person's answer to "did it come out?"; whether it still counted. */
export function resolveJob(jobId: string, cameOut: boolean): Promise<boolean> {
  return done(call('printing.resolve', { jobId, cameOut }))
}

/** Waits for what main was asked, and for how the badges are after it. */
async function done(asked: Promise<{ readonly ok: boolean }>): Promise<boolean> {
  const { ok } = await asked
  await loadPrinting()
  return ok
}

/** Asks for a guest's badge again; its job, which may be one that is still on its way, or null when it was refused. */
export async function reprintBadge(
  attendeeId: string,
  reason: ReprintReason,
): Promise<CallOutput<'printing.reprint'> | null> {
  const id = crypto.randomUUID()
  const answer = await call('printing.reprint', { id, attendeeId, reason })
  if (!answer.ok) return null
  await loadPrinting()
  return answer.value
}

/** Whether a badge has not come out and waits for a person to do something. */
export function needsPerson(job: PrintJob): boolean {
  if (job.state === 'failed' || job.state === 'unknown') return true
  return job.problem !== null && job.state !== 'printed' && job.state !== 'canceled'
}

/** The badges that have not come out: what waits for a person, then what waits behind it, each the oldest first. */
export function unfinishedJobs(jobs: readonly PrintJob[]): readonly PrintJob[] {
  const oldestFirst = jobs.toReversed()
  const isBlocked = jobs.some((job) => job.state === 'queued' && job.problem !== null)
  return [
    ...oldestFirst.filter((job) => needsPerson(job)),
    ...oldestFirst.filter((job) => isBlocked && job.state === 'queued' && !needsPerson(job)),
  ]
}

/** The jobs of an answer, each as it is known newest: an event may have overtaken the answer. */
function mergeJobs(known: readonly PrintJob[], fetched: readonly PrintJob[]): PrintJob[] {
  const jobs = new Map(fetched.map((job) => [job.id, job]))
  for (const job of known) {
    const other = jobs.get(job.id)
    if (other === undefined || other.changedAt <= job.changedAt) jobs.set(job.id, job)
  }
  return [...jobs.values()].toSorted(newestFirst)
}

function newestFirst(one: PrintJob, other: PrintJob): number {
  return other.createdAt.localeCompare(one.createdAt)
}
