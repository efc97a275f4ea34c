import type { Attendee, ExtraField, Ticket } from '../../model/attendee.ts'
import { foldCode } from '../codes/parse-scan.ts'

/** As much as the model lets a note and the organiser's fields be. */
const LONGEST_NOTE = 500
const MOST_FIELDS = 60

const filled = ['organisation', 'pronunciation', 'jobTitle', 'email', 'phone', 'host'] as const

/**
 * One guest of several who are one: what the first says of the person, and where he is silent what the next one does;
 * every note, the tickets and the places of all. A row that its list has no more gives no places, and its tickets count
 * as withdrawn.
 */
export function joinAttendees(
  guestId: string,
  parts: readonly [Attendee, ...Attendee[]],
): Attendee {
  const person = parts.find(({ firstName, lastName }) => firstName + lastName !== '') ?? parts[0]
  const inOrder = [person, ...parts.filter((part) => part !== person)]
  const withdrawn = parts.every((part) => part.withdrawn)
  const there = withdrawn ? inOrder : inOrder.filter((part) => !part.withdrawn)
  const fields = filled.map((field) => [
    field,
    inOrder.map((part) => part[field]).find((text) => text.trim() !== '') ?? '',
  ])
  return {
    ...person,
    ...(Object.fromEntries(fields) as Pick<Attendee, (typeof filled)[number]>),
    id: guestId,
    note: [...new Set(inOrder.map(({ note }) => note).filter((note) => note !== ''))]
      .join('; ')
      .slice(0, LONGEST_NOTE),
    extra: unionOf(inOrder.flatMap(({ extra }) => extra)),
    tickets: ticketsOf(inOrder, withdrawn),
    enrolments: [...new Set(there.flatMap(({ enrolments }) => enrolments))],
    flagged: parts.some(({ flagged }) => flagged),
    withdrawn,
  }
}

/** Of one label what was said first, unless it was nothing. */
function unionOf(fields: readonly ExtraField[]): ExtraField[] {
  const known = new Map<string, ExtraField>()
  for (const field of fields) {
    const before = known.get(field.label)
    if (before === undefined || before.value.trim() === '') known.set(field.label, field)
  }
  return [...known.values()].slice(0, MOST_FIELDS)
}

/** Where one code stands on two tickets, the one that admits. */
function ticketsOf(parts: readonly Attendee[], withdrawn: boolean): Ticket[] {
  const held = parts.flatMap((part) =>
    part.withdrawn && !withdrawn
      ? part.tickets.map((ticket): Ticket => ({ ...ticket, status: 'withdrawn' }))
      : part.tickets,
  )
  const known = new Map<string, Ticket>()
  for (const ticket of held) {
    const key = ticket.code === '' ? ticket.id : foldCode(ticket.code, { ignoreCase: true })
    const before = known.get(key)
    if (before === undefined || (!isGood(before) && isGood(ticket))) known.set(key, ticket)
  }
  return [...known.values()]
}

function isGood({ status, blocked }: Ticket): boolean {
  return status === 'confirmed' && !blocked
}
