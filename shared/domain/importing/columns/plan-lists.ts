import { daysOfName } from '../../event/days-of-name.ts'
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

/** What of an event its lists depend on. */
export type ListsOfEvent = {
  readonly lists: readonly CheckInList[]
  readonly firstDay: string
  readonly lastDay: string
}

/**
 * Finds the lists that a file means among those of the event, and plans the missing ones; `chosen` says by folded
 * word what a person decided: a list's id, `+` for a new one, `-` for none. What happens on several days is a list on each.
 */
export function planLists(
  event: ListsOfEvent,
  fileWords: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): ListPlan {
  const existing = event.lists
  const added: CheckInList[] = []
  const find = finder(event, fileWords)
  const ids = new Map<string, string | null>()
  const first = Math.max(0, ...existing.map((list) => list.position)) + 1
  for (const word of [...new Set(fileWords)].toSorted()) {
    const folded = foldName(word)
    if (ids.has(folded)) continue
    const choice = chosen[folded]
    const known = existing.find((list) => list.id === choice)?.id
    const found = known ?? (choice === '+' || choice === '-' ? null : find(word))
    if (found !== null || choice === '-' || added.length >= maximumAdded) ids.set(folded, found)
    else {
      const list = {
        ...newList(word, folded, existing, first + added.length),
        day: dayOf(word, event),
      }
      added.push(list)
      ids.set(folded, list.id)
    }
  }
  return { listOf: (word) => ids.get(foldName(word)) ?? null, added }
}

/**
 * Finds lists as `findList` does, but a word that says a day means no list of another one; and a list of no day is not meant
 * by "Woensdag diner" and "Donderdag diner" both.
 */
function finder(event: ListsOfEvent, fileWords: readonly string[]) {
  const daysAt = new Map<string, Set<string>>()
  for (const word of new Set(fileWords)) {
    const id = findList(event.lists, word)
    const day = dayOf(word, event)
    if (id !== null && day !== null) daysAt.set(id, (daysAt.get(id) ?? new Set()).add(day))
  }
  return (word: string): string | null => {
    const id = findList(event.lists, word)
    const list = event.lists.find((one) => one.id === id)
    const day = dayOf(word, event)
    if (list === undefined || day === null) return id
    const isCalledSo = [list.id, list.name].some((name) => foldName(name) === foldName(word))
    const isOnIt = list.day === null ? (daysAt.get(list.id)?.size ?? 0) < 2 : list.day === day
    return isCalledSo || isOnIt ? id : null
  }
}

/** The only day of the event that a word says. */
function dayOf(word: string, event: ListsOfEvent): string | null {
  const [day, ...others] = daysOfName(word, event) ?? []
  return day === undefined || others.length > 0 ? null : day
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
