import type { Name } from '../../model/attendee.ts'
import { isInfix, isInfixWord, straightApostrophes } from './infixes.ts'

const salutation =
  /^(?:de heer|dhr|heer|mevrouw|mevr|mw)\.?(?:\s*\/\s*(?:mevrouw|mevr|mw)\.?)?\s+/iu
const suffix = /^(?:bsc|msc|ma|ba|mba|llm|phd|emim|rc|ra|jr|sr)\.?$/iu
/** Degrees and the like behind a name, as they are written there; "Ma" and "Ba" are names as well. */
const degree =
  /^(?:B[Ss]c|M[Ss]c|MA|BA|E?MBA|MPA|MPM|MSW|MHA|MEd|MPhil|LL\.?M|LL\.?B|PhD|EMIM|MIM|RA|RC|RE|RO|Jr|Sr)\.?$/
const elided = /^([dl]')(\p{Lu}.*)$/u
/** Titles in front of a name; those of two letters look like initials, behind which all is last name. */
const title = /^(?:prof|drs|dr|mr|ir|ing|ds|em)\.$/iu
/** Words that belong to a last name when written with a capital: "Ben El Khattabi", "Leonardo Da Silva". */
const startsLastName = /^(?:Al|Aït|Ait|Ben|Bin|Bou|Da|Del|Di|Dos|El|La|Le|San)$/u
const infixAfterHyphen = /-('?[\p{L}]+'?)$/u

/**
 * Splits a name as people write it into its Dutch parts: "Jan van der Berg", "Berg, van der, Jan",
 * "Berg, J. van der", "J.P. van 't Hof-de Wit". A single word is a last name.
 */
export function splitName(text: string): Name {
  const clean = tidy(text)
  const parts = clean.split(',').map((part) => part.trim())
  const filled = parts.filter((part) => part !== '')
  const last = filled.at(-1)
  if (filled.length > 1 && last !== undefined && isSuffix(last)) {
    return appendSuffix(splitName(filled.slice(0, -1).join(', ')), last)
  }
  const [lastName, ...others] = filled
  if (lastName === undefined) return { firstName: '', infix: '', lastName: '' }
  return others.length === 0 ? splitSpoken(lastName) : splitListed(lastName, others)
}

function isSuffix(part: string): boolean {
  return suffix.test(part) || part.split(' ').every((word) => degree.test(word))
}

/** White space, dashes and apostrophes as one kind each; without "dhr." or "mevrouw" in front. */
function tidy(text: string): string {
  return straightApostrophes(text.normalize('NFC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\s*[‐‑–]\s*|\s+-\s+|(?<=\p{Ll})- | -(?=\p{L})/gu, '-')
    .trim()
    .replace(salutation, '')
}

function appendSuffix(name: Name, last: string): Name {
  return { ...name, lastName: `${name.lastName} ${last}`.trim() }
}

/** "Berg", then "Jan van der", or "van der" and "Jan" in either order. */
function splitListed(lastName: string, others: readonly string[]): Name {
  const infixes = others.filter(isInfix)
  const first = others.filter((part) => !isInfix(part)).join(' ')
  const leading = splitLeadingInfix(lastName.split(' '))
  if (infixes.length > 0 || leading.infix !== '') {
    const infix = [...infixes, leading.infix].filter((part) => part !== '').join(' ')
    return { firstName: first, infix, lastName: leading.lastName }
  }
  const words = first.split(' ')
  const end = words.findLastIndex((word) => !isInfixWord(word)) + 1
  return { firstName: words.slice(0, end).join(' '), infix: words.slice(end).join(' '), lastName }
}

/** "Jan van der Berg": first names up to the infix, or up to the last word when there is none. */
function splitSpoken(text: string): Name {
  const all = text.split(' ')
  const words = all.slice(0, endOfName(all))
  const start = startOfLastName(words)
  const name = {
    firstName: words.slice(0, start).join(' '),
    ...splitLeadingInfix(words.slice(start)),
  }
  return words.length === all.length ? name : appendSuffix(name, all.slice(words.length).join(' '))
}

/** Where degrees begin behind a first and a last name. */
function endOfName(words: readonly string[]): number {
  let end = words.length
  while (end > 2 && degree.test(words[end - 1] ?? '')) end -= 1
  return end
}

function startOfLastName(words: readonly string[]): number {
  const lastIndex = words.length - 1
  for (const [index, word] of words.entries()) {
    if (index < lastIndex && isInfixWord(word)) return index
    if (index > 0 && index < lastIndex && startsLastName.test(word)) return index
    if (index > 0 && elided.test(word)) return index
    const afterHyphen = infixAfterHyphen.exec(word)?.[1]
    if (index > 0 && index < lastIndex && afterHyphen !== undefined && isInfixWord(afterHyphen)) {
      return index
    }
  }
  const titles = words.findIndex((word) => !title.test(word))
  const end = words.findIndex((word, index) => index >= titles && !isInitials(word))
  return end > titles ? end : lastIndex
}

function isInitials(word: string): boolean {
  return /^(?:\p{L}{1,2}\.)+(?:-?\p{L}\.)*$/u.test(word)
}

function splitLeadingInfix(words: readonly string[]): { infix: string; lastName: string } {
  const found = words.findIndex((word) => !isInfixWord(word))
  const end = found === -1 ? 0 : found
  const split = elided.exec(words[end] ?? '')
  if (split?.[1] === undefined || split[2] === undefined) {
    return { infix: words.slice(0, end).join(' '), lastName: words.slice(end).join(' ') }
  }
  return {
    infix: [...words.slice(0, end), split[1]].join(' '),
    lastName: [split[2], ...words.slice(end + 1)].join(' '),
  }
}
