import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { enrolGuest } from '../../../electron/check-in/guest/enrol-guest.ts'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { joinGuests, partGuests, tellApart } from '../../../electron/check-in/guest/join-guests.ts'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { admittedTo } from '../../../electron/db/attendance/admitted.ts'
import { doubleAdmissions } from '../../../electron/db/attendance/double-admissions.ts'
import { countPresent } from '../../../electron/db/attendance/scans.ts'
import { alikePairs } from '../../../electron/db/guests/alike-guests.ts'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { findByEmail } from '../../../electron/db/guests/email.ts'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { allLists, findEvent } from '../../../electron/db/event/definitions.ts'
import { dayReport } from '../../../electron/exporting/tables/day-report.ts'
import { gatherAttendance } from '../../../electron/exporting/tables/gather-attendance.ts'
import { wordsIn } from '../../../electron/exporting/words-in.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'
import { OPENING, testList, type TestGuest } from '../../support/guests.ts'
import { projectionsOf } from '../../support/projections-of.ts'

const anna = '11111111-1111-4111-8111-111111111111'
const ans = '22222222-1111-4111-8111-111111111111'
const bram = '33333333-1111-4111-8111-111111111111'
const clock = { now: OPENING }
const rows: readonly TestGuest[] = [
  {
    id: anna,
    person: {
      ...{ firstName: 'Anna', lastName: 'Smit', organisation: 'Gemeente Epe' },
      ...{ email: 'anna@example.org', note: 'Rolstoel' },
    },
    tickets: [{ code: 'ANNA' }],
  },
  {
    id: ans,
    person: {
      ...{ firstName: 'Anna', lastName: 'Smidt', organisation: 'Gemeente Epe' },
      ...{ email: 'smit@example.com', phone: '0612', note: 'Spreker' },
    },
    tickets: [{ code: 'ANS' }],
    enrolments: ['talk'],
  },
  { id: bram, person: { firstName: 'Bram', lastName: 'Vos' }, tickets: [{ code: 'BRAM' }] },
]
const talk = testList({ id: 'talk', name: 'Lezing', byEnrolment: true, prints: 'never' })
const wait = () => Promise.resolve()

async function twoDesks(): Promise<[DeskDeps, DeskDeps]> {
  clock.now = OPENING
  const [one, other] = await Promise.all(
    ['Balie 1', 'Balie 2'].map(async (desk): Promise<DeskDeps> => {
      const db = await openTestFile()
      return { db, pen: testPen(desk, clock), laptop: desk, findOtherEvent: () => null }
    }),
  )
  if (one === undefined || other === undefined) throw new Error('no desks')
  describeTestEvent(one.db, one.pen, [testList(), talk])
  importTestGuests(one.db, one.pen, rows)
  meet(other, one)
  return [one, other]
}

function meet(to: DeskDeps, from: DeskDeps): void {
  receiveEntries(to.db, to.pen, readJournal(from.db, 0, 10_000))
}

