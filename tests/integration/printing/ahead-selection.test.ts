import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as letOthersGoFirst } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allAheadBadges } from '../../../electron/db/badges/ahead-badges.ts'
import { findBatch } from '../../../electron/db/badges/ahead-batches.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { guestsAhead } from '../../../electron/db/badges/guests-ahead.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { planAhead } from '../../../electron/printing/ahead/plan-ahead.ts'
import type { AheadSelection } from '../../../shared/model/ahead.ts'
import {
  a6,
  deskWithGuests,
  everybody,
  missing,
  openPress,
  plan,
  printAhead,
  rename,
  scan,
  statesOf,
} from '../../support/badges/ahead.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { participant, testList, wednesdayTicket, type TestGuest } from '../../support/guests.ts'

const dinner = testList({ id: 'dinner', name: 'Diner', byEnrolment: true, position: 1 })
const onWednesday = testList({
  ...{ id: 'wednesday', name: 'Woensdag', position: 2 },
  ticketTypes: [wednesdayTicket.id],
})

function guest(lastName: string, change: Partial<TestGuest> = {}): TestGuest {
  const id = randomUUID()
  const tickets = [{ id, code: lastName, type: participant.id }]
  return { id, person: { lastName }, tickets, ...change }
}

function ticket(change: Partial<NonNullable<TestGuest['tickets']>[number]>) {
  const id = randomUUID()
  return [{ id, code: id.slice(0, 8), type: participant.id, ...change }]
}

async function deskOfMany(): Promise<DeskDeps> {
  const desk = await openTestDesk([testList(), dinner, onWednesday])
  importTestGuests(desk.db, desk.pen, [
    guest('Aalders'),
    guest('Bakker', { enrolments: ['dinner'] }),
    guest('Citroen', { tickets: ticket({ type: wednesdayTicket.id }) }),
    guest('Dijk', { tickets: ticket({ type: wednesdayTicket.id }), enrolments: ['dinner'] }),
    guest('Geblokkeerd', { tickets: ticket({ blocked: true }) }),
    guest('Vervallen', { tickets: ticket({ status: 'canceled' }) }),
    guest('', { person: { organisation: 'Stad' } }),
  ])
  return desk
}

async function namesOf(desk: DeskDeps, selection: Partial<AheadSelection>) {
  const guests = await guestsAhead(desk.db, { ...everybody, ...selection }, letOthersGoFirst)
  return guests.map(({ lastName }) => lastName).sort()
}

test('a selection is by ticket type, by a list and its places, or by both, of whom a badge can be made', async () => {
  const desk = await deskOfMany()

  expect(await namesOf(desk, {})).toEqual(['Aalders', 'Bakker', 'Citroen', 'Dijk'])
  expect(await namesOf(desk, { ticketTypes: [wednesdayTicket.id] })).toEqual(['Citroen', 'Dijk'])
  expect(await namesOf(desk, { listId: 'dinner' })).toEqual(['Bakker', 'Dijk'])
  expect(await namesOf(desk, { listId: 'wednesday' })).toEqual(['Citroen', 'Dijk'])
  expect(await namesOf(desk, { ticketTypes: [wednesdayTicket.id], listId: 'dinner' })).toEqual([
    'Dijk',
  ])
  expect(await namesOf(desk, { ticketTypes: [] })).toEqual([])
})

test('only who has no badge yet is chosen: neither out of a printer, nor out of or in a box', async () => {
  const desk = await deskOfMany()
  await printAhead(desk, { ...everybody, listId: 'dinner' })
  const [first] = await guestsAhead(desk.db, { ...missing, listId: 'wednesday' }, letOthersGoFirst)

  expect(await namesOf(desk, missing)).toEqual(['Aalders', 'Citroen'])
  expect(first?.lastName).toBe('Citroen')
  const inBox = allAheadBadges(desk.db).find(({ printed }) => printed === 'Bakker')
  const badgeIds = [inBox?.id ?? '']
  appendEntry(desk.db, desk.pen, { id: randomUUID(), type: 'badges-taken-out', body: { badgeIds } })
  expect(await namesOf(desk, missing)).toEqual(['Aalders', 'Bakker', 'Citroen'])
})

test('by organisation, the boxes are named after organisations and those of one lie together', async () => {
  const desk = await openTestDesk([testList()])
  const people = [
    ['Zwart', 'Assen'],
    ['Aalders', 'Utrecht'],
    ['Jansen', 'Assen'],
    ['Bos', 'Emmen'],
    ['Kuiper', ''],
  ] as const
  importTestGuests(
    desk.db,
    desk.pen,
    people.map(([lastName, organisation]) =>
      guest(lastName, { person: { lastName, organisation } }),
    ),
  )
  const id = randomUUID()
  const choice = { id, selection: everybody, order: 'organisation' as const, boxSize: 3, paper: a6 }
  await planAhead(desk, choice, join(temporaryFolder(), 'x.pdf'), 'nl', letOthersGoFirst)
  const lies = findBatch(desk.db, id)?.plan.map(({ box, number }) => `${box} ${String(number)}`)
  await openPress(desk).start(id)

  expect(lies).toEqual(['#-A 1', '#-A 2', '#-A 3', 'E-U 4', 'E-U 5'])
  expect(allAheadBadges(desk.db).map(({ printed }) => printed)).toEqual([
    'Kuiper',
    'Jansen',
    'Zwart',
    'Bos',
    'Aalders',
  ])
})

test('a badge that was taken out by mistake is put back, and the last word stands', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  rename(desk, 0, 'Aalbers')
  const badgeIds = [allAheadBadges(desk.db)[0]?.id ?? '']
  const tell = (type: 'badges-taken-out' | 'badges-put-back') => {
    appendEntry(desk.db, desk.pen, { id: randomUUID(), type, body: { badgeIds } })
    return statesOf(desk)[0]?.[1]
  }

  expect(tell('badges-taken-out')).toBe('taken-out')
  expect(tell('badges-put-back')).toBe('name-changed')
  expect(tell('badges-taken-out')).toBe('taken-out')
})

test('a batch that was cut off keeps its boxes for itself, and leaves the PDF of an earlier one alone', async () => {
  const desk = await deskWithGuests()
  const earlier = await printAhead(desk)
  const bytes = readFileSync(earlier)
  rename(desk, 0, 'Aalbers')
  const path = join(temporaryFolder(), 'later.pdf')
  const { id } = await plan(desk, missing, path)
  const first = openPress(desk)
  await Promise.all([first.start(id), first.stop()])
  rename(desk, 1, 'Vos')
  const third = await plan(desk, missing, join(temporaryFolder(), 'third.pdf'))
  await openPress(desk).start(third.id)
  await openPress(desk).start(id)

  expect(readFileSync(earlier)).toEqual(bytes)
  expect(findBatch(desk.db, id)?.plan.map(({ box }) => box)).toEqual(['2 A'])
  expect(findBatch(desk.db, third.id)?.plan.map(({ box }) => box)).toEqual(['3 A-V', '3 A-V'])
  expect(scan(desk, 0)).toMatchObject({ lies: { box: '2 A', number: 1 } })
})
