import uFuzzy from '@leeoniya/ufuzzy'
import { isOneSlipApart } from '../../../shared/domain/name/one-slip.ts'
import { undoubled } from '../../../shared/domain/name/undoubled.ts'
import { readAtOnce, readInParts } from './read-ahead.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** The words by which guests are found, without codes and numbers: names, organisations, parts of e-mail addresses. */
type Vocabulary = {
  readonly words: string[]
  readonly known: Set<string>
  /** Words with doubled letters, by what is left when each is written once. */
  readonly doubled: Map<string, string[]>
  read: Mark
}

/** How far the texts were read; what was erased is not to stay in memory. */
type Mark = { readonly row: number; readonly erased: number }

/** A word of fewer letters says too little to be guessed at. */
const SHORTEST = 3
/** In shorter words the library allows for no slip. */
const LONG = 5
/** To read so many texts takes a few ms. */
const TEXTS_AT_A_TIME = 5_000
/** More words than this are no help to anybody. */
const MOST = 64

const vocabularies = new WeakMap<ReadableDb, Vocabulary>()
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

/** The words in use that hold `word` with at most one slip of the finger, or with other letters doubled; nearest first. */
export function wordsNear(db: ReadableDb, word: string): string[] {
  if (word.length < SHORTEST) return []
  const { words, known, doubled } = vocabularyOf(db)
  const near = new Set((fuzzy.filter(words, word) ?? []).map((place) => words[place] ?? ''))
  for (const other of spelledOtherwise(word, known, doubled)) near.add(other)
  if (word.length < LONG) for (const short of shortNear(words, word)) near.add(short)
  if (word.length >= LONG && !known.has(word))
    for (const other of slipsAtFirst(words, word)) near.add(other)
  return [...near]
    .toSorted((one, other) => distance(one, word) - distance(other, word))
    .slice(0, MOST)
}

/** "Jurriaan" for "jurian" and "Jurian" for "jurriaan": two doubled letters are more than one slip. */
function spelledOtherwise(
  word: string,
  known: Vocabulary['known'],
  doubled: Vocabulary['doubled'],
): string[] {
  const single = undoubled(word)
  const others = doubled.get(single) ?? []
  return [...others, ...(known.has(single) ? [single] : [])].filter((other) => other !== word)
}

function shortNear(words: readonly string[], word: string): string[] {
  const first = word.slice(0, 1)
  return words.filter(
    (other) =>
      other.startsWith(first) &&
      Math.abs(other.length - word.length) < 2 &&
      isOneSlipApart(other, word),
  )
}

/** Words of which only the first letter is another one, or the first two changed places: the library takes the first for sure. */
function slipsAtFirst(words: readonly string[], word: string): string[] {
  const [first = '', second = ''] = word
  const [tail, rest] = [word.slice(1), word.slice(2)]
  const { length } = word
  return words.filter(
    (other) =>
      other.length === length &&
      other.endsWith(rest) &&
      (other.endsWith(tail) || other === second + first + rest),
  )
}

/** Letters too many or too few; a word that begins otherwise comes after all that begin alike. */
function distance(word: string, wanted: string): number {
  return Math.abs(word.length - wanted.length) + (word.startsWith(wanted.slice(0, 1)) ? 0 : 100)
}

/**
 * Reads the words of new guests before somebody searches: after an import of 100,000 that takes longer than a scan may wait,
 * so others go first between its parts.
 */
export async function recallVocabulary(
  db: ReadableDb,
  letOthersGoFirst: () => Promise<unknown>,
): Promise<void> {
  await readInParts(db, readWords(db), letOthersGoFirst)
}

/** Kept in memory; what came since is read when it is asked for. */
function vocabularyOf(db: ReadableDb): Vocabulary {
  return readAtOnce(readWords(db))
}

function* readWords(db: ReadableDb): Generator<void, Vocabulary> {
  for (;;) {
    const now = markOf(db)
    let vocabulary = vocabularies.get(db)
    if (vocabulary?.read.erased !== now.erased) {
      const read = { row: 0, erased: now.erased }
      vocabulary = { words: [], known: new Set(), doubled: new Map(), read }
      vocabularies.set(db, vocabulary)
    }
    if (vocabulary.read.row >= now.row) return vocabulary
    const part = prepared<[number, number], { row: number; text: string }>(
      db,
      'SELECT rowid AS row, text FROM p_search_text WHERE rowid > ? ORDER BY rowid LIMIT ?',
    ).all(vocabulary.read.row, TEXTS_AT_A_TIME)
    for (const { text } of part) addWords(vocabulary, text)
    vocabulary.read = { ...vocabulary.read, row: part.at(-1)?.row ?? now.row }
    yield
  }
}

function addWords({ words, known, doubled }: Vocabulary, text: string): void {
  for (const word of text.split(' ')) {
    if (word.length < SHORTEST || known.has(word) || /\d/.test(word)) continue
    known.add(word)
    words.push(word)
    const single = undoubled(word)
    if (single === word) continue
    const others = doubled.get(single)
    if (others === undefined) doubled.set(single, [word])
    else others.push(word)
  }
}

function markOf(db: ReadableDb): Mark {
  return (
    prepared<[], Mark>(
      db,
      `SELECT (SELECT coalesce(max(rowid), 0) FROM p_search_text) AS row,
         (SELECT count(*) FROM p_erased) AS erased`,
    ).get() ?? { row: 0, erased: 0 }
  )
}
