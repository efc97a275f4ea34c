import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { enrolGuest } from '../../../electron/check-in/guest/enrol-guest.ts'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { badgeCodesOf } from '../../../electron/db/badges/badge-codes.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { filterGuests } from '../../../electron/db/attendance/guest-pages.ts'
import type { GuestFilter } from '../../../shared/model/guest-card.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { importTestGuests, openTestDesk, type TestClock } from '../../support/event-file.ts'
import { everybody, OPENING, testList, type TestGuest } from '../../support/guests.ts'

const guest: TestGuest = {
  id: '11111111-1111-4111-8111-111111111111',
  person: {
    firstName: 'Anneke',
    infix: 'van der',
    lastName: 'Heijden',
    email: 'anneke@example.nl',
    note: 'Zit in een rolstoel',
    host: 'Marloes',
    extra: [
      { label: 'Vervoer', value: 'Rolstoelbus', sensitive: false },
      { label: 'Dieet', value: 'noten', sensitive: true },
      { label: 'Hotel', value: 'ja', sensitive: false },
    ],
  },
  tickets: [{ code: 'TICKET-1' }],
  enrolments: ['session-1'],
  flagged: true,
}
const hours = { opensAt: '2026-06-17T12:00:00.000Z', closesAt: '2026-06-17T13:15:00.000Z' }
const lists = [
  testList(),
  testList({ id: 'session-1', kind: 'session', byEnrolment: true, ...hours }),
  testList({ id: 'session-2', kind: 'session', byEnrolment: true, capacity: 1, ...hours }),
  testList({ id: 'dinner', kind: 'dinner', byEnrolment: true }),
]

async function openWith(guests: readonly TestGuest[], clock?: TestClock): Promise<DeskDeps> {
  const deps = await openTestDesk(lists, clock)
  importTestGuests(deps.db, deps.pen, guests)
  return deps
}

function giveBadgeCode({ db, pen }: DeskDeps, code: string): void {
  appendEntry(db, pen, {
    id: randomUUID(),
    type: 'code-added',
    body: { attendeeId: guest.id, codeId: randomUUID() },
    personal: { [guest.id]: { code } },
  })
}

function scan(deps: DeskDeps, raw: string, listId = 'reception'): string {
  const id = randomUUID()
  const answer = scanTicket(deps, { id, listId, raw, direction: 'entry' })
  return answer.ok
    ? `${answer.value.verdict} ${answer.value.explanation ?? ''}`.trim()
    : answer.code
}

it('tells everything that happened to a guest, with the desk and the operator, newest first', async () => {
  const clock = { now: OPENING }
  const deps = await openWith([guest], clock)
  const checkInId = randomUUID()
  scanTicket(deps, { id: checkInId, listId: 'reception', raw: 'TICKET-1', direction: 'entry' })
  clock.now += 60_000
  undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
  clock.now += 60_000
  editGuest(deps, { id: randomUUID(), attendeeId: guest.id, fields: { phone: '06 0000 1234' } })
  const card = guestCard(deps.db, guest.id, clock.now)
  const told = card?.history.map(({ what, at, desk, operator, detail, undone }) => [
    what,
    at.slice(11, 16),
    desk,
    operator,
    detail,
    undone,
  ])
  expect(told).toEqual([
    ['edited', '06:32', 'Balie 1', 'Toos', 'phone', false],
    ['badge-settled', '06:31', 'Balie 1', 'Toos', 'canceled', false],
    ['undone', '06:31', 'Balie 1', 'Toos', 'mistake', false],
    ['scanned', '06:30', 'Balie 1', 'Toos', '', true],
  ])
  expect(card).toMatchObject({ badge: null, lists: [{ listId: 'session-1', enrolled: true }] })
})

it('lets a colleague come instead: the ticket stays, what was personal goes, a new badge is earned', async () => {
  const deps = await openWith([guest])
  scan(deps, 'TICKET-1')
  giveBadgeCode(deps, 'BADGE-1')
  const swapped = swapPerson(deps, {
    id: randomUUID(),
    attendeeId: guest.id,
    name: { firstName: ' Bé ', infix: '', lastName: 'Sjoerdsma' },
    organisation: 'Westerkwartier',
    jobTitle: '',
    email: '',
  })
  expect(swapped).toMatchObject({
    ok: true,
    value: {
      firstName: 'Bé',
      lastName: 'Sjoerdsma',
      email: '',
      note: '',
      host: '',
      flagged: false,
      extra: [{ label: 'Hotel' }],
      tickets: [{ code: 'TICKET-1' }],
      enrolments: ['session-1'],
    },
  })
  expect(guestCard(deps.db, guest.id, OPENING)).toMatchObject({
    badge: null,
    codeOnBadge: 'ticket',
  })
  expect(scan(deps, 'BADGE-1')).toBe('revoked badge-lost')
  expect(scan(deps, 'TICKET-1')).toBe('used')
})