function scan(desk: DeskDeps, raw: string, minutes: number, listId = 'reception') {
  clock.now = OPENING + minutes * 60_000
  const answer = scanTicket(desk, { id: randomUUID(), listId, raw, direction: 'entry' })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

function join(desk: DeskDeps, keep = anna, other = ans): void {
  expect(joinGuests(desk, { id: randomUUID(), keep, other })).toMatchObject({ ok: true })
}

function part(desk: DeskDeps, other = ans, attendeeId = anna): void {
  const answer = partGuests(desk, { id: randomUUID(), attendeeId, other })
  expect(answer).toMatchObject({ ok: true })
}

function walkIn(desk: DeskDeps, lastName: string): string {
  const answer = registerWalkIn(desk, {
    ...{ id: randomUUID(), listId: 'reception', ticketType: 'participant', firstName: 'Iris' },
    ...{ infix: '', lastName, organisation: '', payment: { method: 'card' } },
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.attendee?.id ?? ''
}

it('either code leads to the one guest, who comes in once and has one badge', async () => {
  const [one, other] = await twoDesks()
  join(one)
  meet(other, one)
  const first = scan(one, 'ANS', 5)
  expect(first).toMatchObject({ verdict: 'valid', attendee: { id: anna, lastName: 'Smit' } })
  expect(first.badge?.jobId).toBe(first.id)
  meet(other, one)
  expect(scan(other, 'ANNA', 9)).toMatchObject({
    verdict: 'used',
    attendee: { id: anna },
    previous: { id: first.id, at: '2026-06-17T06:35:00.000Z', desk: 'Balie 1' },
    badge: { earlier: { desk: 'Balie 1' } },
  })
  expect(countPresent(other.db, 'reception', 0)).toBe(1)
  const undo = { id: randomUUID(), checkInId: first.id, reason: 'mistake' } as const
  expect(undoCheckIn(other, undo)).toMatchObject({ ok: true })
  expect(scan(other, 'ANNA', 12).verdict).toBe('valid')
})

it("a code that both rows have is no longer two guests' once they are one", async () => {
  const [desk] = await twoDesks()
  const tickets = [{ code: 'BEIDE' }]
  const twins = rows.slice(0, 2).map((row) => ({ ...row, tickets }))
  importTestGuests(desk.db, desk.pen, twins)
  expect(scan(desk, 'BEIDE', 1).verdict).toBe('ambiguous')
  join(desk)
  expect(scan(desk, 'BEIDE', 2)).toMatchObject({ verdict: 'valid', attendee: { id: anna } })
})

it('says of the one guest what both rows say, and gives the places of both', async () => {
  const [{ db, ...desk }] = await twoDesks()
  join({ db, ...desk })
  const guest = findAttendee(db, ans)
  expect(guest).toMatchObject({ id: anna, email: 'anna@example.org', phone: '0612' })
  expect(guest?.note).toBe('Rolstoel; Spreker')
  expect(guest?.tickets.map(({ code }) => code)).toEqual(['ANNA', 'ANS'])
  expect(guest?.enrolments).toEqual(['talk'])
  expect(countAttendees(db)).toBe(2)
  const [reception, lecture] = allLists(db).map((list) => [...admittedTo(db, list)].toSorted())
  expect([reception, lecture]).toEqual([[anna, bram], [anna]])
  expect((await guestDirectory(db, wait)).map(({ id }) => id)).toEqual([anna, bram])
  for (const typed of ['smit', 'smidt', 'smit@example.com'])
    expect(searchAttendees(db, typed, 9).map(({ id }) => id)).toEqual([anna])
  expect(findByEmail(db, 'smit@example.com').map(({ id }) => id)).toEqual([anna])
  const wish = { id: randomUUID(), attendeeId: anna, listId: 'talk', enrolled: false }
  expect(enrolGuest({ db, ...desk }, wish)).toMatchObject({
    value: { attendee: { enrolments: [] } },
  })
})

it('taken apart again each has his own, also what was scanned meanwhile', async () => {
  const [one, other] = await twoDesks()
  scan(one, 'ANNA', 1)
  const before = scan(one, 'ANS', 2, 'talk')
  const untouched = { anna: findAttendee(one.db, anna), ans: findAttendee(one.db, ans) }
  await guestDirectory(one.db, wait)
  join(one, ans, anna)
  expect(guestCard(one.db, anna, OPENING)?.joined).toMatchObject([
    { id: anna, lastName: 'Smit', codes: ['ANNA'], desk: 'Balie 1', operator: 'Toos' },
  ])
  await guestDirectory(one.db, wait)
  expect(scan(one, 'ANNA', 3, 'talk')).toMatchObject({ verdict: 'used', attendee: { id: ans } })
  part(one, anna, ans)
  meet(other, one)
  for (const { db } of [one, other]) {
    expect(findAttendee(db, anna)).toEqual(untouched.anna)
    expect(findAttendee(db, ans)).toEqual(untouched.ans)
    const cards = [anna, ans].map((id) => guestCard(db, id, clock.now))
    expect(cards.map((card) => card?.lists.map(({ presence }) => presence))).toEqual([
      ['present'],
      ['present'],
    ])
    const scanned = cards.map((card) => card?.history.filter(({ what }) => what === 'scanned'))
    expect(scanned.map((all) => all?.length)).toEqual([2, 1])
    expect(scanned[1]?.[0]?.id).toBe(before.id)
    expect(cards.map((card) => card?.joined)).toEqual([[], []])
    expect(countAttendees(db)).toBe(3)
    expect((await guestDirectory(db, wait)).map(({ id }) => id).toSorted()).toEqual([
      ...[anna, ans, bram],
    ])
  }
  expect(projectionsOf(other.db)).toEqual(projectionsOf(one.db))
})

it('whoever leaves three who are one leaves the others one', async () => {
  const [desk] = await twoDesks()
  join(desk, anna, ans)
  join(desk, ans, bram)
  expect(findAttendee(desk.db, bram)?.id).toBe(anna)
  part(desk, ans)
  expect([anna, ans, bram].map((id) => findAttendee(desk.db, id)?.id)).toEqual([anna, ans, anna])
  const again = { id: randomUUID(), attendeeId: anna, other: ans }
  expect(partGuests(desk, again)).toMatchObject({ ok: false, code: 'not-joined' })
})

it('names whom two desks registered and let in, and counts him once from then on', async () => {
  const [one, other] = await twoDesks()
  const iris = walkIn(one, 'Loper')
  clock.now += 60_000
  const twin = walkIn(other, 'Loper')
  meet(one, other)
  expect(doubleAdmissions(one.db)).toEqual([])
  expect(guestCard(one.db, iris, clock.now)?.alike).toMatchObject([{ id: twin }])
  expect(await alikePairs(one.db, wait)).toMatchObject([{ one: {}, other: {} }])
  join(one, iris, twin)
  expect(await alikePairs(one.db, wait)).toEqual([])
  expect(doubleAdmissions(one.db)).toMatchObject([{ attendeeId: iris, listId: 'reception' }])
  expect(countPresent(one.db, 'reception', 0)).toBe(1)
  const day = findEvent(one.db)
  if (day === null) throw new Error('no event')
  const deps = { db: one.db, words: wordsIn('nl'), labels: [] }
  const parts = await dayReport(deps, '2026-06-17', day.description)
  const rowsOf = (title: string) => parts.find((found) => found.title.startsWith(title))?.rows
  expect(rowsOf('Gasten zonder ticket')).toEqual([['08:30', 'Iris Loper', '']])
  expect(rowsOf('Als één gast samengevoegd')).toEqual([
    ['08:31', 'Iris Loper', 'Iris Loper', 'Balie 1, Toos'],
  ])
  const all = { listId: null, day: null }
  expect(await gatherAttendance({ db: one.db, now: () => clock.now }, all)).toHaveLength(1)
})

it('a later list changes the row of its own guest, and one that lost a row keeps the guest', async () => {
  const [desk] = await twoDesks()
  join(desk)
  const [first, second, third] = rows
  if (!first || !second || !third) throw new Error('no rows')
  const renamed = { ...first, person: { ...first.person, lastName: 'Smit-Bos' } }
  importTestGuests(desk.db, desk.pen, [renamed, third])
  const guest = findAttendee(desk.db, ans)
  expect(guest).toMatchObject({ id: anna, lastName: 'Smit-Bos', withdrawn: false })
  expect(guest?.tickets.map(({ code, status }) => `${code} ${status}`)).toEqual([
    ...['ANNA confirmed', 'ANS withdrawn'],
  ])
  expect(scan(desk, 'ANS', 1).verdict).toBe('canceled')
  expect(scan(desk, 'ANNA', 2).verdict).toBe('valid')
})

it('a colleague who comes instead has nothing of either, and a badge of his own', async () => {
  const [desk] = await twoDesks()
  join(desk)
  scan(desk, 'ANS', 1)
  const name = { firstName: 'Coen', infix: '', lastName: 'Wit' }
  const wish = {
    id: randomUUID(),
    attendeeId: ans,
    name,
    organisation: '',
    jobTitle: '',
    email: '',
  }
  expect(swapPerson(desk, wish)).toMatchObject({ ok: true })
  const guest = findAttendee(desk.db, ans)
  expect(guest).toMatchObject({ ...name, phone: '', email: '', note: '', organisation: '' })
  expect(guestCard(desk.db, ans, clock.now)?.badge).toBe(null)
})

it('nobody is asked again of two of whom a person said that they are two', async () => {
  const [one, other] = await twoDesks()
  const [iris, twin] = [walkIn(one, 'Loper'), walkIn(one, 'Loper')]
  expect(await alikePairs(one.db, wait)).toHaveLength(1)
  const wish = { id: randomUUID(), one: iris, other: twin }
  expect(tellApart(one, wish)).toMatchObject({ ok: true })
  expect(tellApart(one, wish)).toMatchObject({ ok: true })
  meet(other, one)
  expect(await alikePairs(other.db, wait)).toEqual([])
  expect(guestCard(other.db, iris, clock.now)?.alike).toEqual([])
})
