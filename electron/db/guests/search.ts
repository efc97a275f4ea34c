import { compareNames } from '../../../shared/domain/name/compare-names.ts'
import { rankGuest, type Meant } from '../../../shared/domain/search/rank-guest.ts'
import { searchText, searchWords } from '../../../shared/domain/search/search-text.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { findAttendee, findPlace } from './attendees.ts'
import { sameGuests } from '../projections/known-as.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { wordsNear } from './vocabulary.ts'

/** Fewer exact hits than this, and words with a typo are looked for as well. */
const ENOUGH = 5
/** So many guests who fit are read to find the best among them. */
const LOOKED_AT = 200

/** Whether a guest has come already; among equals those come first who have not, and places without a name last. */
export type HasCome = (attendeeId: string) => boolean

/** Guests who fit what was typed, best first: by the beginnings of all words, then with a typo in them. */
export function searchAttendees(
  db: ReadableDb,
  question: string,
  limit: number,
  hasCome: HasCome = () => false,
): Attendee[] {
  const words = searchWords(question)
  if (words.length === 0) return []
  const typed = words.map((word) => ({ word, near: new Set<string>() }))
  const exact = bestFirst(db, idsBeginning(db, words), typed, hasCome)
  if (exact.length >= limit) return exact.slice(0, limit)
  // Those who were found by their organisation alone do not hide whose name was typed with a slip.
  if (exact.length >= ENOUGH && exact.some((one) => isNamed(one, words))) return exact
  const meant = words.map((word) => ({ word, near: new Set(wordsNear(db, word)) }))
  const known = new Set(exact.map(({ id }) => id))
  const near = bestFirst(db, idsMatching(db, matchOf(meant)), meant, hasCome)
  return [...exact, ...near.filter(({ id }) => !known.has(id))].slice(0, limit)
}

function isNamed({ firstName, infix, lastName }: Attendee, words: readonly string[]): boolean {
  const held = searchText({ firstName, infix, lastName }, []).split(' ')
  return words.some((word) => held.some((part) => part.startsWith(word)))
}

/**
 * Guests of whom each word is held, best first. What was found may stem from a row or a name that no longer stands: it
 * must fit the guest as he is now.
 */
function bestFirst(
  db: ReadableDb,
  ids: readonly string[],
  question: readonly Meant[],
  hasCome: HasCome,
): Attendee[] {
  const found = ids.flatMap((id) => {
    const place = findPlace(db, id)
    const rank = place === null ? null : rankGuest(place, question)
    if (place === null || rank === null) return []
    const attendee = sameGuests(db, id).length === 0 ? place : findAttendee(db, id)
    return attendee === null ? [] : [{ attendee, rank, came: hasCome(attendee.id) }]
  })
  const sorted = found
    .toSorted(
      (one, other) =>
        other.rank - one.rank ||
        Number(one.attendee.unnamed) - Number(other.attendee.unnamed) ||
        Number(one.came) - Number(other.came) ||
        compareNames(one.attendee, other.attendee),
    )
    .map(({ attendee }) => attendee)
  // Who is one by several places is found by each of them, and shown once.
  return [...new Map(sorted.map((one) => [one.id, one])).values()]
}

/** More fit the first letters than can be read: whose last name has the word, who has all words, then who only begins so. */
function idsBeginning(db: ReadableDb, words: readonly string[]): string[] {
  const beginnings = words.map((word) => `"${word}"*`).join(' AND ')
  const inLastName = words.map((word) => `last : "${word}"`).join(' OR ')
  const matches = [`(${inLastName}) AND ${beginnings}`, words.map(quoted).join(' AND '), beginnings]
  const ids = new Set<string>()
  for (const match of matches) {
    if (ids.size >= LOOKED_AT) break
    for (const id of idsMatching(db, match)) ids.add(id)
  }
  return [...ids].slice(0, LOOKED_AT)
}

function matchOf(question: readonly Meant[]): string {
  return question
    .map(({ word, near }) => `(${[`"${word}"*`, ...[...near].map(quoted)].join(' OR ')})`)
    .join(' AND ')
}

function idsMatching(db: ReadableDb, match: string): string[] {
  const rows = prepared<[string, number], string>(
    db,
    `SELECT t.attendee_id FROM p_search s JOIN p_search_text t ON t.rowid = s.rowid
     WHERE p_search MATCH ? AND EXISTS (SELECT 1 FROM p_source_row r
       JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1
       WHERE r.attendee_id = t.attendee_id)
     LIMIT ?`,
  )
    .pluck()
    .all(match, LOOKED_AT)
  return [...new Set(rows)]
}

function quoted(word: string): string {
  return `"${word}"`
}
