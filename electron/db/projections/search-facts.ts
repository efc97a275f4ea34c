import { lastNameText, searchText } from '../../../shared/domain/search/search-text.ts'
import type { Person } from '../../../shared/model/attendee.ts'
import { editsOf, overlay } from './edits.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'

/**
 * Makes a guest findable by each of the source's rows with the desk's corrections over it, whichever came first.
 * A row that does not stand (yet) is found too; the search passes over what no longer fits.
 */
export function refreshSearchTexts(db: WritableDb, attendeeId: string): void {
  const wanted = searchTexts(db, attendeeId)
  const known = prepared<[string], SearchText>(
    db,
    'SELECT last, text FROM p_search_text WHERE attendee_id = ?',
  ).all(attendeeId)
  const remove = prepared(
    db,
    'DELETE FROM p_search_text WHERE attendee_id = ? AND last = ? AND text = ?',
  )
  // First in, then out: a number that came free is not taken again, and who keeps the texts sees that they changed.
  insertTexts(
    db,
    wanted.map((text) => ({ attendeeId, ...text })),
  )
  for (const one of known) {
    const stays = wanted.some(({ last, text }) => last === one.last && text === one.text)
    if (!stays) remove.run(attendeeId, one.last, one.text)
  }
}

/**
 * For each text that the index took up so many of its pages are merged, and at the least so many: a text fills a
 * sixteenth of a page, and is merged four or five times until its index is one.
 */
const PAGES_A_TEXT = 0.3
const PAGES_AT_LEAST = 8

/** What one row makes findable; `last` is the last name within it. */
type SearchText = { readonly last: string; readonly text: string }

/** A guest as one row has him, where the desk corrected nothing. */
export type PlainGuest = {
  readonly attendeeId: string
  readonly person: Person
  readonly codes: readonly string[]
}

/** Adds what rows make findable, of guests of whom the desk corrected nothing. */
export function addSearchTexts(db: WritableDb, guests: readonly PlainGuest[]): void {
  insertTexts(
    db,
    guests.map(({ attendeeId, person, codes }) => ({ attendeeId, ...searchTextOf(person, codes) })),
  )
}

/**
 * Keeps texts and has the index take up those that are new, all in one statement: the index writes itself out at each
 * statement, which for one text at a time took longer than all the rest of an import.
 */
function insertTexts(
  db: WritableDb,
  texts: readonly (SearchText & { readonly attendeeId: string })[],
): void {
  const known = knownTexts(
    db,
    texts.map(({ attendeeId }) => attendeeId),
  )
  const insert = prepared(
    db,
    'INSERT INTO p_search_text (attendee_id, last, text) VALUES (?, ?, ?)',
  )
  const added: (number | bigint)[] = []
  for (const { attendeeId, last, text } of texts) {
    const key = keyOf(attendeeId, last, text)
    if (known.has(key)) continue
    known.add(key)
    added.push(insert.run(attendeeId, last, text).lastInsertRowid)
  }
  // Numbers only rise, and nobody else writes in this transaction: all between are of these texts.
  const [first, last] = [added[0], added.at(-1)]
  if (first === undefined || last === undefined) return
  prepared(
    db,
    `INSERT INTO p_search (rowid, last, text)
     SELECT rowid, last, text FROM p_search_text WHERE rowid BETWEEN ? AND ? ORDER BY rowid`,
  ).run(first, last)
  mergeSome(db, added.length)
}

/**
 * Merges some of what the index wrote out. Left to itself it would merge rarely and much at a time, and a scan would wait for
 * all of it.
 */
function mergeSome(db: WritableDb, texts: number): void {
  const pages = BigInt(Math.max(PAGES_AT_LEAST, Math.ceil(texts * PAGES_A_TEXT)))
  prepared(db, `INSERT INTO p_search (p_search, rank) VALUES ('merge', ?)`).run(pages)
}

function knownTexts(db: WritableDb, attendeeIds: readonly string[]): Set<string> {
  const rows = prepared<[string], SearchText & { readonly id: string }>(
    db,
    `SELECT attendee_id AS id, last, text FROM p_search_text
     WHERE attendee_id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(attendeeIds))
  return new Set(rows.map(({ id, last, text }) => keyOf(id, last, text)))
}

function keyOf(attendeeId: string, last: string, text: string): string {
  return [attendeeId, last, text].join('\n')
}

function searchTexts(db: WritableDb, attendeeId: string): SearchText[] {
  const rows = prepared<[string], { person: string; codes: string }>(
    db,
    `SELECT r.person, (SELECT json_group_array(t.code) FROM p_source_ticket t
       WHERE t.attendee_id = r.attendee_id AND t.revision_id = r.revision_id) AS codes
     FROM p_source_row r WHERE r.attendee_id = ? AND r.person IS NOT NULL`,
  ).all(attendeeId)
  const edits = editsOf(db, attendeeId)
  return rows.map((row) =>
    searchTextOf(
      overlay(JSON.parse(row.person) as Person, edits),
      JSON.parse(row.codes) as string[],
    ),
  )
}

function searchTextOf(person: Person, codes: readonly string[]): SearchText {
  return { last: lastNameText(person), text: searchText(person, codes) }
}
