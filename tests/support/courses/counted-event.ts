import { randomUUID } from 'node:crypto'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { findEvent } from '../../../electron/db/event/definitions.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { describeTestEvent, importTestGuests, openTestFile, testPen } from '../event-file.ts'
import { testList, wednesdayTicket } from '../guests.ts'

/** Three days at a venue, and how often its reception counts an entry. */
export type Venue = {
  readonly timeZone: string
  readonly days: readonly [string, string, string]
  readonly entries: CheckInList['entries']
  /** When everybody has left the bar. */
  readonly barCloses: string
}

/** A guest as the course knows him, by what it did itself. */
export type CountedGuest = {
  readonly id: string
  readonly code: string
  readonly type: string
  readonly status: 'confirmed' | 'unpaid' | 'canceled'
  readonly blocked: boolean
  /** Who had the place: the last one has it now, each other one until he gave it away. */
  readonly holders: [...CountedHolder[], CountedHolder]
}

type CountedHolder = {
  readonly name: string
  readonly organisation: string
  readonly note: string
  until: number
}

/** The wall clock at the venue, such as `2026-06-17 08:30:00`. */
export function wallClock(at: number, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    clocks.set(timeZone, clock)
  }
  return clock.format(at)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The first moment at which the clock at the venue shows that day and time (`18:00`); not for times that it skips. */
export function momentOn(day: string, time: string, timeZone: string): number {
  const key = `${day} ${time} ${timeZone}`
  let at = moments.get(key) ?? midnight(day, timeZone)
  while (wallClock(at, timeZone).slice(11, 16) !== time) at += 60_000
  moments.set(key, at)
  return at
}

/** The first moment of a day at the venue. */
export function midnight(day: string, timeZone: string): number {
  const key = `${day} ${timeZone}`
  let at = midnights.get(key) ?? Date.parse(`${day}T12:00:00Z`) - 40 * 3_600_000
  while (wallClock(at, timeZone).slice(0, 10) !== day) at += 60_000
  midnights.set(key, at)
  return at
}

const moments = new Map<string, number>()
const midnights = new Map<string, number>()

/** The lists: a reception, one of the second day, a bar into the night, a bag once with a question, a party that closes after midnight. */
export function listsOf({ timeZone, days, entries, barCloses }: Venue): CheckInList[] {
  const at = (day: number, time: string) =>
    new Date(momentOn(days[day] ?? '', time, timeZone)).toISOString()
  return [
    testList({
      ...{ entries, reentryAfterExit: true, admitUnpaid: true, automaticExitAt: '23:30' },
    }),
    testList({
      ...{ id: 'tweede', name: 'Tweede dag', kind: 'day', day: days[1], position: 1 },
      ...{ opensAt: at(1, '10:00'), closesAt: at(1, '17:30'), admitEarly: true, prints: 'never' },
    }),
    testList({
      ...{ id: 'bar', name: 'Bar', kind: 'other', entries: 'unlimited', position: 2 },
      ...{ automaticExitAt: barCloses, prints: 'never' },
    }),
    testList({
      ...{ id: 'tas', name: 'Tas', kind: 'other', position: 3, prints: 'never' },
      questions: [{ id: 'maat', text: 'Welke maat?', required: true }],
    }),
    testList({
      ...{ id: 'feest', name: 'Feest', kind: 'dinner', entries: 'unlimited', position: 4 },
      ...{ closesAt: at(2, '00:45'), prints: 'never' },
    }),
  ]
}

/** Whom the organiser brought: eight who may come, one unpaid, one blocked, one canceled, one of the first day alone. */
export function guestsOf(): CountedGuest[] {
  const plain = { type: 'participant', status: 'confirmed', blocked: false } as const
  const kinds = [
    ...Array.from({ length: 8 }, () => plain),
    { ...plain, status: 'unpaid' as const },
    { ...plain, blocked: true },
    { ...plain, status: 'canceled' as const },
    { ...plain, type: wednesdayTicket.id },
  ]
  return kinds.map((kind, index) => ({
    ...kind,
    id: randomUUID(),
    code: `GAST${String(index)}`,
    holders: [
      {
        name: `Gast Nummer${String(index)}`,
        organisation: `Stad ${String(index)}`,
        note: index % 3 === 0 ? `Bel nummer ${String(index)}` : '',
        until: Infinity,
      },
    ],
  }))
}

/** Two laptops with the event that do not reach each other, on one clock. */
export async function twoDesks(
  { timeZone, days }: Venue,
  lists: readonly CheckInList[],
  guests: readonly CountedGuest[],
  clock: { now: number },
): Promise<[DeskDeps, DeskDeps]> {
  const open = async (name: string): Promise<DeskDeps> => {
    const db = await openTestFile()
    return { db, pen: testPen(name, clock), laptop: name, findOtherEvent: () => null }
  }
  const desks: [DeskDeps, DeskDeps] = [await open('Balie 1'), await open('Balie 2')]
  const [{ db, pen }] = desks
  describeTestEvent(db, pen, lists)
  const event = findEvent(db)
  if (event === null) throw new Error('no event')
  const [firstDay, , lastDay] = days
  const description = { ...event.description, firstDay, lastDay, timeZone }
  const body = { description, secret: event.secret }
  appendEntry(db, pen, { id: randomUUID(), type: 'event-described', body })
  const ticketType = { ...wednesdayTicket, validDays: [firstDay] }
  appendEntry(db, pen, { id: randomUUID(), type: 'ticket-type-defined', body: { ticketType } })
  importTestGuests(
    db,
    pen,
    guests.map(({ id, code, type, status, blocked, holders }) => {
      const [{ name, organisation, note }] = holders
      const [firstName = '', lastName = ''] = name.split(' ')
      return {
        id,
        person: { firstName, lastName, organisation, note },
        tickets: [{ code, type, status, blocked }],
      }
    }),
  )
  meet(...desks)
  return desks
}

/** Both take over what the other one has. */
export function meet(one: DeskDeps, other: DeskDeps): void {
  for (const [to, from] of [
    [one, other],
    [other, one],
  ] as const)
    receiveEntries(to.db, to.pen, readJournal(from.db, 0, 100_000))
}
