import type { Person, Ticket } from '../../model/attendee.ts'
import type { CheckInList } from '../../model/check-in-list.ts'
import type { TicketType } from '../../model/ticket-type.ts'
import type { PlannedRow } from '../importing/revision/planned-row.ts'

/** What a practice guest is there to show; it is his record key too, so that his code stays the same. */
export type PracticeRole =
  | 'valid'
  | 'used'
  | 'unpaid'
  | 'unapproved'
  | 'canceled'
  | 'withdrawn'
  | 'blocked'
  | 'too-late'
  | 'wrong-day'
  | 'wrong-type'
  | 'not-enrolled'
  | 'unnamed'
  | 'same-code'
  | 'same-code-too'
  | 'lost-badge'

/** What the practice guests of an event follow from. */
export type PracticeFacts = {
  readonly ticketTypes: readonly TicketType[]
  readonly lists: readonly CheckInList[]
  /** The day on which is practised. */
  readonly day: string
  readonly words: PracticeNames
}

/** How practice guests are called, so that nobody takes them for guests. */
export type PracticeNames = { readonly lastName: string; readonly organisation: string }

const firstNames: Readonly<Record<PracticeRole, string>> = {
  valid: 'Vera',
  used: 'Ugo',
  unpaid: 'Olga',
  unapproved: 'Nadia',
  canceled: 'Carla',
  withdrawn: 'Wim',
  blocked: 'Boris',
  'too-late': 'Timo',
  'wrong-day': 'Dana',
  'wrong-type': 'Tessa',
  'not-enrolled': 'Ella',
  unnamed: '',
  'same-code': 'Sam',
  'same-code-too': 'Sanne',
  'lost-badge': 'Lotte',
}

/** The roles in the order in which they stand on paper: the happy one first. */
export const practiceRoles = Object.keys(firstNames) as readonly PracticeRole[]

/** Who must hold a place on every list, since the answer meant for him comes after that rule. */
const enrolled: ReadonlySet<PracticeRole> = new Set(['valid', 'used', 'unpaid', 'unnamed'])

/**
 * Invented guests to practise with, one for each answer that depends on a guest. Roles for which the event has no
 * ticket type or list are left out.
 */
export function planPracticeGuests(facts: PracticeFacts): PlannedRow[] {
  const usual = usualTypes(facts)
  const types: Partial<Record<PracticeRole, readonly string[]>> = {
    'wrong-day': one(facts.ticketTypes.find((type) => !isValidOn(type, facts.day))?.id),
    'wrong-type': one(leastAdmitted(facts)),
  }
  const isPossible = (role: PracticeRole) =>
    role === 'not-enrolled'
      ? facts.lists.some((list) => list.byEnrolment)
      : (types[role] ?? usual).length > 0
  return practiceRoles.filter(isPossible).map((role) => ({
    recordKey: role,
    person: personFor(role, facts.words),
    tickets: (types[role] ?? usual).map((type) => ticketFor(role, type, facts.day)),
    enrolments: enrolled.has(role)
      ? facts.lists.filter((list) => list.byEnrolment).map(({ id }) => id)
      : [],
    unnamed: role === 'unnamed',
    flagged: false,
  }))
}

/** The fewest ticket types of that day with which every list admits a guest; the most general first. */
function usualTypes({ ticketTypes, lists, day }: PracticeFacts): readonly string[] {
  const general = (type: TicketType) => (type.validDays === null ? 0 : 1)
  const valid = ticketTypes
    .filter((type) => isValidOn(type, day))
    .toSorted((first, second) => general(first) - general(second))
    .map(({ id }) => id)
  const held = new Set(valid.slice(0, 1))
  for (const { ticketTypes: admitted } of lists) {
    if (admitted === null || admitted.some((type) => held.has(type))) continue
    const missing = valid.find((type) => admitted.includes(type))
    if (missing !== undefined) held.add(missing)
  }
  return [...held]
}

/** The ticket type of that day that most lists turn away, undefined where none does. */
function leastAdmitted({ ticketTypes, lists, day }: PracticeFacts): string | undefined {
  const refusals = (id: string) =>
    lists.filter((list) => list.ticketTypes !== null && !list.ticketTypes.includes(id)).length
  return ticketTypes
    .filter((type) => isValidOn(type, day) && refusals(type.id) > 0)
    .toSorted((first, second) => refusals(second.id) - refusals(first.id))
    .at(0)?.id
}

function isValidOn({ validDays }: TicketType, day: string): boolean {
  return validDays === null || validDays.includes(day)
}

function ticketFor(role: PracticeRole, type: string, day: string): Omit<Ticket, 'id'> {
  const statuses: Partial<Record<PracticeRole, Ticket['status']>> = {
    unpaid: 'unpaid',
    unapproved: 'unapproved',
    canceled: 'canceled',
    withdrawn: 'withdrawn',
  }
  return {
    code: '',
    type,
    status: statuses[role] ?? 'confirmed',
    blocked: role === 'blocked',
    validFrom: null,
    validUntil: role === 'too-late' ? dayBefore(day) : null,
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function personFor(role: PracticeRole, { lastName, organisation }: PracticeNames): Person {
  return {
    firstName: firstNames[role],
    infix: '',
    lastName: role === 'unnamed' ? '' : lastName,
    pronunciation: '',
    organisation,
    jobTitle: '',
    email: '',
    phone: '',
    note: '',
    host: '',
    extra: [],
  }
}

function one(type: string | undefined): readonly string[] {
  return type === undefined ? [] : [type]
}
