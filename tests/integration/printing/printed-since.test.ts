import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { findPrintJob, toPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { keepStep } from '../../../electron/printing/queue/settle-job.ts'
import type { PrintState } from '../../../shared/model/print-job.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'

const anna = '11111111-1111-4111-8111-111111111111'
const clock = { now: OPENING }

it('says on the line of a badge that failed here that another desk has printed one since', async () => {
  const [here, there] = await twoDesks()
  const first = request(here, 0)
  settle(here, first, 'failed', 1)
  meet(there, here)
  expect(since(here, first)).toBeNull()

  const second = request(there, 2)
  meet(here, there)
  expect(since(here, first)).toBeNull()
  settle(there, second, 'printed', 3)
  meet(here, there)
  expect(since(here, first)).toEqual({ at: at(3), desk: 'Balie 2' })
  // It stays until a person has let it go.
  expect(findPrintJob(here.db, first)?.state).toBe('failed')
  settle(here, first, 'canceled', 4)
  expect(since(here, first)).toBeNull()
})

it('is silent of a badge that came out before: one that is asked for again is wanted', async () => {
  const [here, there] = await twoDesks()
  const lost = request(there, 0)
  settle(there, lost, 'printed', 1)
  meet(here, there)
  const again = request(here, 2)
  settle(here, again, 'failed', 3)
  expect(since(here, again)).toBeNull()
})

it('is silent of one that was said to have come out and had not', async () => {
  const [here, there] = await twoDesks()
  const first = request(here, 0)
  settle(here, first, 'failed', 1)
  const second = request(there, 2)
  settle(there, second, 'printed', 3)
  settle(there, second, 'failed', 4)
  meet(here, there)
  expect(since(here, first)).toBeNull()
})

/** Two desks of one event, each with a guest's badge to print. */
async function twoDesks(): Promise<[DeskDeps, DeskDeps]> {
  const [here, there] = await Promise.all(
    ['Balie 1', 'Balie 2'].map(async (laptop): Promise<DeskDeps> => {
      const db = await openTestFile()
      return { db, pen: testPen(laptop, clock), laptop, findOtherEvent: () => null }
    }),
  )
  if (here === undefined || there === undefined) throw new Error('no desks')
  clock.now = OPENING
  describeTestEvent(here.db, here.pen, [testList()])
  importTestGuests(here.db, here.pen, [
    { id: anna, person: { firstName: 'Anna', lastName: 'Smit' }, tickets: [{ code: 'ANNA' }] },
  ])
  meet(there, here)
  return [here, there]
}

/** Anna's badge is asked for at a desk, so many minutes after the opening. */
function request(desk: DeskDeps, minute: number): string {
  clock.now = OPENING + minute * 60_000
  const asked = requestBadge(desk, { id: randomUUID(), attendeeId: anna, reason: 'other' })
  if (!asked.ok) throw new Error(asked.code)
  return asked.value.jobId
}

function settle(desk: DeskDeps, id: string, state: PrintState, minute: number): void {
  clock.now = OPENING + minute * 60_000
  const job = findPrintJob(desk.db, id)
  if (job === null) throw new Error('no job')
  keepStep(desk, job, { ...job, state })
}

/** What stands on the line of a badge. */
function since({ db }: DeskDeps, id: string): unknown {
  const job = findPrintJob(db, id)
  return job === null ? 'no job' : toPrintJob(db, job).printedSince
}

function meet(to: DeskDeps, from: DeskDeps): void {
  receiveEntries(to.db, to.pen, readJournal(from.db, 0, 10_000))
}

function at(minute: number): string {
  return new Date(OPENING + minute * 60_000).toISOString()
}
