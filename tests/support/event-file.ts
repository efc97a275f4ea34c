import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { CLOCK_ZERO } from '../../shared/domain/hybrid-clock.ts'
import type { Person, Ticket } from '../../shared/model/attendee.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'
import type { DeskDeps } from '../../electron/db/desk-deps.ts'
import { appendEntry, type Pen } from '../../electron/db/journal.ts'
import { closeEventFile, openEventFile } from '../../electron/db/open-event-file.ts'
import { hashOfChunks } from '../../electron/db/projections/revision-facts.ts'
import type { WritableDb } from '../../electron/db/sqlite.ts'

/** Wednesday 17 June 2026, 08:30 in Groningen, ms since 1970. */
export const OPENING = Date.parse('2026-06-17T06:30:00.000Z')

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'balie-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A clock that stands still until a test moves it. */
export type TestClock = { now: number }

export function testPen(desk = 'Balie 1', clock: TestClock = { now: OPENING }): Pen {
  return {
    writer: null,
    clock: CLOCK_ZERO,
    desk,
    operator: 'Toos',
    simulated: false,
    now: () => clock.now,
    newId: randomUUID,
  }
}

/** A new, empty event file on a real disk. */
export async function openTestFile(
  file = join(temporaryFolder(), 'event.sqlite'),
): Promise<WritableDb> {
  const opened = await openEventFile(file, null, { create: true })
  if (!opened.ok) throw new Error(opened.code)
  const db = opened.value
  onTestFinished(() => {
    closeEventFile(db)
  })
  return db
}

export const participant: TicketType = {
  id: 'participant',
  name: 'Deelnemer',
  colour: '#1d4ed8',
  validDays: null,
  handOut: 'groen koord',
}

export const wednesdayTicket: TicketType = {
  ...participant,
  id: 'day-1',
  name: 'Dagkaart woensdag',
  validDays: ['2026-06-17'],
  handOut: null,
}

export function testList(change: Partial<CheckInList> = {}): CheckInList {
  return {
    id: 'reception',
    name: 'Ontvangst',
    kind: 'reception',
    place: null,
    day: null,
    opensAt: null,
    closesAt: null,
    ticketTypes: null,
    entries: 'once',
    reentryAfterExit: false,
    admitUnpaid: false,
    admitEarly: false,
    capacity: null,
    byEnrolment: false,
    prints: 'first-time',
    automaticExitAt: null,
    handOut: null,
    questions: [],
    position: 0,
    ...change,
  }
}

export const nobody: Person = {
  firstName: '',
  infix: '',
  lastName: '',
  pronunciation: '',
  organisation: '',
  jobTitle: '',
  email: '',
  phone: '',
  note: '',
  host: '',
  extra: [],
}

/** A guest as a test describes one. */
export type TestGuest = {
  readonly id: string
  readonly person?: Partial<Person>
  readonly tickets?: readonly Partial<Ticket>[]
  readonly enrolments?: readonly string[]
  readonly unnamed?: boolean
  readonly flagged?: boolean
}

/** A ticket with everything that a test leaves open. */
export function testTicket(change: Partial<Ticket> = {}): Ticket {
  return {
    id: randomUUID(),
    code: 'ABC123',
    type: 'participant',
    status: 'confirmed',
    blocked: false,
    validFrom: null,
    validUntil: null,
    ...change,
  }
}

/** Describes the event, its ticket types and its lists in the journal. */
export function describeTestEvent(
  db: WritableDb,
  pen: Pen,
  lists: readonly CheckInList[] = [testList()],
): void {
  appendEntry(db, pen, {
    id: randomUUID(),
    type: 'event-described',
    body: {
      description: {
        name: 'Divosa congres 2026',
        firstDay: '2026-06-17',
        lastDay: '2026-06-19',
        timeZone: 'Europe/Amsterdam',
        place: 'Groningen',
        codesIgnoreCase: true,
      },
      secret: 'test',
    },
  })
  for (const ticketType of [participant, wednesdayTicket]) {
    appendEntry(db, pen, { id: randomUUID(), type: 'ticket-type-defined', body: { ticketType } })
  }
  for (const list of lists) {
    appendEntry(db, pen, { id: randomUUID(), type: 'list-defined', body: { list } })
  }
}

/** Brings guests in as one committed revision of the source `file`; answers the revision's id. */
export function importTestGuests(
  db: WritableDb,
  pen: Pen,
  guests: readonly TestGuest[],
  scope: 'full' | 'partial' = 'full',
): string {
  const revisionId = randomUUID()
  const chunkIds: string[] = []
  for (let start = 0; start < guests.length; start += 200) {
    const part = guests.slice(start, start + 200)
    const entry = appendEntry(db, pen, {
      id: randomUUID(),
      type: 'rows',
      body: { sourceId: 'file', revisionId, chunk: chunkIds.length, rows: part.map(rowOf) },
      personal: Object.fromEntries(part.map((guest) => [guest.id, personOf(guest)])),
    })
    chunkIds.push(entry.id)
  }
  appendEntry(db, pen, {
    id: randomUUID(),
    type: 'revision-committed',
    body: {
      sourceId: 'file',
      revisionId,
      chunks: chunkIds.length,
      hash: hashOfChunks(chunkIds),
      scope,
      label: 'gasten.csv',
      rows: guests.length,
    },
  })
  return revisionId
}

/** The use cases' dependencies over a real file with an event in it. */
export async function openTestDesk(
  lists?: readonly CheckInList[],
  clock: TestClock = { now: OPENING },
): Promise<DeskDeps> {
  const db = await openTestFile()
  const pen = testPen('Balie 1', clock)
  describeTestEvent(db, pen, lists)
  return { db, pen, laptop: 'laptop-1', findOtherEvent: () => null }
}

function rowOf(guest: TestGuest) {
  return {
    attendeeId: guest.id,
    tickets: ticketsOf(guest).map(({ code: _code, ...ticket }) => ticket),
    enrolments: [...(guest.enrolments ?? [])],
    unnamed: guest.unnamed ?? false,
    flagged: guest.flagged ?? false,
  }
}

function personOf(guest: TestGuest) {
  return { ...nobody, ...guest.person, codes: ticketsOf(guest).map((ticket) => ticket.code) }
}

const ticketsByGuest = new WeakMap<TestGuest, Ticket[]>()

function ticketsOf(guest: TestGuest): Ticket[] {
  const known = ticketsByGuest.get(guest)
  if (known !== undefined) return known
  const tickets = (guest.tickets ?? [{}]).map((ticket) => testTicket(ticket))
  ticketsByGuest.set(guest, tickets)
  return tickets
}
