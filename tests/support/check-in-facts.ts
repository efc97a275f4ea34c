import type { CheckInFacts, HeldTicket } from '../../shared/domain/check-in/check-in-facts.ts'
import { nobody } from '../../shared/domain/name/nobody.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import { OPENING, participant, testList, testTicket } from './guests.ts'

/** Who is scanned where it does not matter who. */
export const attendee: Attendee = {
  ...nobody,
  id: '11111111-1111-4111-8111-111111111111',
  firstName: 'Anneke',
  infix: 'van der',
  lastName: 'Heijden',
  tickets: [],
  enrolments: [],
  unnamed: false,
  flagged: false,
  withdrawn: false,
}

/** The facts of a scan that is answered with a welcome, and what is to be otherwise. */
export function facts(change: Partial<CheckInFacts> = {}): CheckInFacts {
  return {
    now: OPENING,
    timeZone: 'Europe/Amsterdam',
    direction: 'entry',
    list: testList(),
    attendee,
    tickets: [{ ticket: testTicket(), type: participant }],
    ticketScanned: true,
    codeRevoked: false,
    signedOnly: false,
    earlier: [],
    gate: null,
    present: 0,
    overrides: [],
    answers: {},
    asksOptional: false,
    ...change,
  }
}

/** One ticket, of a guest who holds no other. */
export function held(ticket: Parameters<typeof testTicket>[0], type = participant): HeldTicket[] {
  return [{ ticket: testTicket(ticket), type }]
}
