import { foldName } from '../../name/fold-name.ts'

const placeholders = new Set(
  `ntb|ntbd|nnb|nader te bepalen|nog te bepalen|n t b|n n b|n n|nn|n t b d|nog onbekend|onbekend|
  naam volgt|volgt|volgt nog|naam volgt nog|nog in te vullen|nog invullen|in te vullen|nader in te vullen|
  tba|t b a|tbd|t b d|tbc|t b c|to be announced|to be determined|to be confirmed|to be decided|unknown|
  vacature|vacant|vacature ntb|gereserveerd|reservering|nog niet bekend|nader te benoemen|naam onbekend|
  naam nog onbekend|naam nog niet bekend|name to follow|nader bekend te maken|wordt nog bekend|nvt|n v t|x|xx|xxx|n a|na|none|null|geen naam|0`
    .split('|')
    .flatMap((text) => [text.trim(), text.trim().replaceAll(' ', '')]),
)

/** Whether what stands for a name says that nobody is known yet: "n.t.b.", "TBA", "?", "-". */
export function isPlaceholderName(text: string): boolean {
  const folded = foldName(text)
  return (folded === '' && text.trim() !== '') || placeholders.has(folded)
}
