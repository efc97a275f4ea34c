import { randomUUID } from 'node:crypto'
import type { Person, Ticket } from '../../shared/model/attendee.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { GuestFilter } from '../../shared/model/guest-card.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'

/** Wednesday 17 June 2026, 08:30 in Groningen, ms since 1970. */
export const OPENING = Date.parse('2026-06-17T06:30:00.000Z')

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

/** The filter of the guests' page as it begins. */
export const everybody: GuestFilter = {
  listId: null,
  ticketType: null,
  organisation: null,
  state: 'all',
  text: '',
  sort: 'name',
  descending: false,
}
