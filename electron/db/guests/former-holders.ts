import { nobody } from '../../../shared/domain/name/nobody.ts'
import type { Person } from '../../../shared/model/attendee.ts'
import type { EditedFields } from '../../../shared/model/journal-entry.ts'
import { overlay } from '../projections/edits.ts'
import { wordsOf } from './field-changes.ts'
import { idsOfPlace } from '../projections/known-as.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** Who had a place before somebody else came on it, as he was known then. */
export type FormerHolder = {
  /** The entry by which somebody else came. */
  readonly swapId: string
  /** When that was, ms since 1970. */
  readonly until: number
  readonly person: Person
}

/** Those who had a guest's place before him, first one first; none where nobody gave it away. */
export function formerHolders(db: ReadableDb, attendeeId: string): FormerHolder[] {
  if (!wasGivenAway(db, attendeeId)) return []
  const holders: FormerHolder[] = []
  let source: Person = nobody
  let edits: EditedFields = {}
  for (const { id, said, swappedAt } of wordsOf(db, attendeeId)) {
    if ('tickets' in said) {
      source = said.person ?? nobody
      continue
    }
    if (swappedAt !== null) {
      holders.push({ swapId: id, until: Date.parse(swappedAt), person: overlay(source, edits) })
    }
    edits = { ...edits, ...said }
  }
  return holders
}

/** All as whom a guest was ever known: other spellings, and those who had the place before. */
export function personsEver(db: ReadableDb, attendeeId: string): Person[] {
  const persons: Person[] = []
  let source: Person = nobody
  let edits: EditedFields = {}
  for (const { said } of wordsOf(db, attendeeId)) {
    if ('tickets' in said) source = said.person ?? nobody
    else edits = { ...edits, ...said }
    persons.push(overlay(source, edits))
  }
  return persons
}

function wasGivenAway(db: ReadableDb, attendeeId: string): boolean {
  const swap = prepared<[string, string], number>(
    db,
    `SELECT 1 FROM p_swap WHERE attendee_id IN (${idsOfPlace}) LIMIT 1`,
  ).pluck()
  return swap.get(attendeeId, attendeeId) !== undefined
}
