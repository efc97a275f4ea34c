import { searchText, searchWords } from '../../shared/domain/search-text.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import { findAttendee } from './attendees.ts'
import { prepared, type ReadableDb } from './sqlite.ts'
import { wordsNear } from './vocabulary.ts'

/** Fewer exact hits than this, and words with a typo are looked for as well. */
const ENOUGH = 5
/** So many guests who fit are read to find the best among them. */
const LOOKED_AT = 200

/** A word of the question, with the words in use that it may stand for. */
type Meant = { readonly word: string; readonly near: ReadonlySet<string> }

/** Guests who fit what was typed, best first: by the beginnings of all words, then with a typo in them. */
export function searchAttendees(db: ReadableDb, question: string, limit: number): Attendee[] {
  const words = searchWords(question)
  if (words.length === 0) return []
  const typed = words.map((word) => ({ word, near: new Set<string>() }))
  const exact = findFitting(db, typed)
  if (exact.length >= Math.min(ENOUGH, limit)) return exact.slice(0, limit)
  const meant = words.map((word) => ({ word, near: new Set(wordsNear(db, word)) }))
  const known = new Set(exact.map(({ id }) => id))
  const near = findFitting(db, meant).filter(({ id }) => !known.has(id))
  return [...exact, ...near].slice(0, limit)
}

/**
 * Guests of whom each word is held, best first. What was found may stem from a row or a name that no longer stands: it
 * must fit the guest as he is now.
 */
function findFitting(db: ReadableDb, question: readonly Meant[]): Attendee[] {
  const found = idsMatching(db, question).map((id) => findAttendee(db, id))
  return found
    .filter((attendee) => attendee !== null)
    .map((attendee) => ({ attendee, rank: rank(attendee, question) }))
    .filter((hit) => hit.rank !== null)
    .toSorted((one, other) => (other.rank ?? 0) - (one.rank ?? 0))
    .map(({ attendee }) => attendee)
}

function idsMatching(db: ReadableDb, question: readonly Meant[]): string[] {
  const match = question
    .map(({ word, near }) => `(${[`"${word}"*`, ...[...near].map(quoted)].join(' OR ')})`)
    .join(' AND ')
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

/**
 * How well a guest fits, null where a word fits nothing of him: whole words before beginnings and those before a typo, the
 * last name before all else, those still expected first.
 */
function rank(attendee: Attendee, question: readonly Meant[]): number | null {
  const lastName = searchText({ lastName: attendee.lastName }, []).split(' ')
  const held = searchText(
    attendee,
    attendee.tickets.map((ticket) => ticket.code),
  ).split(' ')
  let total = attendee.withdrawn ? -3 : 0
  for (const meant of question) {
    const fit = fitOf(held, meant)
    if (fit === 0) return null
    total += fit + (fitOf(lastName, meant) > 0 ? 3 : 0)
  }
  return total
}

function fitOf(held: readonly string[], { word, near }: Meant): number {
  if (held.includes(word)) return 6
  if (held.some((part) => part.startsWith(word))) return 2
  return held.some((part) => near.has(part)) ? 1 : 0
}
