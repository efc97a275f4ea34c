import { isInfixWord } from '../name/infixes.ts'

/** Stands for a space at which a line never ends. */
const hardGlue = '\u00a0'

/** Stands for a space at which a line ends only if the text does not fit otherwise. */
export const softGlue = '\u202f'

/** Glues the words of an infix: "van der" is never torn apart. */
export function glueInfix(infix: string): string {
  return infix.replaceAll(' ', hardGlue)
}

/**
 * Glues the infixes inside a last name ("Jansen van den Berg") to one another and to the name that they
 * belong to; a word that begins small counts as one.
 */
export function glueLastName(lastName: string): string {
  const words = lastName.split(' ')
  return words.map((word, index) => word + glueAfter(word, words[index + 1])).join('')
}

/** The text as people read it. */
export function withoutGlue(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}

function glueAfter(word: string, next: string | undefined): string {
  if (next === undefined) return ''
  if (!leadsToAName(word)) return ' '
  return leadsToAName(next) ? hardGlue : softGlue
}

function leadsToAName(word: string): boolean {
  const afterHyphen = word.slice(word.lastIndexOf('-') + 1)
  return isInfixWord(afterHyphen) || /^['’]?\p{Ll}/u.test(afterHyphen)
}
