/** The four families of verdicts, each with its own colour, icon and sound. */
export type Family = 'welcome' | 'caution' | 'refused' | 'attention'

/** The signs that stand beside the word: shapes that differ also without colour. */
export type Sign = 'check' | 'again' | 'warning' | 'stop' | 'question'

const signs: Record<Family, Sign> = {
  welcome: 'check',
  caution: 'again',
  refused: 'stop',
  attention: 'question',
}

/** The sign of a family where nothing more is known. */
export function signOfFamily(family: Family): Sign {
  return signs[family]
}
