import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { dashboard } from '../../../electron/check-in/overview/dashboard.ts'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { findEvent } from '../../../electron/db/event/definitions.ts'
import { doubleAdmissions } from '../../../electron/db/attendance/double-admissions.ts'
import { keepDoublesRead, unreadDoubles } from '../../../electron/db/attendance/read-doubles.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { dayReport } from '../../../electron/exporting/tables/day-report.ts'
import { wordsIn } from '../../../electron/exporting/words-in.ts'
import { listId as listOfPretix } from '../../../shared/domain/pretix/products.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'

const anna = '11111111-1111-4111-8111-111111111111'
const bram = '22222222-1111-4111-8111-111111111111'
const clock = { now: OPENING }
const bar = testList({ id: 'bar', name: 'Bar', entries: 'unlimited' })

/** Two laptops with the same event and guests, that do not reach each other. */
async function twoDesks({
  reentryAfterExit = false,
  lists = [],
}: {
  readonly reentryAfterExit?: boolean
  readonly lists?: readonly CheckInList[]
} = {}): Promise<[DeskDeps, DeskDeps]> {
  clock.now = OPENING
  const [one, other] = await Promise.all(
    ['Balie 1', 'Balie 2'].map(async (desk): Promise<DeskDeps> => {
      const db = await openTestFile()
      return { db, pen: testPen(desk, clock), laptop: desk, findOtherEvent: () => null }
    }),
  )
  if (one === undefined || other === undefined) throw new Error('no desks')
  describeTestEvent(one.db, one.pen, [testList({ reentryAfterExit }), bar, ...lists])
  importTestGuests(one.db, one.pen, [
    { id: anna, person: { firstName: 'Anna', lastName: 'Smit' }, tickets: [{ code: 'ANNA' }] },
    { id: bram, person: { firstName: 'Bram', lastName: 'Smit' }, tickets: [{ code: 'BRAM' }] },
  ])
  meet(other, one)
  return [one, other]
}

/** The first takes over what the other one has. */
function meet(to: DeskDeps, from: DeskDeps): void {
  receiveEntries(to.db, to.pen, readJournal(from.db, 0, 10_000))
}

function scan(
  desk: DeskDeps,
  raw: string,
  minutes: number,
  listId = 'reception',
  direction: 'entry' | 'exit' = 'entry',
): string {
  clock.now = OPENING + minutes * 60_000
  const id = randomUUID()
  const answer = scanTicket(desk, { id, listId, raw, direction })
  if (!answer.ok) throw new Error(answer.code)
  expect(answer.value.verdict).toBe('valid')
  return id
}

it('names a guest whom two desks let in, on the card and on the overview, once their files met', async () => {
  const [one, other] = await twoDesks()
  scan(one, 'ANNA', 0)
  scan(other, 'ANNA', 11)
  scan(other, 'BRAM', 12)
  scan(one, 'ANNA', 13, 'bar')
  scan(other, 'ANNA', 14, 'bar')
  expect(doubleAdmissions(one.db)).toEqual([])
  meet(one, other)
  meet(other, one)
  const double = {
    listId: 'reception',
    admissions: [
      { at: '2026-06-17T06:30:00.000Z', desk: 'Balie 1' },
      { at: '2026-06-17T06:41:00.000Z', desk: 'Balie 2' },
    ],
  }
  for (const { db } of [one, other]) {
    expect(guestCard(db, anna, clock.now)?.doubles).toMatchObject([double])
    expect(guestCard(db, bram, clock.now)?.doubles).toEqual([])
    expect(dashboard(db, [], clock.now).doubles).toMatchObject([
      { ...double, attendeeId: anna, firstName: 'Anna', lastName: 'Smit' },
    ])
  }
})

it('names a guest whom one desk let in on a list of pretix and another on the list that is tied to it', async () => {
  const there = testList({ id: listOfPretix(7), name: 'Congres' })
  const [one, other] = await twoDesks({ lists: [there] })
  const tie = { listId: 'reception', sourceId: 'pretix', remote: 7 }
  appendEntry(one.db, one.pen, { id: randomUUID(), type: 'list-tied', body: tie })
  meet(other, one)
  const admitted = [scan(one, 'ANNA', 0), scan(other, 'ANNA', 11, there.id)]
  meet(one, other)
  expect(doubleAdmissions(one.db)).toMatchObject([
    { attendeeId: anna, listId: there.id, admissions: admitted.map((id) => ({ id })) },
  ])
})

it('says no more of it once the check-in that was wrong is undone', async () => {
  const [one, other] = await twoDesks()
  scan(one, 'ANNA', 0)
  const wrong = scan(other, 'ANNA', 11)
  meet(one, other)
  expect(doubleAdmissions(one.db)).toHaveLength(1)
  expect(await reported(one, '2026-06-17')).toEqual([
    ['Anna Smit', 'Ontvangst', 'Balie 1 08:30, Balie 2 08:41'],
  ])
  expect(await reported(one, '2026-06-18')).toEqual([])
  undoCheckIn(one, { id: randomUUID(), checkInId: wrong, reason: 'mistake' })
  expect(doubleAdmissions(one.db)).toEqual([])
  expect(await reported(one, '2026-06-17')).toEqual([])
})

it('names nobody whom a desk let in again that knew of the first time, once the exit between is taken back', async () => {
  const [one, other] = await twoDesks({ reentryAfterExit: true })
  scan(one, 'ANNA', 0)
  const exit = scan(one, 'ANNA', 5, 'reception', 'exit')
  meet(other, one)
  scan(other, 'ANNA', 11)
  meet(one, other)
  undoCheckIn(one, { id: randomUUID(), checkInId: exit, reason: 'mistake' })
  meet(other, one)
  expect([doubleAdmissions(one.db), doubleAdmissions(other.db)]).toEqual([[], []])
})

/** Whom the report of a day names as let in twice. */
async function reported({ db }: DeskDeps, day: string) {
  const event = findEvent(db)?.description
  if (event === undefined) throw new Error('no event')
  const words = wordsIn('en')
  const parts = await dayReport({ db, words, labels: [] }, day, event)
  return parts.find(({ title }) => title === words('export.report.twice'))?.rows
}

it('is to be read until somebody at this laptop has, and again for one more check-in only', async () => {
  const [one, other] = await twoDesks()
  const here = [scan(one, 'ANNA', 0), scan(one, 'BRAM', 1)]
  scan(other, 'ANNA', 2)
  scan(other, 'BRAM', 3)
  meet(one, other)
  expect(unreadDoubles(one.db).map(({ attendeeId }) => attendeeId)).toEqual([bram, anna])

  const ofAnna = unreadDoubles(one.db)[1]?.admissions.map(({ id }) => id) ?? []
  keepDoublesRead(one.db, ofAnna)
  keepDoublesRead(one.db, ofAnna)
  expect(unreadDoubles(one.db).map(({ attendeeId }) => attendeeId)).toEqual([bram])
  // What is read here says nothing of another desk.
  meet(other, one)
  expect(unreadDoubles(other.db)).toHaveLength(2)

  undoCheckIn(one, { id: randomUUID(), checkInId: here[1] ?? '', reason: 'mistake' })
  expect(unreadDoubles(one.db)).toEqual([])
})
