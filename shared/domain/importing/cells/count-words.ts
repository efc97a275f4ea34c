import type { ImportWord } from '../../../model/import.ts'
import { foldName } from '../../name/fold-name.ts'

/** Different words that a person gets to see. */
const WORDS_SHOWN = 200

/** The different words of a column, most frequent first, with what each means. */
export function countWords(
  words: readonly string[],
  meaning: (word: string) => string | null,
): ImportWord[] {
  const counts = new Map<string, { word: string; count: number }>()
  for (const word of words) {
    if (word === '') continue
    const key = foldName(word)
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { word, count: 1 })
    else known.count += 1
  }
  return [...counts]
    .map(([key, { word, count }]) => ({ key, word, count, meaning: meaning(word) }))
    .toSorted((one, other) => other.count - one.count)
    .slice(0, WORDS_SHOWN)
}
