import type { Person } from '../../../model/attendee.ts'
import type { ImportProblem } from '../../../model/import.ts'
import { displayName } from '../../name/display-name.ts'
import { foldName } from '../../name/fold-name.ts'
import type { ImportedRow, ImportedTicket } from '../cells/imported-row.ts'
import { placesAlong } from './places-along.ts'
import type { RowGuest } from './read-guest.ts'

/** Rows of one person; all of them bear the name, or stand for the place, that is `who`. */
type Group = {
  readonly first: RowGuest
  readonly guests: RowGuest[]
  readonly name: string
  readonly who: string
}

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
  const known = groupsByTrait()
  for (const guest of guests) {
    const name = foldName(displayName(guest.person))
    const who = whoOf(guest, name)
    const codeTrait = guest.ticket.code === '' ? '' : `code:${sameCode(guest.ticket.code)}`
    const holder = known.first(codeTrait)
    const traits = traitsOf(guest, codeTrait)
    const mayJoin = mergeRows && !alone.has(guest.row)
    const joined = mayJoin ? known.find(traits, who) : undefined
    const group = joined ?? { first: guest, guests: [], name, who }
    if (joined === undefined) groups.push(group)
    group.guests.push(guest)
    known.add(traits, group)
    if (holder === undefined) continue
    const kind = holder === group ? 'duplicate-code' : 'code-of-another-guest'
    problems.push({ row: guest.row, kind, skipped: false, detail: guest.ticket.code })
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

/** A place without a name is only itself. */
function whoOf({ unnamed, placeName, person }: RowGuest, name: string): string {
  return unnamed ? `place:${foldName(placeName || person.organisation)}` : `name:${name}`
}

/** What rows of one person have in common besides who he is. */
function traitsOf({ key, person, unnamed }: RowGuest, codeTrait: string): string[] {
  const traits: string[] = []
  if (key !== '') traits.push(`key:${key}`)
  if (codeTrait !== '') traits.push(codeTrait)
  if (person.email !== '' && !unnamed) traits.push(`email:${person.email.toLowerCase()}`)
  return traits
}

/** Finds who was met first with a trait. Most traits are of one person only, and so need no key made of both. */
function groupsByTrait() {
  const first = new Map<string, Group>()
  const others = new Map<string, Group>()
  const find = (trait: string, who: string): Group | undefined => {
    const group = first.get(trait)
    return group === undefined || group.who === who ? group : others.get(`${trait}|${who}`)
  }
  return {
    first: (trait: string): Group | undefined => first.get(trait),
    find: (traits: readonly string[], who: string): Group | undefined => {
      for (const trait of traits) {
        const group = find(trait, who)
        if (group !== undefined) return group
      }
      return undefined
    },
    add: (traits: readonly string[], group: Group): void => {
      for (const trait of traits) {
        if (!first.has(trait)) first.set(trait, group)
        else if (find(trait, group.who) === undefined) others.set(`${trait}|${group.who}`, group)
      }
    },
  }
}

/** Two rows of one person say the same number twice. */
function placesOf(row: ImportedRow, group: Group | undefined): ImportedRow[] {
  const parties = group?.guests.map(({ party }) => party) ?? []
  const [party] =
    parties.length > 1 ? parties.toSorted((one, other) => other.count - one.count) : parties
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
