import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect } from 'vitest'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { latestPrintJobs, toPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { choicesFor } from '../../../shared/domain/printing/job-choices.ts'
import { isOver } from '../../../shared/domain/printing/print-job-step.ts'
import type { PrintJob } from '../../../shared/model/print-job.ts'
import { pick, type Dice } from './counted-course.ts'
import { printRoomAt, type Choices, type PrintRoom } from '../printing/print-room.ts'
import type { Device } from './printed-devices.ts'

/** A desk with its guests and printers, and what was done there. */
export type PrintedDesk = {
  readonly desk: DeskDeps
  readonly guests: readonly string[]
  readonly devices: readonly Device[]
  readonly choices: Choices
  readonly scans: {
    readonly id: string
    readonly guest: string
    readonly direction: 'entry' | 'exit'
    undone: boolean
  }[]
  /** Guests for whom another badge was asked, as often as it was. */
  readonly asked: string[]
  /** Badges that a person took off the line. */
  readonly dropped: string[]
  readonly out: string[]
  room: PrintRoom
}

export type PrintedCourse = {
  readonly dice: Dice
  readonly clock: { now: number }
  readonly monotonic: { now: number }
  readonly desks: readonly PrintedDesk[]
  readonly log: string[]
}

type Act = (course: PrintedCourse, at: PrintedDesk) => unknown

/** What happens at a desk with printers, as often as it does. */
export const acts: readonly Act[] = [
  ...Array.from({ length: 6 }, () => enter),
  ...[leave, undo, askAgain, breakDown, breakDown, repair, repair, answer, answer, answer],
  ...[choose, pause, look, look, startAgain, wait, wait],
]

function enter(course: PrintedCourse, at: PrintedDesk): void {
  scan(course, at, 'entry', pick(course.dice, at.guests))
}

function leave(course: PrintedCourse, at: PrintedDesk): void {
  scan(course, at, 'exit', pick(course.dice, at.guests))
}

function scan(
  { dice, log }: PrintedCourse,
  at: PrintedDesk,
  direction: 'entry' | 'exit',
  guest: string,
): void {
  const id = randomUUID()
  const wish = { id, listId: 'reception', raw: '', attendeeId: guest, direction }
  const made = scanTicket(at.desk, wish)
  if (!made.ok) throw new Error(made.code)
  log.push(`${at.desk.laptop} ${direction} of ${guest.slice(0, 8)}: ${made.value.verdict}`)
  if (made.value.verdict !== 'valid') return
  at.scans.push({ id, guest, direction, undone: false })
  if (dice() < 0.9) at.room.queue.wake()
}

function undo({ dice, log }: PrintedCourse, at: PrintedDesk): void {
  const open = at.scans.slice(-4).filter(({ undone }) => !undone)
  if (open.length === 0) return
  const chosen = pick(dice, open)
  log.push(`${at.desk.laptop} undo of ${chosen.guest.slice(0, 8)}`)
  const wish = { id: randomUUID(), checkInId: chosen.id, reason: 'mistake' as const }
  expect(undoCheckIn(at.desk, wish).ok).toBe(true)
  chosen.undone = true
  at.room.queue.tell(chosen.id)
}

async function askAgain({ dice, log }: PrintedCourse, at: PrintedDesk): Promise<void> {
  const came = at.scans.filter(({ undone }) => !undone)
  if (came.length === 0) return
  const { guest } = pick(dice, came)
  const reason = pick(dice, ['jam', 'other', 'lost', 'spelling'] as const)
  // A person who looks: what lies on the paper is not asked about as if it did not.
  const doubtful = jobsOf(at).some((job) => job.attendeeId === guest && job.state === 'unknown')
  if (doubtful) return
  const made = requestBadge(at.desk, { id: randomUUID(), attendeeId: guest, reason })
  if (!made.ok) throw new Error(made.code)
  const { jobId, isOpen } = made.value
  log.push(`${at.desk.laptop} asks again for ${guest.slice(0, 8)} (${reason}): ${String(isOpen)}`)
  if (isOpen) await at.room.queue.retry(jobId)
  else at.asked.push(guest)
  at.room.queue.wake()
}

async function breakDown({ dice, log }: PrintedCourse, at: PrintedDesk): Promise<void> {
  const device = pick(dice, at.devices)
  log.push(`${device.printer.name} ${await device.breakDown(dice)}`)
}

async function repair({ dice, log }: PrintedCourse, at: PrintedDesk): Promise<void> {
  const device = pick(dice, at.devices)
  log.push(`${device.printer.name} is put right`)
  await device.repair()
  at.room.queue.wake()
}

/** Whoever is at the desk does one of the things that a strip offers; looks at the paper first. */
function answer({ dice, log }: PrintedCourse, at: PrintedDesk): Promise<void> {
  const open = jobsOf(at).filter(({ state }) => !isOver(state))
  return open.length === 0 ? Promise.resolve() : settle(log, at, pick(dice, open), dice)
}

/** Answers for one badge, by what came out of the printers. */
export async function settle(
  log: string[],
  at: PrintedDesk,
  job: PrintJob,
  dice: Dice,
): Promise<void> {
  const { queue } = at.room
  const may = choicesFor(job)
  const wishes = [
    ...(may.answer ? ['answer'] : []),
    ...(may.retry ? ['retry', 'retry'] : []),
    ...(may.cancel && dice() < 0.2 ? ['cancel'] : []),
    ...(may.move ? ['move'] : []),
  ]
  if (wishes.length === 0) return
  const wish = pick(dice, wishes)
  const { attendeeId } = job
  const cameOut = isOnPaper(at, job)
  // Only what did not come out is moved or sent again by somebody who looks.
  if (wish !== 'answer' && job.state === 'unknown' && cameOut) return
  const printer = pick(dice, at.devices).printer
  const words = `${job.state} ${job.problem ?? ''} of ${attendeeId.slice(0, 8)}`
  log.push(`${at.desk.laptop} ${wish} for ${words} ${wish === 'answer' ? String(cameOut) : ''}`)
  if (wish === 'answer') await queue.answer(job.id, cameOut)
  if (wish === 'retry') await queue.retry(job.id)
  if (wish === 'move') await queue.move(job.id, printer)
  if (wish !== 'cancel') return
  if (await queue.cancel(job.id)) at.dropped.push(attendeeId)
}

/** Whether more badges of the guest lie at the printer than the desk has counted there. */
function isOnPaper(at: PrintedDesk, { attendeeId, printer }: PrintJob): boolean {
  const told = jobsOf(at).filter(
    (one) => one.attendeeId === attendeeId && one.printer === printer && one.state === 'printed',
  )
  const device = at.devices.find((one) => one.printer.name === printer)
  const papers = device?.papers().filter((one) => one === attendeeId) ?? []
  return papers.length > told.length
}

/** How many badges of a guest came out of all printers. */
export function papersOf(at: PrintedDesk, guest: string): number {
  return at.devices.flatMap((device) => device.papers()).filter((one) => one === guest).length
}

/** The badges of a desk as its page shows them, oldest first. */
export function jobsOf({ desk }: PrintedDesk): PrintJob[] {
  return latestPrintJobs(desk.db, desk.laptop, 10_000)
    .map((job) => toPrintJob(desk.db, job))
    .toReversed()
}

function choose({ dice, log }: PrintedCourse, at: PrintedDesk): void {
  const { printer } = pick(dice, at.devices)
  log.push(`${at.desk.laptop} chooses ${printer.name}`)
  at.choices.printerId = printer.id
  at.room.queue.wake()
}

function pause({ log }: PrintedCourse, at: PrintedDesk): void {
  at.choices.isPaused = !at.choices.isPaused
  log.push(`${at.desk.laptop} paused: ${String(at.choices.isPaused)}`)
  at.room.queue.wake()
}

async function look(_course: PrintedCourse, at: PrintedDesk): Promise<void> {
  await at.room.watch.look()
  at.room.queue.wake()
}

/** The program ends and starts again; what the printers have goes on. */
async function startAgain({ log, monotonic }: PrintedCourse, at: PrintedDesk): Promise<void> {
  log.push(`${at.desk.laptop} starts again`)
  await at.room.queue.stop()
  at.out.push(...at.room.out)
  at.room = printRoomAt(at.desk, at.choices, () => monotonic.now)
  await at.room.watch.look()
}

function wait({ dice, clock, monotonic, log }: PrintedCourse, at: PrintedDesk): void {
  const ms = Math.floor(dice() * 30_000)
  log.push(`${String(ms)} ms go by`)
  clock.now += ms
  monotonic.now += ms
  at.room.queue.wake()
}

/** Lets what is under way go on for a while. */
export async function goOn({ dice }: PrintedCourse): Promise<void> {
  for (let turns = Math.floor(dice() * 400); turns > 0; turns -= 1) await nextTurn()
}
