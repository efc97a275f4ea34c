/** A folded word with each doubled letter once: who hears "Jurriaan" or "Willem" cannot tell how it is spelled. */
export function undoubled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1')
}
