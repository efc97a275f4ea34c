import type { Name } from '../../../model/attendee.ts'
import { displayName } from '../../name/display-name.ts'
import { foldName } from '../../name/fold-name.ts'
import { isOneSlipApart } from '../../name/one-slip.ts'
import { eachInSteps } from './each-in-steps.ts'
import type { IncomingRow } from './incoming-row.ts'
import { isErasedRow, type SourcedRow } from './sourced-row.ts'

/** Who was found to be whom, and the ids that are given away by that. */
export type Found = {
  readonly matches: Map<IncomingRow, SourcedRow>
  readonly taken: Set<string>
}

/**
 * How sure one may be: of one person's own name in a list and in an addition, in which nobody is gone; then of what else he
 * has; then only of one who is missing in this very file.
 */
const rounds = { named: [0, 1], namedInAddition: [0], likely: [2], missing: [3] } as const

/** Which rounds are played, and the addresses that serve several people. */
export type Circumstances = {
  readonly sure: keyof typeof rounds
  readonly shared: ReadonlySet<string>
}

/** Something that two rows of one person have in common, and whether the rest of them speaks against it. */
type Round = {
  readonly traitsOf: (row: SourcedRow) => readonly string[]
  readonly mayBe: (before: SourcedRow, incoming: IncomingRow) => boolean
  readonly level: number
}

/**
 * Finds in rounds, the surest first, which rows that came are guests who are free: in each round two who have a trait in
 * common that fits nobody else on either side.
 */
export function* matchGuests(
  came: readonly IncomingRow[],
  free: readonly SourcedRow[],
  { sure, shared }: Circumstances,
  found: Found,
): Generator<void, void> {
  const played = roundsOf(shared).filter(({ level }) => rounds[sure].some((one) => one === level))
  for (const round of played) yield* matchRound(round, came, free, found)
}

function roundsOf(shared: ReadonlySet<string>): Round[] {
  const isShared = ({ person }: SourcedRow) => shared.has(person.email.toLowerCase())
  return [
    { traitsOf: namedBy(addressOf), mayBe: always, level: 0 },
    { traitsOf: namedBy(codesOf), mayBe: always, level: 0 },
    { traitsOf: namedBy(organisationOf), mayBe: always, level: 1 },
    { traitsOf: idOf, mayBe: (...two) => isOfKey(...two) && isAlike(...two), level: 2 },
    { traitsOf: addressOf, mayBe: isAlike, level: 2 },
    { traitsOf: idOf, mayBe: isOfKey, level: 2 },
    { traitsOf: codesOf, mayBe: mayBeOnePerson, level: 2 },
    {
      traitsOf: addressOf,
      mayBe: (before, incoming) => !isShared(before) && mayBeOnePerson(before, incoming),
      level: 3,
    },
    { traitsOf: addressOf, mayBe: isPlaceNamed, level: 3 },
  ]
}

function* matchRound(
  { traitsOf, mayBe }: Round,
  came: readonly IncomingRow[],
  free: readonly SourcedRow[],
  { matches, taken }: Found,
): Generator<void, void> {
  const before = new Map<string, SourcedRow[]>()
  yield* eachInSteps(free, (row) => {
    if (taken.has(row.row.attendeeId)) return
    for (const trait of new Set(traitsOf(row))) {
      const known = before.get(trait)
      if (known === undefined) before.set(trait, [row])
      else known.push(row)
    }
  })
  if (before.size === 0) return
  const fits = new Map<IncomingRow, Set<SourcedRow>>()
  const wanted = new Map<SourcedRow, number>()
  yield* eachInSteps(came, (incoming) => {
    if (matches.has(incoming)) return
    const holders = traitsOf(incoming).flatMap((trait) => before.get(trait) ?? [])
    const found = new Set(holders.filter((one) => mayBe(one, incoming)))
    if (found.size === 0) return
    fits.set(incoming, found)
    for (const one of found) wanted.set(one, (wanted.get(one) ?? 0) + 1)
  })
  yield* eachInSteps(fits, ([incoming, found]) => {
    const [match] = found
    if (match === undefined || found.size > 1 || wanted.get(match) !== 1) return
    matches.set(incoming, match)
    taken.add(match.row.attendeeId)
  })
}

