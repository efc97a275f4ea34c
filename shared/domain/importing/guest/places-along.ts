import { hostName } from '../../name/display-name.ts'
import { foldName } from '../../name/fold-name.ts'
import { nobody } from '../../name/nobody.ts'
import type { ImportedRow, ImportedTicket } from '../cells/imported-row.ts'
import type { Party } from './party.ts'

/** The open places of whom a guest brings along: each with his kinds of tickets and with him as host. */
export function placesAlong(guest: ImportedRow, { count, shared }: Party): ImportedRow[] {
  const { recordKey, row, person, tickets, lists, flagged } = guest
  // Whoever is protected is named on no stage, and his host is told.
  const host = flagged ? person.host : hostName(person)
  const kinds = new Map(tickets.map((ticket) => [kindOf(ticket), { ...ticket, code: '' }]))
  return Array.from({ length: count }, (_, index) => ({
    recordKey: `${recordKey}+${String(index + 1)}`,
    row,
    rows: [row],
    person: { ...nobody, host, organisation: shared ? person.organisation : '' },
    tickets: [...kinds.values()],
    lists: shared ? lists : [],
    unnamed: true,
    flagged,
    placeOf: { host: recordKey, number: index + 1 },
  }))
}

function kindOf({ type, validFrom, validUntil }: ImportedTicket): string {
  return JSON.stringify([foldName(type), validFrom, validUntil])
}
