import { isInfixWord, straightApostrophes } from './infixes.ts'

/** Words that are written with a capital though an infix may have them, unless an infix stands before. */
const capitalised = /^(?:al|ben|bin|bou|el|san)$/
const scottish =
  /^(mac)(?=(?:allister|arthur|aulay|bride|callum|carthy|cormac|cormick|dermott|donald|donell|dougall?|duff|farlane|gill|gowan|gregor|innes|intosh|intyre|ivor|kenna|kenzie|kinley|kinnon|lachlan|laren|lean|leod|mahon|manus|millan|nab|namara|naughton|neil|neill|neish|pherson|quarrie|rae|ritchie|sween|taggart|tavish|vicar)s?$)/
const titles = /^(?:prof|drs|dr|mr|ir|ing|ds|dhr|mw|mevr)\.$/
const degrees: Readonly<Record<string, string>> = Object.fromEntries(
  ['BSc', 'MSc', 'MBA', 'EMBA', 'MPA', 'MPM', 'LLM', 'LLB', 'PhD', 'RA', 'RC'].map((degree) => [
    degree.toLowerCase(),
    degree,
  ]),
)

/** What stands in brackets is what somebody is called or where he is from, and keeps its letters. */
const bracketed = /(\([^()]*\)|\[[^[\]]*\])/

/** A first word with a capital and small letters, as most names have it; no initials are written so. */
const asUsual = /^[A-Z][a-z]+(?=[\s,]|$)/

/** Whether a name is in capitals all through, or in small letters: what stands in brackets and initials do not count. */
export function isOddlyWritten(name: string): boolean {
  const first = asUsual.exec(name)?.[0]
  if (first !== undefined && !isInfixWord(first)) return false
  const letters = name
    .split(bracketed)
    .filter((part) => !bracketed.test(part))
    .join(' ')
    .split(/[\s,]+/)
    .filter((word) => !isInitials(word) && !isInfixWord(word))
    .join('')
    .replace(/\P{L}/gu, '')
  if (letters.length < 2 || letters.toLowerCase() === letters.toUpperCase()) return false
  if (letters === letters.toLowerCase()) return true
  // "VNG" is no name of a person.
  const isOneWord = !/[\p{L}.][\s,]+\p{L}/u.test(name.trim())
  return letters === letters.toUpperCase() && (letters.length > 4 || !isOneWord)
}

/** A name in capitals or in small letters as it is written: "JANSEN-DE VRIES, J.P." is "Jansen-de Vries, J.P.". */
export function writtenForm(name: string): string {
  const parts = straightApostrophes(name.normalize('NFC')).split(bracketed)
  return parts.map((part) => (bracketed.test(part) ? part : formOf(part))).join('')
}

function formOf(text: string): string {
  const pieces = text.split(/([\s,]+)/)
  let before = ''
  return pieces
    .map((piece, index) => {
      if (index % 2 === 1) return piece
      const word = wordForm(piece, before, index === pieces.length - 1)
      if (word !== '') before = word
      return word
    })
    .join('')
}

function wordForm(word: string, before: string, isLast: boolean): string {
  const small = word.toLowerCase().replaceAll('i\u0307', 'i')
  if (titles.test(small)) return small
  if (isLast && before !== '') {
    const degree = degrees[small.replaceAll('.', '')]
    if (degree !== undefined) return degree
    if (/^(?:ii|iii|iv)$/.test(small)) return small.toUpperCase()
  }
  if (isInitials(word)) return initials(word)
  const isSmall = isInfixWord(small) && (!capitalised.test(small) || isInfixWord(before))
  return isSmall ? small : parted(small)
}

/** "jansen-de" is "Jansen-de", "al-hassan" is "Al-Hassan". */
function parted(small: string): string {
  return small
    .split('-')
    .map((part, index) =>
      (index > 0 || part === "'s" || part === "'t") && isInfixWord(part) && !capitalised.test(part)
        ? part
        : capital(part),
    )
    .join('-')
}

function capital(small: string): string {
  const elided = /^([dl]')(.+)$/.exec(small)
  if (elided?.[1] !== undefined && elided[2] !== undefined) return elided[1] + capital(elided[2])
  const oneLetter = /^(\p{L})'(\p{L}.*)$/u.exec(small)
  if (oneLetter?.[1] !== undefined && oneLetter[2] !== undefined)
    return `${oneLetter[1].toUpperCase()}'${capital(oneLetter[2])}`
  const gaelic = /^(mc)(?=\p{L}{2})/u.exec(small)?.[1] ?? scottish.exec(small)?.[1]
  if (gaelic !== undefined) return raise(gaelic) + raise(small.slice(gaelic.length))
  // Before a vowel it is an I and a J, as in "Ijaz".
  return /^ij(?![aeiou])/.test(small) ? `IJ${small.slice(2)}` : raise(small)
}

/** Raises the first letter, also behind an apostrophe or a quotation mark. */
function raise(small: string): string {
  return small.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** "J.P.", "Th.", "J", or two or three letters that nobody could say. */
function isInitials(word: string): boolean {
  if (titles.test(word.toLowerCase())) return false
  return (
    /^(?:\p{L}{1,3}\.)+(?:-?\p{L}{1,3}\.)*$/u.test(word) || /^[B-DF-HJ-NP-TV-XZ]{1,3}$/.test(word)
  )
}

/** "j.p." is "J.P.", "TH." is "Th."; the IJ is one letter. */
function initials(word: string): string {
  return word
    .toLowerCase()
    .replace(/\p{L}+/gu, (letters) =>
      word.includes('.') ? (letters === 'ij' ? 'IJ' : raise(letters)) : letters.toUpperCase(),
    )
}