/** Addresses behind which one list has several people, such as a secretary's. */
export function* sharedAddresses(
  ...lists: readonly Iterable<SourcedRow>[]
): Generator<void, Set<string>> {
  const shared = new Set<string>()
  for (const rows of lists) {
    const met = new Set<string>()
    yield* eachInSteps(rows, (row) => {
      if (row.row.unnamed || isErasedRow(row)) return
      for (const address of addressOf(row)) {
        if (met.has(address)) shared.add(address)
        met.add(address)
      }
    })
  }
  return shared
}

const always = (): boolean => true

function idOf({ row }: SourcedRow): string[] {
  return [row.attendeeId]
}

function codesOf({ person }: SourcedRow): string[] {
  return person.codes.filter((code) => code !== '').map((code) => code.toUpperCase())
}

function addressOf({ person }: SourcedRow): string[] {
  return person.email === '' ? [] : [person.email.toLowerCase()]
}

function organisationOf({ person }: SourcedRow): string[] {
  const folded = foldName(person.organisation)
  return folded === '' ? [] : [folded]
}

/** The trait of somebody who has a name, together with it. */
function namedBy(traitsOf: Round['traitsOf']): Round['traitsOf'] {
  return (row) => {
    const name = row.row.unnamed ? '' : foldName(displayName(row.person))
    return name === '' ? [] : traitsOf(row).map((trait) => `${trait}\n${name}`)
  }
}

/** Whether both rows go by one name, or are places without any. */
export function isSameName(one: SourcedRow, other: SourcedRow): boolean {
  if (isWrittenAlike(one.person, other.person)) return true
  return foldName(displayName(one.person)) === foldName(displayName(other.person))
}

function isWrittenAlike(one: Name, other: Name): boolean {
  return (
    one.firstName === other.firstName &&
    one.infix === other.infix &&
    one.lastName === other.lastName
  )
}

/** A ticket may go to somebody else with its code, and a source's own id is for ever; a name that is a key is no other's. */
function isOfKey(before: SourcedRow, incoming: IncomingRow): boolean {
  if (incoming.recordKey.startsWith('id:')) return true
  if (incoming.recordKey.startsWith('person:')) return false
  return codesOf(incoming).some((code) => codesOf(before).includes(code))
}

/** First or last name must be the same, or one of them unknown. */
function mayBeOnePerson(one: SourcedRow, other: SourcedRow): boolean {
  if (one.row.unnamed || other.row.unnamed) return true
  const [first, last] = partsOf(one, other)
  return first[0] === first[1] || last[0] === last[1]
}

function isPlaceNamed(before: SourcedRow, incoming: SourcedRow): boolean {
  return before.row.unnamed && !incoming.row.unnamed
}

/** One part of the name is the same, and the other a slip of the finger or an initial away. */
function isAlike(one: SourcedRow, other: SourcedRow): boolean {
  if (one.row.unnamed || other.row.unnamed) return false
  const [first, last] = partsOf(one, other)
  const isNear = ([before, now]: Pair) =>
    before === now ||
    before.startsWith(now) ||
    now.startsWith(before) ||
    isOneSlipApart(before, now)
  return (first[0] === first[1] && isNear(last)) || (last[0] === last[1] && isNear(first))
}

type Pair = readonly [string, string]

function partsOf(one: SourcedRow, other: SourcedRow): readonly [Pair, Pair] {
  return [
    [foldName(one.person.firstName), foldName(other.person.firstName)],
    [foldName(one.person.lastName), foldName(other.person.lastName)],
  ]
}
