import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nobody } from '../../shared/domain/name/nobody.ts'
import { CLOCK_ZERO } from '../../shared/domain/time/hybrid-clock.ts'
import type { Ticket } from '../../shared/model/attendee.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { DeskDeps } from '../../electron/db/journal/desk-deps.ts'
import { appendEntry, type Pen } from '../../electron/db/journal/journal.ts'
import { closeEventFile, openEventFile } from '../../electron/db/open-event-file.ts'
import { hashOfChunks } from '../../electron/db/projections/revision-facts.ts'
import type { WritableDb } from '../../electron/db/file/sqlite.ts'
import {
  OPENING,
  participant,
  testList,
  testTicket,
  wednesdayTicket,
  type TestGuest,
} from './guests.ts'

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
