import { expect, it } from 'vitest'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { isOver } from '../../../shared/domain/printing/print-job-step.ts'
import { diceOf, pick } from '../../support/courses/counted-course.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'
import { printRoomAt, type Choices } from '../../support/printing/print-room.ts'
import {
  acts,
  goOn,
  jobsOf,
  papersOf,
  settle,
  type PrintedCourse,
  type PrintedDesk,
} from '../../support/courses/printed-course.ts'
import { zebraDevice, type Device } from '../../support/courses/printed-devices.ts'

const seeds = [1, 2]

it.each(seeds)(
  'whoever was let in has one badge whatever the printers do, or a line that says why not (%i)',
  async (seed) => {
    const dice = diceOf(seed)
    const clock = { now: OPENING }
    const monotonic = { now: 0 }
    const files = await Promise.all([openDesk(0, clock), openDesk(1, clock)])
    const devices = [await zebraDevice('Ingang', files), await zebraDevice('Reserve', files)]
    const desks = files.map(({ desk, guests }): PrintedDesk => {
      const printers = devices.map(({ printer }) => printer)
      const choices: Choices = { ...{ printers, standbyId: null, isPaused: false }, printerId: '' }
      choices.printerId = pick(dice, printers).id
      const room = printRoomAt(desk, choices, () => monotonic.now)
      const done = { scans: [], asked: [], dropped: [], out: [] }
      return { ...{ desk, guests, devices, choices, room }, ...done }
    })
    const course: PrintedCourse = { dice, clock, monotonic, desks, log: [] }
    for (const { room } of desks) await room.watch.look()
    for (let step = 0; step < 120; step += 1) {
      const at = pick(dice, desks)
      await pick(dice, acts)(course, at)
      await goOn(course)
      for (const one of desks) neverTwo(course, one)
    }
    await putAllRight(course, devices)
    for (const one of desks) {
      neverTwo(course, one)
      eachHasOne(course, one)
    }
    labelsAreCounted(course, devices)
  },
)

function idOf(number: string, index: string): string {
  return `${number}${index}111111-1111-4111-8111-111111111111`
}

/** A desk with guests of its own, on a list on which people go in and out. */
async function openDesk(number: number, clock: { now: number }) {
  const name = `Balie ${String(number)}`
  const db = await openTestFile()
  const pen = testPen(name, clock)
  const desk: DeskDeps = { db, pen, laptop: name, findOtherEvent: () => null }
  describeTestEvent(db, pen, [testList({ reentryAfterExit: true })])
  const guests = Array.from({ length: 6 }, (_guest, index) => idOf(String(number), String(index)))
  importTestGuests(
    db,
    pen,
    guests.map((id, index) => ({
      id,
      person: { firstName: 'Gast', lastName: `Nummer ${String(index)} van ${name}` },
      tickets: [{ code: `CODE${String(number)}${String(index)}` }],
    })),
  )
  return { desk, guests }
}

/** Everything is repaired, and whoever is at the desks answers until no badge is on its way. */
async function putAllRight(course: PrintedCourse, devices: readonly Device[]): Promise<void> {
  const { desks, log, dice, monotonic, clock } = course
  log.push('everything is put right')
  for (const device of devices) await device.repair()
  for (const { choices } of desks) choices.isPaused = false
  await expect
    .poll(
      async () => {
        monotonic.now += 5_000
        clock.now += 5_000
        for (const at of desks) {
          await at.room.watch.look()
          at.room.queue.wake()
          for (const job of jobsOf(at)) {
            if (job.state === 'failed' || job.state === 'unknown') await settle(log, at, job, dice)
          }
        }
        return desks.flatMap(jobsOf).filter(({ state }) => !isOver(state))
      },
      { timeout: 20_000, message: log.join('\n') },
    )
    .toEqual([])
}

/** No guest has more badges than were asked for: one that came with a check-in, and each that somebody asked for. */
function neverTwo({ log }: PrintedCourse, at: PrintedDesk): void {
  for (const guest of at.guests) {
    const wanted = 1 + at.asked.filter((one) => one === guest).length
    const papers = papersOf(at, guest)
    if (papers > wanted) expect([guest, papers], log.join('\n')).toEqual([guest, wanted])
  }
}

/** Who is in has a badge, unless somebody took it off the line. */
function eachHasOne({ log }: PrintedCourse, at: PrintedDesk): void {
  for (const guest of at.guests) {
    const entries = at.scans.filter(({ direction, undone }) => direction === 'entry' && !undone)
    const isIn = entries.some((one) => one.guest === guest)
    const isDropped = at.dropped.includes(guest)
    const told = jobsOf(at).filter((job) => job.attendeeId === guest && job.state === 'printed')
    const papers = papersOf(at, guest)
    expect([guest, papers], log.join('\n')).toEqual([guest, told.length])
    if (isIn && !isDropped) expect([guest, papers > 0], log.join('\n')).toEqual([guest, true])
  }
}

/** What was counted off the labels of each printer is what came out of it. */
function labelsAreCounted({ desks, log }: PrintedCourse, devices: readonly Device[]): void {
  const counted = desks.flatMap(({ out, room }) => [...out, ...room.out])
  for (const { printer, papers } of devices) {
    const off = counted.filter((name) => name === printer.name).length
    expect([printer.name, off], log.join('\n')).toEqual([printer.name, papers().length])
  }
}
