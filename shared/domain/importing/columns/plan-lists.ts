import { plainList } from '../../event/new-event.ts'
import type { CheckInList } from '../../../model/check-in-list.ts'
import { foldName } from '../../name/fold-name.ts'
import { findList } from '../words/find-list.ts'

/** Which list each of a file's words is, and the lists that are to be made. */
export type ListPlan = {
  /** The id of the list that a word means, null for none. */
  readonly listOf: (word: string) => string | null
  readonly added: readonly CheckInList[]
}

/** A file with more unknown words than this names no lists. */
const maximumAdded = 40

/**
 * Finds the lists that a file means among those of the event, and plans the missing ones; `chosen` says by folded
 * word what a person decided: a list's id, `+` for a new one, `-` for none.
 */
export function planLists(
  existing: readonly CheckInList[],
  fileWords: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): ListPlan {
  const added: CheckInList[] = []
  const ids = new Map<string, string | null>()
  const first = Math.max(0, ...existing.map((list) => list.position)) + 1
  for (const word of [...new Set(fileWords)].toSorted()) {
    const folded = foldName(word)
    if (ids.has(folded)) continue
    const choice = chosen[folded]
    const known = existing.find((list) => list.id === choice)?.id
    const found = known ?? (choice === '+' || choice === '-' ? null : findList(existing, word))
    if (found !== null || choice === '-' || added.length >= maximumAdded) ids.set(folded, found)
    else {
      const list = newList(word, folded, existing, first + added.length)
      added.push(list)
      ids.set(folded, list.id)
    }
  }
  return { listOf: (word) => ids.get(foldName(word)) ?? null, added }
}

/** The same on every laptop: the id follows from the word alone. */
function newList(
  word: string,
  folded: string,
  existing: readonly CheckInList[],
  position: number,
): CheckInList {
  const slug = folded.replaceAll(' ', '-').slice(0, 60)
  const taken = existing.some((list) => list.id === slug)
  return {
    ...plainList,
    id: taken ? `${slug}-2` : slug,
    name: word.slice(0, 120),
    kind: kindOf(folded),
    byEnrolment: true,
    position,
  }
}

function kindOf(folded: string): CheckInList['kind'] {
  if (/diner|dinner|borrel|lunch/.test(folded)) return 'dinner'
  return /werkbezoek|excursie|\bbus\b|visit|excursion/.test(folded) ? 'visit' : 'session'
}
