import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { PrintJob, PrintProblem, PrintState } from '../../../shared/model/print-job.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { findPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import type { Drivers } from '../../../electron/printing/drivers.ts'
import { ippDriver } from '../../../electron/printing/ipp/ipp-driver.ts'
import { PrintQueue } from '../../../electron/printing/queue/print-queue.ts'
import { PrinterWatch } from '../../../electron/printing/printer-watch.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { zplDriver } from '../../../electron/printing/zpl/zpl-driver.ts'
import { importTestGuests, openTestDesk } from '../event-file.ts'
import { testList } from '../guests.ts'

/** What a person chose in a room with printers; change it and wake the queue. */
export type Choices = {
  printers: readonly Printer[]
  printerId: string | null
  standbyId: string | null
  isPaused: boolean
}

/** A desk whose badges go to printers of the tests, through the real queue and its watch. */
export type PrintRoom = {
  readonly desk: DeskDeps
  readonly queue: PrintQueue
  readonly watch: PrinterWatch
  readonly choices: Choices
  /** Names of printers out of which badges came, as far as the queue can tell. */
  readonly out: readonly string[]
  /** Asks for a guest's badge; the id of its job. */
  readonly ask: (attendeeId: string) => string
  /** The job as soon as it is in a state, with that problem where one is named. */
  readonly inState: (jobId: string, state: PrintState, problem?: PrintProblem) => Promise<PrintJob>
  readonly stateOf: (jobId: string) => PrintState | undefined
}

const press = openBadgePress('resources')

/** Ids of guests who can be asked a badge for. */
export const roomGuests = Array.from(
  { length: 8 },
  (_guest, index) => `1111111${String(index)}-1111-4111-8111-111111111111`,
)

/** Opens a room with guests and these choices; IPP printers are waited for so long, in ms. */
export async function openPrintRoom(
  choices: Choices,
  monotonic = () => performance.now(),
  ippMs = 2_000,
): Promise<PrintRoom> {
  const desk = await openTestDesk([testList(), testList({ id: 'bag', name: 'Tas' })])
  importRoomGuests(desk)
  return printRoomAt(desk, choices, monotonic, ippMs)
}

/** Brings those guests in who can be asked a badge for. */
export function importRoomGuests({ db, pen }: DeskDeps): void {
  const guests = roomGuests.map((id, index) => ({
    id,
    person: { firstName: 'Gast', lastName: `Nummer ${String(index)}` },
    tickets: [{ code: `CODE-${String(index)}` }],
  }))
  importTestGuests(db, pen, guests)
}

/** The drivers of a room, which wait less for printers than those of a desk. */
function roomDrivers(ippMs: number): Drivers {
  return {
    ipp: ippDriver({ askMs: ippMs, printMs: ippMs }),
    zpl: zplDriver({ connectMs: 250, answerMs: 250, sendMs: 500 }),
  }
}

/** Opens a room at a desk that has its guests, and maybe badges that wait. */
export function printRoomAt(
  desk: DeskDeps,
  choices: Choices,
  monotonic = () => performance.now(),
  ippMs = 2_000,
  drivers: Drivers = roomDrivers(ippMs),
): PrintRoom {
  const out: string[] = []
  let looks: (() => void)[] = []
  const chosen = (id: string | null) => choices.printers.find((one) => one.id === id) ?? null
  const watch = new PrinterWatch(
    drivers,
    () => ({
      first: chosen(choices.printerId),
      standby: chosen(choices.standbyId),
      isPaused: choices.isPaused,
    }),
    () => {
      queue.wake()
    },
    0,
  )
  const jobs = new Map<string, PrintJob>()
  const queue = new PrintQueue(desk, {
    drivers,
    press,
    printers: () => ({
      printers: choices.printers,
      printerId: watch.inUse()?.id ?? null,
      isPaused: choices.isPaused,
    }),
    onJobChanged: (job) => {
      jobs.set(job.id, job)
      for (const look of looks) look()
    },
    onBadgeOut: ({ name }) => void out.push(name),
    onCrash: (error) => {
      throw error
    },
    monotonic,
  })
  onTestFinished(() => queue.stop())
  queue.start()
  return {
    desk,
    queue,
    watch,
    choices,
    out,
    ask(attendeeId) {
      const asked = requestBadge(desk, { id: randomUUID(), attendeeId, reason: 'other' })
      if (!asked.ok) throw new Error(asked.code)
      queue.wake()
      return asked.value.jobId
    },
    inState: (jobId, state, problem) =>
      new Promise((resolve) => {
        const look = () => {
          const job = jobs.get(jobId)
          if (job?.state !== state || (problem ?? job.problem) !== job.problem) return
          looks = looks.filter((one) => one !== look)
          resolve(job)
        }
        looks.push(look)
        look()
      }),
    stateOf: (jobId) => findPrintJob(desk.db, jobId)?.state,
  }
}
