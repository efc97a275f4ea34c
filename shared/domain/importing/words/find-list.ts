import type { CheckInList } from '../../../model/check-in-list.ts'
import { foldName } from '../../name/fold-name.ts'
import { withoutDay, withoutDayBehind } from '../cells/day-heading.ts'

/** What of a list its recognition depends on. */
export type KnownList = Pick<CheckInList, 'id' | 'name' | 'kind' | 'place'>

const kinds: readonly (readonly [RegExp, KnownList['kind']])[] = [
  [/^(?:congres|gala|walking )?(?:diner|dinner)$/, 'dinner'],
]

/**
 * The id of the list that a word of a file means: by id, name or place, or because only one can be meant; a day before it
 * or behind it says when that is.
 */
export function findList(lists: readonly KnownList[], word: string): string | null {
  const folded = foldName(word)
  if (folded === '') return null
  const exact = lists.find((list) => isCalled(list, folded))
  if (exact !== undefined) return exact.id
  const bare = withoutDay(folded) ?? withoutDayBehind(folded)
  return findByPart(lists, folded) ?? (bare === null ? null : findOnly(lists, bare))
}

/** Lists of one name on several days are told apart by nothing here. */
function findOnly(lists: readonly KnownList[], folded: string): string | null {
  const called = lists.filter((list) => isCalled(list, folded))
  return called.length > 0 ? only(called) : findByPart(lists, folded)
}

function isCalled({ id, name }: KnownList, folded: string): boolean {
  return foldName(id) === folded || foldName(name) === folded
}

function findByPart(lists: readonly KnownList[], folded: string): string | null {
  return (
    only(lists.filter(({ place }) => place !== null && foldName(place) === folded)) ??
    only(lists.filter(({ name }) => isPartOf(folded, foldName(name)))) ??
    only(lists.filter(({ kind }) => kinds.some(([word, of]) => kind === of && word.test(folded))))
  )
}

/** "Digilab" is "Werkbezoek: het Digilab"; a short word says too little. */
function isPartOf(word: string, name: string): boolean {
  return word.length >= 5 && ` ${name} `.includes(` ${word} `)
}

function only(found: readonly KnownList[]): string | null {
  const [first, ...others] = found
  return first === undefined || others.length > 0 ? null : first.id
}
