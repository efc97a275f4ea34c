import { foldName } from '../name/fold-name.ts'
import type { SourcedRow } from './sourced-row.ts'

/** A row of a file, with the codes that the file itself has: empty where Balie issued one. */
export type IncomingRow = SourcedRow & { readonly codesOfFile: readonly string[] }

/**
 * Lets an attendee keep the id of the first sight: a row that would be new, while the previous revision has one
 * that is gone with the same code or the same e-mail address and much the same name, is that one. Its badge, its
 * check-ins and the codes that Balie issued go with it.
 */
export function settleIdentities(
  previous: ReadonlyMap<string, SourcedRow>,
  next: readonly IncomingRow[],
): SourcedRow[] {
  const present = new Set(next.map(({ row }) => row.attendeeId))
  const gone = [...previous.values()].filter(({ row }) => !present.has(row.attendeeId))
  const came = next.filter(({ row }) => !previous.has(row.attendeeId))
  if (gone.length === 0 || came.length === 0) return next.map(plain)
  const matches = new Map<string, SourcedRow>()
  for (const traitsOf of [codesOf, addressOf]) {
    matchUnique(traitsOf, gone, came, matches)
  }
  return next.map((incoming) => {
    const match = matches.get(incoming.row.attendeeId)
    return match === undefined ? plain(incoming) : inherit(incoming, match)
  })
}

type TraitsOf = (row: SourcedRow) => readonly string[]

function codesOf({ person }: SourcedRow): string[] {
  return person.codes.filter((code) => code !== '').map((code) => code.toUpperCase())
}

function addressOf({ person }: SourcedRow): string[] {
  return person.email === '' ? [] : [person.email.toLowerCase()]
}

/** Pairs rows that alone on their side have a trait, and whose names do not speak against it. */
function matchUnique(
  traitsOf: TraitsOf,
  gone: readonly SourcedRow[],
  came: readonly SourcedRow[],
  matches: Map<string, SourcedRow>,
): void {
  const taken = new Set([...matches.values()].map(({ row }) => row.attendeeId))
  const before = holdersOf(
    traitsOf,
    gone.filter(({ row }) => !taken.has(row.attendeeId)),
  )
  const after = holdersOf(
    traitsOf,
    came.filter(({ row }) => !matches.has(row.attendeeId)),
  )
  for (const [trait, [first, ...others]] of after) {
    const candidates = before.get(trait)
    const match = candidates?.[0]
    if (first === undefined || others.length > 0 || match === undefined) continue
    if (candidates?.length !== 1 || matches.has(first.row.attendeeId)) continue
    if (taken.has(match.row.attendeeId) || !mayBeOnePerson(match, first)) continue
    matches.set(first.row.attendeeId, match)
    taken.add(match.row.attendeeId)
  }
}

function holdersOf(traitsOf: TraitsOf, rows: readonly SourcedRow[]): Map<string, SourcedRow[]> {
  const holders = new Map<string, SourcedRow[]>()
  for (const row of rows) {
    for (const trait of new Set(traitsOf(row))) {
      const known = holders.get(trait)
      if (known === undefined) holders.set(trait, [row])
      else known.push(row)
    }
  }
  return holders
}

/** A secretary's address serves many: first or last name must be the same, or one of them unknown. */
function mayBeOnePerson(one: SourcedRow, other: SourcedRow): boolean {
  if (one.row.unnamed || other.row.unnamed) return true
  return (
    foldName(one.person.lastName) === foldName(other.person.lastName) ||
    foldName(one.person.firstName) === foldName(other.person.firstName)
  )
}

function inherit(incoming: IncomingRow, match: SourcedRow): SourcedRow {
  const codes = incoming.person.codes.map((code, ordinal) =>
    incoming.codesOfFile[ordinal] === '' ? (match.person.codes[ordinal] ?? code) : code,
  )
  const tickets = incoming.row.tickets.map((ticket, ordinal) => {
    const before = match.person.codes.indexOf(codes[ordinal] ?? '')
    return { ...ticket, id: match.row.tickets[before]?.id ?? ticket.id }
  })
  return {
    row: { ...incoming.row, attendeeId: match.row.attendeeId, tickets },
    person: { ...incoming.person, codes },
  }
}

function plain({ row, person }: IncomingRow): SourcedRow {
  return { row, person }
}
