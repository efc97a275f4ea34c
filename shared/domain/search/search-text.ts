import type { Person } from '../../model/attendee.ts'
import { foldName } from '../name/fold-name.ts'
import { isInfixWord, straightApostrophes } from '../name/infixes.ts'
import { initialsOf, otherNamesOf } from './organisation-names.ts'

/**
 * Everything by which a guest may be asked for, folded: names with their initials and infixes in short, the organisation by
 * each of its names, e-mail, codes; a place without a name by its host.
 */
export function searchText(person: Partial<Person>, codes: readonly string[]): string {
  const { firstName = '', infix = '', lastName = '', organisation = '', email = '' } = person
  const host = firstName + infix + lastName === '' ? (person.host ?? '') : ''
  const [first, last] = [foldName(firstName), foldName(lastName)]
  const parts = [
    first,
    initials(firstName),
    foldName(infix),
    last,
    infixForms(foldName(infix), lastName),
    otherForms(firstName, first),
    otherForms(lastName, last),
    infixesWithin(lastName),
    foldName(organisation),
    otherNamesOf(organisation),
    foldName(email),
    foldName(host),
    ...codes.map(foldName),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The words of a last name, folded: by them the bearer is found before all who have them elsewhere. */
export function lastNameText(person: Partial<Person>): string {
  return foldName(person.lastName ?? '')
}

/** The words of a question, at most twelve, none longer than forty characters. */
export function searchWords(question: string): string[] {
  const words = foldName(question.slice(0, 400)).split(' ')
  return words
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 40))
    .slice(0, 12)
}

/** As a name is typed by ear: "annemarie" for Anne-Marie, "obrien" for O'Brien, "meyer" for Meijer, "mueller" for Müller. */
function otherForms(name: string, folded: string): string {
  if (isUsual.test(name)) return ''
  const words = folded.split(' ')
  const forms = words.length > 1 ? [words.join('')] : []
  for (const word of words) {
    if (!word.includes('y') && !word.includes('ij')) continue
    const spelled = [word.replaceAll('ij', 'y'), word.replace(/ij|y/g, 'ij')]
    forms.push(...spelled.filter((form) => form !== word))
  }
  const composed = name.normalize('NFC')
  if (umlaut.test(composed))
    forms.push(foldName(composed.replace(umlauts, (letter) => `${letter}e`)))
  return forms.join(' ')
}

/** Most names are one word of plain letters without these: they are typed in one way only. */
const isUsual = /^(?:i(?!j)|[a-hj-xz])*$/i
const umlaut = /[äöüø]/iu
const umlauts = /[äöüø]/giu

/** "am" for Anne Marie and A.M.; for AM its letters. */
function initials(firstName: string): string {
  if (/^\p{Lu}{2,3}$/u.test(firstName)) return [...foldName(firstName)].join(' ')
  return initialsOf(foldName(firstName).split(' '))
}

/** How desks write an infix: "vd", "vandenberg" and "vdberg" for "van den Berg". */
function infixForms(infix: string, lastName: string): string {
  if (infix === '') return ''
  const rest = compact(foldName(lastName))
  const short = initialsOf(infix.split(' '))
  return [compact(infix) + rest, short, short === '' ? '' : short + rest]
    .filter((form) => form !== '')
    .join(' ')
}

/** The infixes in the middle of a double name: "van den" in "Heijden-van den Berg". */
function infixesWithin(lastName: string): string {
  if (!/[ -]/.test(lastName)) return ''
  const words = straightApostrophes(lastName).split(/[\s-]+/)
  return words
    .flatMap((word, start) => {
      const isStart = isInfixWord(word) && !isInfixWord(words[start - 1] ?? '')
      const length = words.slice(start).findIndex((other) => !isInfixWord(other))
      if (!isStart || length < 1) return []
      const infix = foldName(words.slice(start, start + length).join(' '))
      return [infixForms(infix, words[start + length] ?? '')]
    })
    .join(' ')
}

function compact(text: string): string {
  return text.replaceAll(' ', '')
}
