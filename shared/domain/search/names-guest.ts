import type { Attendee } from '../../model/attendee.ts'
import { foldName } from '../name/fold-name.ts'
import { isInfixWord } from '../name/infixes.ts'

/** What a guest may be named by in a text that somebody wrote. */
export type Nameable = Pick<Attendee, 'firstName' | 'lastName' | 'email' | 'phone'> & {
  readonly tickets: readonly { readonly code: string }[]
}

/** How surely a text names a guest: `maybe` is for a person to judge. */
export type Naming = 'surely' | 'maybe' | 'no'

/** Whether another guest has this folded word in the first name (null for any) and begins the last name with these. */
export type IsAnother = (firstName: string | null, lastName: string) => boolean

/** Fewer digits or letters than this tell no telephone number and no code. */
const shortest = 6

/**
 * Whether a text names a guest: surely by the address, the telephone number, a code, the whole name, or the last name
 * where nobody else bears it; maybe by a last name that others bear, or by the first name, unless another guest follows.
 */
export function namesGuest(text: string, guest: Nameable, isAnother: IsAnother): Naming {
  if (isPointedAt(text, guest)) return 'surely'
  const words = wordsOf(text)
  const first = wordsOf(guest.firstName)
  const last = wordsOf(guest.lastName)
  const found = [
    ...placesOf(last, words).map((place) => byLastName(words, place, { first, last }, isAnother)),
    ...placesOf(first.slice(0, 1), words).map((place) => byFirstName(words, place, isAnother)),
  ]
  if (found.includes('surely')) return 'surely'
  return found.includes('maybe') ? 'maybe' : 'no'
}

function isPointedAt(text: string, { email, phone, tickets }: Nameable): boolean {
  const address = foldName(email)
  if (address !== '' && ` ${foldName(text)} `.includes(` ${address} `)) return true
  const signs = compact(text)
  const codes = [phone, ...tickets.map(({ code }) => code)].map(compact)
  return codes.some((code) => code.length >= shortest && signs.includes(code))
}

type NameWords = { readonly first: readonly string[]; readonly last: readonly string[] }

/** What stands before a last name, or behind it, tells whose it is. */
function byLastName(
  words: readonly string[],
  place: number,
  { first, last }: NameWords,
  isAnother: IsAnother,
): Naming {
  const before = words.slice(0, place)
  while (before.length > 0 && isInfixWord(before.at(-1) ?? '')) before.pop()
  const behind = words.slice(place + last.length)
  const name = last.join(' ')
  if (!isAnother(null, name)) return 'surely'
  const isHis =
    first.length > 0 &&
    (first.every((word, index) => before[before.length - first.length + index] === word) ||
      first.every((word, index) => behind[index] === word))
  if (isHis) return isAnother(first[0] ?? '', name) ? 'maybe' : 'surely'
  const called = before.at(-1) ?? ''
  return isAnother(called, name) && !first.includes(called) ? 'no' : 'maybe'
}

/** A first name is another's where that guest's last name follows. */
function byFirstName(words: readonly string[], place: number, isAnother: IsAnother): Naming {
  const next = words.slice(place + 1).find((word) => !isInfixWord(word))
  return next !== undefined && isAnother(words[place] ?? '', next) ? 'no' : 'maybe'
}

function placesOf(part: readonly string[], words: readonly string[]): number[] {
  if (part.length === 0) return []
  return words.flatMap((_, place) =>
    part.every((word, index) => words[place + index] === word) ? [place] : [],
  )
}

function wordsOf(text: string): string[] {
  return foldName(text)
    .split(' ')
    .filter((word) => word !== '')
}

function compact(text: string): string {
  return foldName(text).replaceAll(' ', '')
}
