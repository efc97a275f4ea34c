/**
 * Words that an infix (tussenvoegsel) is made of, after table 36 of the Dutch personal records
 * database (BRP, "voorvoegsels geslachtsnaam").
 */
const words = new Set(
  `'s 't a aan al am auf aus bij boven d' da dal dalla das de deca degli dei del della den der des di
  die do dos du el gen het im in l' la las le les lo los of onder op over s' te ten ter tho thoe thor
  to toe tot uijt uit unter van vanden vander ver vom von voor vor zu zum zur`.split(/\s+/),
)

/** Infix words that are so rarely part of another name that capitals do not matter: "Jan Van Der Berg". */
const wordsInAnyCase = new Set("'t 's de den der het ten ter van vanden vander von".split(' '))

/** Whether a word, as written in a name, belongs to an infix; curly apostrophes count as straight. */
export function isInfixWord(word: string): boolean {
  const straight = straightApostrophes(word)
  return words.has(straight) || wordsInAnyCase.has(straight.toLowerCase())
}

/** Whether a whole text is an infix: "van der", "in 't". */
export function isInfix(text: string): boolean {
  const parts = text.split(' ').filter((part) => part !== '')
  return parts.length > 0 && parts.every(isInfixWord)
}

/** Writes the apostrophes that word processors make as the one on the keyboard. */
export function straightApostrophes(text: string): string {
  return text.replace(/[‘’‛ʼ`´]/gu, "'")
}
