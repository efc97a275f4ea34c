import type { Person, Ticket } from '../../../model/attendee.ts'

/** An attendee of a source, ready to be given ids: ticket types are ids already, codes may be empty. */
export type PlannedRow = {
  readonly recordKey: string
  readonly person: Person
  readonly tickets: readonly Omit<Ticket, 'id'>[]
  readonly enrolments: readonly string[]
  readonly unnamed: boolean
  readonly flagged: boolean
}