it('revokes the code of a lost badge; the e-ticket stays good', async () => {
  const deps = await openWith([guest])
  giveBadgeCode(deps, 'BADGE-1')
  requestBadge(deps, { id: randomUUID(), attendeeId: guest.id, reason: 'lost' })
  expect(badgeCodesOf(deps.db, guest.id)).toMatchObject([{ code: 'BADGE-1', revoked: true }])
  expect(scan(deps, 'BADGE-1')).toBe('revoked badge-lost')
  expect(scan(deps, 'TICKET-1')).toBe('valid')
  const told = guestCard(deps.db, guest.id, OPENING)?.history.map(({ what }) => what)
  expect(told).toEqual(['scanned', 'scanned', 'code-revoked', 'badge-requested', 'code-added'])
})

it('moves a guest to another session of the same hour, once, and only where a place is left', async () => {
  const other = { id: '22222222-2222-4222-8222-222222222222', tickets: [{ code: 'TICKET-2' }] }
  const deps = await openWith([guest, other])
  const move = { id: randomUUID(), attendeeId: guest.id, listId: 'session-2', enrolled: true }
  const moved = enrolGuest(deps, move)
  expect(moved).toMatchObject({
    ok: true,
    value: { fromListId: 'session-1', attendee: { enrolments: ['session-2'] } },
  })
  expect(enrolGuest(deps, move)).toEqual(moved)
  const late = { ...move, id: randomUUID(), attendeeId: other.id }
  expect(enrolGuest(deps, late)).toMatchObject({ ok: false, code: 'full' })
  expect(enrolGuest(deps, { ...late, overFull: true })).toMatchObject({ ok: true })
  const dinner = { ...move, id: randomUUID(), listId: 'dinner' }
  expect(enrolGuest(deps, dinner)).toMatchObject({ value: { fromListId: null } })
})

it('lists guests by last name without infix, also after a correction, and by how they stand', async () => {
  const people = [
    ['Jan', 'de', 'Vries'],
    ['Ada', 'ter', 'Beek'],
    ['Małgorzata', '', 'Żurawski'],
    ['Luca', "d'", 'Ancona'],
    ['', '', ''],
  ] as const
  const guests = people.map(([firstName, infix, lastName], index) => ({
    id: `${String(index).repeat(8)}-1111-4111-8111-111111111111`,
    person: { firstName, infix, lastName, organisation: `Gemeente ${String(5 - index)}` },
    tickets: [{ code: `GAST-${String(index)}`, ...(index === 1 ? { blocked: true } : {}) }],
  }))
  const deps = await openWith(guests)
  const wanted = async (change: Partial<GuestFilter>): Promise<string[]> => {
    const directory = await guestDirectory(deps.db, () => nextTurn())
    const filter = { ...everybody, ...change }
    const hour = { now: OPENING, timeZone: 'Europe/Amsterdam' }
    return filterGuests(deps.db, directory, filter, hour).map((one) => one.guest.lastName)
  }
  expect(await wanted({})).toEqual(['Ancona', 'Beek', 'Vries', 'Żurawski', ''])
  scan(deps, 'GAST-0')
  expect(await wanted({ state: 'present' })).toEqual(['Vries'])
  expect(await wanted({ state: 'problem' })).toEqual(['Beek'])
  expect(await wanted({ text: 'zuraw "* NEAR(' })).toEqual([])
  expect(await wanted({ text: 'malgo gem' })).toEqual(['Żurawski'])
  expect(await wanted({ sort: 'organisation', descending: true })).toEqual([
    'Vries',
    'Beek',
    'Żurawski',
    'Ancona',
    '',
  ])
  expect(await wanted({ organisation: 'gemeente 4' })).toEqual(['Beek'])
  expect(await wanted({ organisation: 'gemeente 4', state: 'present' })).toEqual([])
  expect(await wanted({ organisation: '' })).toEqual([])
  const name = { firstName: 'Jan', infix: 'de', lastName: 'Aardappel' }
  editGuest(deps, { id: randomUUID(), attendeeId: guests[0]?.id ?? '', fields: { name } })
  expect(await wanted({})).toEqual(['Aardappel', 'Ancona', 'Beek', 'Żurawski', ''])
})
