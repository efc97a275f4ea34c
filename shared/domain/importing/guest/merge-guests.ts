import type { Person } from '../../../model/attendee.ts'
import type { ImportProblem } from '../../../model/import.ts'
import { displayName } from '../../name/display-name.ts'
import { foldName } from '../../name/fold-name.ts'
import type { ImportedRow, ImportedTicket } from '../cells/imported-row.ts'
import { placesAlong } from './places-along.ts'
import type { RowGuest } from './read-guest.ts'

type Group = { readonly first: RowGuest; readonly guests: RowGuest[]; readonly name: string }

/** Whether rows are put together at all, and which are not. */
export type MergeChoices = { readonly mergeRows?: boolean; readonly apart?: readonly number[] }

/**
 * Puts the rows of one person together: same name and same record key, e-mail address or code.
 * A code of two people stays with both, so that a scan asks who is meant.
 */
export function mergeGuests(
  guests: readonly RowGuest[],
  codesIgnoreCase: boolean,
  { mergeRows = true, apart = [] }: MergeChoices = {},
): { rows: ImportedRow[]; places: ImportedRow[]; problems: ImportProblem[]; merged: number } {
  const sameCode = (code: string): string => (codesIgnoreCase ? code.toUpperCase() : code)
  const alone = new Set(apart)
  const problems: ImportProblem[] = []
  const groups: Group[] = []
  const byTrait = new Map<string, Group>()
  const holders = new Map<string, Group>()
  for (const guest of guests) {
    const name = foldName(displayName(guest.person))
    const traits = traitsOf(guest, name, sameCode)
    const bearers = traits.map((trait) => byTrait.get(trait))
    const mayJoin = mergeRows && !alone.has(guest.row)
    const known = mayJoin ? bearers.find((group) => group !== undefined) : undefined
    const group = known ?? { first: guest, guests: [], name }
    if (known === undefined) groups.push(group)
    group.guests.push(guest)
    for (const [index, trait] of traits.entries()) {
      if (bearers[index] === undefined) byTrait.set(trait, group)
    }
    const { code } = guest.ticket
    if (code === '') continue
    const same = sameCode(code)
    const holder = holders.get(same)
    if (holder === undefined) holders.set(same, group)
    else {
      const kind = holder === group ? 'duplicate-code' : 'code-of-another-guest'
      problems.push({ row: guest.row, kind, skipped: false, detail: code })
    }
  }
  const merged = groups.filter((group) => group.guests.length > 1).length
  const rows = withKeys(groups, sameCode)
  return {
    rows,
    places: rows.flatMap((row, index) => placesOf(row, groups[index])),
    problems,
    merged,
  }
}

/** What rows of one person have in common; a place without a name is only itself. */
function traitsOf(guest: RowGuest, name: string, sameCode: (code: string) => string): string[] {
  const place = guest.placeName || guest.person.organisation
  const who = guest.unnamed ? `place:${foldName(place)}` : `name:${name}`
  const email = guest.person.email.toLowerCase()
  return [
    ...(guest.key === '' ? [] : [`key:${guest.key}|${who}`]),
    ...(guest.ticket.code === '' ? [] : [`code:${sameCode(guest.ticket.code)}|${who}`]),
    ...(email === '' || guest.unnamed ? [] : [`email:${email}|${who}`]),
  ]
}

/** Two rows of one person say the same number twice. */
function placesOf(row: ImportedRow, group: Group | undefined): ImportedRow[] {
  const parties = group?.guests.map(({ party }) => party) ?? []
  const [party] = parties.toSorted((one, other) => other.count - one.count)
  return party === undefined || party.count === 0 ? [] : placesAlong(row, party)
}

function withKeys(groups: readonly Group[], sameCode: (code: string) => string): ImportedRow[] {
  const seen = new Map<string, number>()
  return groups.map((group) => {
    const key = keyOf(group, sameCode)
    const occurrence = (seen.get(key) ?? 0) + 1
    seen.set(key, occurrence)
    const always = key.startsWith('person:')
    return mergeGroup(group, occurrence > 1 || always ? `${key}|${occurrence}` : key, sameCode)
  })
}

/** The source's own id, else the first code in alphabetical order (not that of the rows), else e-mail and name. */
function keyOf(group: Group, sameCode: (code: string) => string): string {
  if (group.first.key !== '') return `id:${group.first.key}`
  const codes = group.guests.map((guest) => sameCode(guest.ticket.code)).filter(Boolean)
  const [code] = codes.toSorted()
  if (code !== undefined) return `code:${code}`
  const { person, placeName, unnamed } = group.first
  const { email } = person
  const name = unnamed ? foldName(placeName || person.organisation) : group.name
  return `person:${email.toLowerCase()}|${name}`
}

function mergeGroup(
  group: Group,
  recordKey: string,
  sameCode: (code: string) => string,
): ImportedRow {
  const { first, guests } = group
  const plain = { recordKey, row: first.row, unnamed: first.unnamed, placeOf: null }
  if (guests.length === 1) {
    const { row, person, ticket, lists, flagged } = first
    return { ...plain, rows: [row], person, tickets: [ticket], lists: [...new Set(lists)], flagged }
  }
  const tickets = new Map<string, ImportedTicket>()
  for (const { ticket } of guests) {
    const same = ticket.code === '' ? ticketWithoutCode(ticket) : `code:${sameCode(ticket.code)}`
    if (!tickets.has(same)) tickets.set(same, ticket)
  }
  return {
    ...plain,
    rows: guests.map(({ row }) => row),
    person: guests.map((guest) => guest.person).reduce(fillGaps),
    tickets: [...tickets.values()],
    lists: [...new Set(guests.flatMap((guest) => guest.lists))],
    flagged: guests.some((guest) => guest.flagged),
  }
}

function ticketWithoutCode(ticket: ImportedTicket): string {
  return JSON.stringify([foldName(ticket.type), ticket.validFrom, ticket.validUntil])
}

/** The earlier row's words stand; a later row fills what is empty. */
function fillGaps(earlier: Person, later: Person): Person {
  const known = new Set(earlier.extra.map((field) => field.label))
  return {
    firstName: earlier.firstName,
    infix: earlier.infix,
    lastName: earlier.lastName,
    pronunciation: earlier.pronunciation || later.pronunciation,
    organisation: earlier.organisation || later.organisation,
    jobTitle: earlier.jobTitle || later.jobTitle,
    email: earlier.email || later.email,
    phone: earlier.phone || later.phone,
    note: earlier.note || later.note,
    host: earlier.host || later.host,
    extra: [...earlier.extra, ...later.extra.filter((field) => !known.has(field.label))].slice(
      0,
      60,
    ),
  }
}
