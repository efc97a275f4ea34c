import { eachInSteps } from './each-in-steps.ts'
import { keyOfPlace, type IncomingRow } from './incoming-row.ts'
import { isSameName, matchGuests, sharedAddresses, type Found } from './match-guests.ts'
import { isErasedRow, type SourcedRow } from './sourced-row.ts'

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
 * address. Nobody gets the id of one who is in the file elsewhere. Yields now and then, so that scans come through.
 */
export function* settleIdentities(
  known: KnownGuests,
  next: readonly IncomingRow[],
): Generator<void, SourcedRow[]> {
  const guests = next.filter(({ placeOf }) => placeOf === undefined)
  const settled = yield* settleGuests(known, guests)
  if (guests.length === next.length) return settled
  const ids = new Map(
    guests.map(({ row }, index) => [row.attendeeId, settled[index]?.row.attendeeId]),
  )
  yield* eachInSteps(next, (incoming) => {
    if (incoming.placeOf !== undefined) settled.push(settlePlace(known, ids, incoming))
  })
  return settled
}

/** An open place is its host's, under whatever id he is known. */
function settlePlace(
  known: KnownGuests,
  ids: ReadonlyMap<string, string | undefined>,
  incoming: IncomingRow,
): SourcedRow {
  const { hostId = '', number = 1 } = incoming.placeOf ?? {}
  const id = ids.get(hostId) ?? hostId
  const place = id === hostId ? incoming : known.underKey(incoming, keyOfPlace(id, number))
  const own = ownOf(known, place)
  return own === undefined ? plain(place) : as(own, place, new Set())
}

function* settleGuests(
  known: KnownGuests,
  next: readonly IncomingRow[],
): Generator<void, SourcedRow[]> {
  if (known.previous.size + known.former.size === 0) return yield* allNew(next)
  const found: Found = { matches: new Map(), taken: new Set() }
  const { matches, taken } = found
  const came: IncomingRow[] = []
  yield* eachInSteps(next, (incoming) => {
    const own = ownOf(known, incoming)
    if (own === undefined || !isStill(own, incoming)) came.push(incoming)
    else {
      matches.set(incoming, own)
      taken.add(own.row.attendeeId)
    }
  })
  if (came.length > 0) yield* matchAll(known, next, came, found)
  const codesOfAll = new Set<string>()
  yield* eachInSteps(next, ({ codesOfFile }) => {
    for (const code of codesOfFile) codesOfAll.add(code)
  })
  const settled: SourcedRow[] = []
  yield* eachInSteps(next, (incoming) => {
    const match = matches.get(incoming)
    if (match === undefined) settled.push(plain(underFreeKey(known, taken, incoming)))
    else settled.push(as(match, incoming, codesOfAll))
  })
  return settled
}

/** Where nobody is known yet each row is a guest of its own. */
function* allNew(next: readonly IncomingRow[]): Generator<void, SourcedRow[]> {
  const settled: SourcedRow[] = []
  yield* eachInSteps(next, (incoming) => {
    settled.push(plain(incoming))
  })
  return settled
}

function* matchAll(
  { previous, former, isAddition }: KnownGuests,
  next: readonly IncomingRow[],
  came: readonly IncomingRow[],
  found: Found,
): Generator<void, void> {
  const shared = yield* sharedAddresses(next, previous.values())
  const free = (guests: typeof previous) =>
    [...guests.values()].filter((one) => !isOut(one, found.taken))
  const named = isAddition ? 'namedInAddition' : 'named'
  yield* matchGuests(came, free(previous), { sure: named, shared }, found)
  yield* matchGuests(came, free(former), { sure: named, shared }, found)
  yield* matchGuests(came, free(previous), { sure: 'likely', shared }, found)
  matchErased(came, [...previous.values(), ...former.values()], found)
  if (!isAddition) yield* matchGuests(came, free(previous), { sure: 'missing', shared }, found)
  yield* matchGuests(came, free(former), { sure: 'likely', shared }, found)
}

/** The row of a guest who is known. */
function as(match: SourcedRow, incoming: IncomingRow, codesOfAll: ReadonlySet<string>): SourcedRow {
  if (hasSameTickets(incoming, match)) return plain(incoming)
  if (!isErasedRow(match)) return inherit(incoming, match, codesOfAll)
  return plain({ ...incoming, row: { ...incoming.row, attendeeId: match.row.attendeeId } })
}

/** Whether a row leads by its key to somebody who stands on the list and is that guest still. */
export function isPlainlyKnown(previous: KnownGuests['previous'], incoming: IncomingRow): boolean {
  const own = previous.get(incoming.row.attendeeId)
  return own !== undefined && isStill(own, incoming)
}

function ownOf({ previous, former }: KnownGuests, { row }: IncomingRow): SourcedRow | undefined {
  return previous.get(row.attendeeId) ?? former.get(row.attendeeId)
}

function isOut(one: SourcedRow, taken: ReadonlySet<string>): boolean {
  return taken.has(one.row.attendeeId) || isErasedRow(one)
}

/** Whether a row whose key is that of a guest's first sight is that guest: he may go by another code by now. */
function isStill(own: SourcedRow, incoming: IncomingRow): boolean {
  const isByCode = incoming.recordKey.startsWith('code:')
  if (isErasedRow(own)) return !isByCode
  if (!isSameName(own, incoming)) return false
  return !isByCode || incoming.person.codes.some((code) => own.person.codes.includes(code))
}

/** Who was erased still holds the ticket that he had last: by its id, for nothing else is known of him, he stays away. */
function matchErased(
  came: readonly IncomingRow[],
  known: readonly SourcedRow[],
  { matches, taken }: Found,
): void {
  const erased = known.filter((one) => isErasedRow(one) && !taken.has(one.row.attendeeId))
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
