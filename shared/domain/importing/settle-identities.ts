import type { IncomingRow } from './incoming-row.ts'
import { isErased, isSameName, matchGuests, sharedAddresses, type Found } from './match-guests.ts'
import type { SourcedRow } from './sourced-row.ts'

/** What is known of a list when a newer version of it comes. */
export type KnownGuests = {
  /** Who stands on it, by id. */
  readonly previous: ReadonlyMap<string, SourcedRow>
  /** Who stood on it once and was withdrawn. */
  readonly former: ReadonlyMap<string, SourcedRow>
  /** Whether the file is an addition, which says of nobody that he is gone. */
  readonly isAddition: boolean
  /** The row under another record key, with the id and the codes that follow from it. */
  readonly underKey: (incoming: IncomingRow, recordKey: string) => IncomingRow
}

/**
 * Lets an attendee keep the id of the first sight, with his badge, his check-ins and the codes that Balie issued: a row
 * leads to him by its key as long as nothing says that it is somebody else's by now, else by name, codes and e-mail
 * address. Nobody gets the id of one who is in the file elsewhere.
 */
export function settleIdentities(known: KnownGuests, next: readonly IncomingRow[]): SourcedRow[] {
  const matches = new Map<IncomingRow, SourcedRow>()
  const taken = new Set<string>()
  const came = next.filter((incoming) => {
    const own = ownOf(known, incoming)
    if (own === undefined || !isStill(own, incoming)) return true
    matches.set(incoming, own)
    taken.add(own.row.attendeeId)
    return false
  })
  if (came.length > 0) {
    const { previous, former, isAddition } = known
    const shared = sharedAddresses(next, previous.values())
    const free = (guests: typeof previous) =>
      [...guests.values()].filter((one) => !isOut(one, taken))
    const found = { matches, taken }
    const guests = isAddition ? 'addition' : 'known'
    matchGuests(came, free(previous), { guests, shared }, found)
    matchErased(came, [...previous.values(), ...former.values()], found)
    if (!isAddition) matchGuests(came, free(previous), { guests: 'missing', shared }, found)
    matchGuests(came, free(former), { guests, shared }, found)
  }
  const codesOfAll = codesOf(next)
  return next.map((incoming) => {
    const match = matches.get(incoming)
    if (match === undefined) return plain(underFreeKey(known, taken, incoming))
    if (hasSameTickets(incoming, match)) return plain(incoming)
    if (!isErased(match)) return inherit(incoming, match, codesOfAll)
    return plain({ ...incoming, row: { ...incoming.row, attendeeId: match.row.attendeeId } })
  })
}

/** Whether every row leads by its key to somebody who stands on the list and is that guest still. */
export function areAllKnown(
  previous: KnownGuests['previous'],
  next: readonly IncomingRow[],
): boolean {
  return next.every((incoming) => {
    const own = previous.get(incoming.row.attendeeId)
    return own !== undefined && isStill(own, incoming)
  })
}

function ownOf({ previous, former }: KnownGuests, { row }: IncomingRow): SourcedRow | undefined {
  return previous.get(row.attendeeId) ?? former.get(row.attendeeId)
}

function isOut(one: SourcedRow, taken: ReadonlySet<string>): boolean {
  return taken.has(one.row.attendeeId) || isErased(one)
}

/** Whether a row whose key is that of a guest's first sight is that guest: he may go by another code by now. */
function isStill(own: SourcedRow, incoming: IncomingRow): boolean {
  const isByCode = incoming.recordKey.startsWith('code:')
  if (isErased(own)) return !isByCode
  if (!isSameName(own, incoming)) return false
  return !isByCode || incoming.person.codes.some((code) => own.person.codes.includes(code))
}

/** Who was erased still holds the ticket that he had last: by its id, for nothing else is known of him, he stays away. */
function matchErased(
  came: readonly IncomingRow[],
  known: readonly SourcedRow[],
  { matches, taken }: Found,
): void {
  const erased = known.filter((one) => isErased(one) && !taken.has(one.row.attendeeId))
  const byTicket = new Map(erased.flatMap((one) => one.row.tickets.map(({ id }) => [id, one])))
  for (const incoming of byTicket.size === 0 ? [] : came) {
    const match = incoming.row.tickets.flatMap(({ id }) => byTicket.get(id) ?? [])[0]
    if (match === undefined || matches.has(incoming) || taken.has(match.row.attendeeId)) continue
    matches.set(incoming, match)
    taken.add(match.row.attendeeId)
  }
}

/** Where the key's id is another guest's, the row gets one of its own, the same at every desk that knows the same. */
function underFreeKey(known: KnownGuests, taken: Set<string>, incoming: IncomingRow): IncomingRow {
  let found = incoming
  for (
    let turn = 1;
    taken.has(found.row.attendeeId) || ownOf(known, found) !== undefined;
    turn += 1
  )
    found = known.underKey(incoming, `${incoming.recordKey}|other ${String(turn)}`)
  taken.add(found.row.attendeeId)
  return found
}

function codesOf(rows: readonly IncomingRow[]): Set<string> {
  const codes = new Set<string>()
  for (const { codesOfFile } of rows) for (const code of codesOfFile) codes.add(code)
  return codes
}

/** Whether nothing is to be inherited: as nearly always. */
function hasSameTickets({ row, person }: IncomingRow, match: SourcedRow): boolean {
  const { tickets } = match.row
  return (
    row.attendeeId === match.row.attendeeId &&
    row.tickets.length === tickets.length &&
    row.tickets.every(({ id }, index) => id === tickets[index]?.id) &&
    person.codes.every((code, index) => code === match.person.codes[index])
  )
}

/**
 * A ticket without a code in the file keeps the one that its guest has, unless the file gives it to somebody; lines in
 * another order change nothing.
 */
function inherit(
  incoming: IncomingRow,
  match: SourcedRow,
  codesOfAll: ReadonlySet<string>,
): SourcedRow {
  const known = match.person.codes
  const kept = known.filter((code) => code !== '' && !codesOfAll.has(code))
  const tickets = incoming.row.tickets.map((ticket, ordinal) => {
    const issued = incoming.codesOfFile[ordinal] === '' ? kept.shift() : undefined
    const code = issued ?? incoming.person.codes[ordinal] ?? ''
    return {
      code,
      ticket: { ...ticket, id: match.row.tickets[known.indexOf(code)]?.id ?? ticket.id },
    }
  })
  if (tickets.length === known.length && tickets.every(({ code }) => known.includes(code)))
    tickets.sort((one, other) => known.indexOf(one.code) - known.indexOf(other.code))
  return {
    row: {
      ...incoming.row,
      attendeeId: match.row.attendeeId,
      tickets: tickets.map(({ ticket }) => ticket),
    },
    person: { ...incoming.person, codes: tickets.map(({ code }) => code) },
  }
}

function plain({ row, person }: IncomingRow): SourcedRow {
  return { row, person }
}
