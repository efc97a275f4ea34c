import uFuzzy from '@leeoniya/ufuzzy'
import { searchText, searchWords } from '../../shared/domain/search-text.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import { findAttendee } from './attendees.ts'
import { prepared, type ReadableDb } from './sqlite.ts'

/** Fewer exact hits than this, and words with a typo are looked for as well. */
const ENOUGH = 5

/** Guests who fit what was typed, best first: by the beginnings of all words, then with a typo in them. */
export function searchAttendees(db: ReadableDb, question: string, limit: number): Attendee[] {
  const words = searchWords(question)
  if (words.length === 0) return []
  const found = loadFitting(db, idsByPrefix(db, words, limit * 4), words)
  const exact = found.toSorted((one, other) => rank(other, words) - rank(one, words))
  if (exact.length >= Math.min(ENOUGH, limit)) return exact.slice(0, limit)
  const known = new Set(exact.map((attendee) => attendee.id))
  const near = idsByTypo(db, words, limit * 2).filter((id) => !known.has(id))
  return [...exact, ...load(db, near)].slice(0, limit)
}

function idsByPrefix(db: ReadableDb, words: readonly string[], limit: number): string[] {
  const match = words.map((word) => `"${word}"*`).join(' ')
  const rows = prepared<[string, number], string>(
    db,
    `SELECT t.attendee_id FROM p_search s JOIN p_search_text t ON t.rowid = s.rowid
     WHERE p_search MATCH ? AND EXISTS (SELECT 1 FROM p_source_row r
       JOIN p_revision v ON v.id = r.revision_id AND v.visible = 1
       WHERE r.attendee_id = t.attendee_id)
     LIMIT ?`,
  )
    .pluck()
    .all(match, Math.max(limit, 200))
  return [...new Set(rows)]
}

/** What was found may stem from a row or a name that no longer stands: it must fit the guest as he is now. */
function loadFitting(db: ReadableDb, ids: readonly string[], words: readonly string[]): Attendee[] {
  return load(db, ids).filter((attendee) => {
    const held = textOf(attendee).split(' ')
    return words.every((word) => held.some((part) => part.startsWith(word)))
  })
}

function load(db: ReadableDb, ids: readonly string[]): Attendee[] {
  return ids.map((id) => findAttendee(db, id)).filter((attendee) => attendee !== null)
}

/** Whole words before beginnings, the last name before all else, those still expected first. */
function rank(attendee: Attendee, words: readonly string[]): number {
  const lastName = searchText({ lastName: attendee.lastName }, []).split(' ')
  const held = new Set(textOf(attendee).split(' '))
  const whole = words.filter((word) => held.has(word)).length
  const last = words.filter((word) => lastName.some((part) => part.startsWith(word))).length
  return whole * 4 + last * 2 + (attendee.withdrawn ? -3 : 0)
}

function textOf(attendee: Attendee): string {
  return searchText(
    attendee,
    attendee.tickets.map((ticket) => ticket.code),
  )
}

type Haystack = { readonly texts: string[]; readonly ids: string[]; readonly stamp: string }

const haystacks = new WeakMap<ReadableDb, Haystack>()
/** `uFuzzy.IntraMode.SingleError`, a constant that only exists in the library's types. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a const enum without a value at run time
const SINGLE_ERROR: uFuzzy.IntraMode.SingleError = 1
const fuzzy = new uFuzzy({
  intraMode: SINGLE_ERROR,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
})

function idsByTypo(db: ReadableDb, words: readonly string[], limit: number): string[] {
  const { texts, ids } = haystackOf(db)
  const hits = fuzzy.filter(texts, words.join(' ')) ?? []
  if (hits.length === 0) return []
  const ranked = hits.length > 2_000 ? hits.slice(0, 2_000) : hits
  const info = fuzzy.info(ranked, texts, words.join(' '))
  const order = fuzzy.sort(info, texts, words.join(' '))
  const best = order.map((place) => ids[info.idx[place] ?? -1] ?? '')
  return [...new Set(best)].filter((id) => id !== '').slice(0, limit)
}

/** The folded texts in memory, made again when guests came, went or changed. */
function haystackOf(db: ReadableDb): Haystack {
  const stamp =
    prepared<[], string>(
      db,
      `SELECT coalesce(max(rowid), 0) || '/' || count(*) || '/' || (SELECT count(*) FROM p_erased)
       FROM p_search_text`,
    )
      .pluck()
      .get() ?? ''
  const known = haystacks.get(db)
  if (known?.stamp === stamp) return known
  const rows = prepared<[], { attendee_id: string; text: string }>(
    db,
    'SELECT attendee_id, text FROM p_search_text',
  ).all()
  const made = {
    texts: rows.map((row) => row.text),
    ids: rows.map((row) => row.attendee_id),
    stamp,
  }
  haystacks.set(db, made)
  return made
}
