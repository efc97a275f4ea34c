import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { dashboard } from '../../../electron/check-in/overview/dashboard.ts'
import { defineList } from '../../../electron/check-in/list/define-list.ts'
import { enrolGuest } from '../../../electron/check-in/guest/enrol-guest.ts'
import { evacuationList } from '../../../electron/check-in/list/evacuation.ts'
import { checkInGroup, handOutBadges } from '../../../electron/check-in/guest/group.ts'
import { listState, peopleOn } from '../../../electron/check-in/list/list-states.ts'
import { releaseSeats } from '../../../electron/check-in/list/release-seats.ts'
import { removeList } from '../../../electron/check-in/list/remove-list.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { allLists } from '../../../electron/db/event/definitions.ts'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { openPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import type { Direction } from '../../../shared/model/verdict.ts'
import { importTestGuests, openTestDesk, type TestClock } from '../../support/event-file.ts'
import { OPENING, testList, type TestGuest } from '../../support/guests.ts'

const ids = [1, 2, 3].map((digit) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`)
const [anna = '', bram = '', cees = ''] = ids
const guests: TestGuest[] = ['Anna', 'Bram', 'Cees'].map((firstName, index) => ({
  id: ids[index] ?? '',
  person: {
    firstName,
    lastName: 'Smit',
    organisation: 'Emmen',
    phone: `06 0000 000${String(index)}`,
    extra: index === 2 ? [{ label: 'Toegankelijkheid', value: 'Rolstoel', sensitive: true }] : [],
  },
  tickets: [{ code: `GAST-${String(index)}`, ...(index === 1 ? { status: 'unpaid' } : {}) }],
  enrolments: ['bus'],
}))
const bus = testList({
  id: 'bus',
  name: 'Bus A',
  kind: 'visit',
  byEnrolment: true,
  capacity: 3,
  prints: 'never',
})
const zone = 'Europe/Amsterdam'

async function openDesk(clock: TestClock = { now: OPENING }): Promise<DeskDeps> {
  const deps = await openTestDesk(
    [testList({ reentryAfterExit: true, admitUnpaid: true }), bus],
    clock,
  )
  importTestGuests(deps.db, deps.pen, guests)
  return deps
}

function scan(deps: DeskDeps, raw: string, listId = 'reception', direction: Direction = 'entry') {
  const answer = scanTicket(deps, { id: randomUUID(), listId, raw, direction })
  return answer.ok ? answer.value.verdict : answer.code
}

it('hands the badges of a group to who collects them, each once, and checks nobody in', async () => {
  const deps = await openDesk()
  scan(deps, 'GAST-0')
  const input = { id: randomUUID(), attendeeIds: [anna, bram, bram, cees], collectedBy: 'Toos' }
  const handed = handOutBadges(deps, input)
  expect(handed).toEqual({ ok: true, value: { handedOut: 3, printing: 2, boxes: [] } })
  expect(handOutBadges(deps, input)).toEqual(handed)
  expect(openPrintJobs(deps.db, deps.laptop).length).toBe(3)
  expect(scan(deps, 'GAST-2')).toBe('valid')
  expect(openPrintJobs(deps.db, deps.laptop).length).toBe(3)
  const told = readJournal(deps.db, 0, 100).filter(({ type }) => type === 'badge-handed-out')
  expect(told.map(({ personal }) => Object.values(personal)[0])).toEqual(
    Array.from({ length: 3 }, () => '{"collectedBy":"Toos"}'),
  )
})

it('checks a whole group in, each decided by himself', async () => {
  const deps = await openDesk()
  const input = { id: randomUUID(), listId: 'reception', attendeeIds: [anna, bram, cees] }
  const done = checkInGroup(deps, input)
  expect(done).toMatchObject({
    value: { results: [{ verdict: 'valid' }, { verdict: 'unpaid' }, { verdict: 'valid' }] },
  })
  expect(checkInGroup(deps, input)).toEqual(done)
})

it('tells per bus who is missing with a telephone number, and gives empty places to others', async () => {
  const deps = await openDesk()
  expect(scan(deps, 'GAST-0', 'bus')).toBe('valid')
  const people = peopleOn(deps.db, bus, OPENING, zone)
  expect(people.map(({ firstName, phone, presence }) => [firstName, phone, presence])).toEqual([
    ['Anna', '06 0000 0000', 'present'],
    ['Cees', '06 0000 0002', 'expected'],
  ])
  expect(listState(deps.db, bus, OPENING, zone)).toMatchObject({ given: 2, left: 1, present: 1 })
  const input = { id: randomUUID(), listId: 'bus' }
  expect(releaseSeats(deps, input)).toEqual({ ok: true, value: { released: 1 } })
  expect(releaseSeats(deps, input)).toEqual({ ok: true, value: { released: 1 } })
  expect(releaseSeats(deps, { ...input, id: randomUUID() })).toMatchObject({ ok: false })
  expect(scan(deps, 'GAST-2', 'bus')).toBe('product')
  enrolGuest(deps, { id: randomUUID(), attendeeId: cees, listId: 'bus', enrolled: true })
  expect(scan(deps, 'GAST-2', 'bus')).toBe('valid')
})

it('counts who may be inside for an evacuation: in today and not out at the door, needs told', async () => {
  const clock = { now: OPENING - 24 * 3_600_000 }
  const deps = await openDesk(clock)
  scan(deps, 'GAST-0')
  clock.now = OPENING
  const inside = (): string[] =>
    evacuationList(deps.db, clock.now).people.map(({ firstName, needs }) =>
      [firstName, ...needs].join(' '),
    )
  expect(inside()).toEqual([])
  scan(deps, 'GAST-2')
  scan(deps, 'GAST-2', 'bus')
  clock.now += 1_000
  scan(deps, 'GAST-2', 'bus', 'exit')
  expect(inside()).toEqual(['Cees Rolstoel'])
  clock.now += 1_000
  scan(deps, 'GAST-2', 'reception', 'exit')
  expect(inside()).toEqual([])
})

it('still knows after midnight who came in the evening, until six in the morning', async () => {
  const evening = Date.parse('2026-06-17T21:30:00+02:00')
  const clock = { now: evening }
  const deps = await openDesk(clock)
  scan(deps, 'GAST-0')
  scan(deps, 'GAST-2')
  const insideAt = (time: string): string[] => {
    clock.now = Date.parse(time)
    return evacuationList(deps.db, clock.now).people.map(({ firstName }) => firstName)
  }
  expect(insideAt('2026-06-18T00:05:00+02:00')).toEqual(['Anna', 'Cees'])
  scan(deps, 'GAST-0', 'reception', 'exit')
  expect(insideAt('2026-06-18T05:59:00+02:00')).toEqual(['Cees'])
  expect(insideAt('2026-06-18T06:00:00+02:00')).toEqual([])
})

it('changes a list and keeps what happened on it; a window that ends before it begins is refused', async () => {
  const deps = await openDesk()
  scan(deps, 'GAST-0')
  const list = { ...testList(), name: ' Ontvangst\u0007foyer ', capacity: 1 }
  expect(defineList(deps, { id: randomUUID(), list })).toMatchObject({ ok: true })
  expect(allLists(deps.db).map(({ name }) => name)).toContain('Ontvangst foyer')
  expect(scan(deps, 'GAST-2')).toBe('rules')
  const hours = { opensAt: '2026-06-17T10:00:00.000Z', closesAt: '2026-06-17T09:00:00.000Z' }
  const wrong = { ...list, ...hours }
  expect(defineList(deps, { id: randomUUID(), list: wrong })).toMatchObject({
    ok: false,
    code: 'window-reversed',
  })
})

it('keeps the questions of a list cleaned and in order, and refuses an empty one', async () => {
  const deps = await openDesk()
  const define = (texts: readonly string[]) =>
    defineList(deps, {
      id: randomUUID(),
      list: {
        ...bus,
        questions: texts.map((text, index) => ({
          id: `q${String(index)}`,
          text,
          required: index === 0,
        })),
      },
    })
  expect(define(['Tas?', ' \n\u0000 '])).toMatchObject({ ok: false, code: 'question-missing' })
  expect(define(['Hoeveel\njassen? ', '<b>Tas</b> 🎒'])).toMatchObject({ ok: true })
  expect(allLists(deps.db).find(({ id }) => id === 'bus')?.questions).toEqual([
    { id: 'q0', text: 'Hoeveel jassen?', required: true },
    { id: 'q1', text: '<b>Tas</b> 🎒', required: false },
  ])
  expect(scan(deps, 'GAST-0', 'bus')).toBe('answers-required')
})

it('takes a list away on which nobody was scanned, and brings it back with its places', async () => {
  const deps = await openDesk()
  const remove = (listId: string) => removeList(deps, { id: randomUUID(), listId })
  const busState = () => listState(deps.db, bus, deps.pen.now(), zone).given
  const given = busState()
  expect(remove('bus')).toEqual({ ok: true, value: {} })
  expect(remove('bus')).toMatchObject({ ok: false, code: 'unknown-list' })
  expect(remove('reception')).toMatchObject({ ok: false, code: 'last-list' })
  expect(allLists(deps.db).map(({ id }) => id)).toEqual(['reception'])
  expect(scan(deps, 'GAST-0', 'bus')).toBe('unknown-list')
  expect(scan(deps, 'GAST-0')).toBe('valid')

  defineList(deps, { id: randomUUID(), list: bus })
  expect(busState()).toBe(given)
  expect(scan(deps, 'GAST-0', 'bus')).toBe('valid')
  expect(remove('bus')).toMatchObject({ ok: false, code: 'list-scanned' })
  defineList(deps, { id: randomUUID(), list: testList({ id: 'pretix-list-7', name: 'Elders' }) })
  expect(remove('pretix-list-7')).toMatchObject({ ok: false, code: 'list-of-source' })
})

it('counts on the second day only those as inside who came that day', async () => {
  const clock = { now: OPENING }
  const deps = await openDesk(clock)
  scan(deps, 'GAST-0')
  const stand = async () => {
    const directory = await guestDirectory(deps.db, () => Promise.resolve())
    const { arrived, present } = dashboard(deps.db, directory, clock.now).total
    return { arrived, present }
  }
  expect(await stand()).toEqual({ arrived: 1, present: 1 })
  clock.now += 24 * 3_600_000
  expect(await stand()).toEqual({ arrived: 0, present: 0 })
  scan(deps, 'GAST-2')
  expect(await stand()).toEqual({ arrived: 1, present: 1 })
})
