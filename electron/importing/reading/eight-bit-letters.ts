import iconv from 'iconv-lite'

/** How programs wrote letters before UTF-8: Windows, Excel's "CSV (MS-DOS)" and "CSV (Macintosh)"; the first is the usual. */
const encodings = ['windows-1252', 'cp850', 'macintosh'] as const
/** Lines that end in a carriage return alone are those of an old Mac. */
const encodingsOfMac = ['windows-1252', 'macintosh', 'cp850'] as const

export type EightBitEncoding = (typeof encodings)[number]

/** As many letters beyond ASCII tell enough. */
const LETTERS_LOOKED_AT = 2_000
/** No letter, or none that stands so, in a word of Europe: "Ren‚e", "S£dwest", "Frysl‰n", "RenŽe". */
const afterLetter = /[\p{Cc}‚„‘“†‡ˆ‰‹•¡¢£¤¥¦§¨«¬¯±´¶·¸¿ƒ€¼½¾¹²³×÷˙˚˛˝ˇ◊∂∑∏π∫Ω√≈∆\u2500-\u25ff]/u
const betweenLetters = /[–—”…™®©°›\u00a0]/u
const rare = /[æðþµòùìõãýÿ]/u

/** In which of these a text of single bytes has the fewest letters that no word has; the usual one where none is better. */
export function guessEightBit(buffer: Buffer): EightBitEncoding {
  const places: number[] = []
  for (let at = 0; at < buffer.length && places.length < LETTERS_LOOKED_AT; at += 1) {
    if ((buffer[at] ?? 0) > 0x7f) places.push(at)
  }
  let best: { encoding: EightBitEncoding; oddity: number } | null = null
  for (const encoding of buffer.includes('\n') ? encodings : encodingsOfMac) {
    const signs = [...iconv.decode(everyByte, encoding)]
    const sign = (at: number): string => signs[buffer[at] ?? 0x20] ?? ' '
    const oddity = places.reduce(
      (sum, at) => sum + oddityOf(sign(at - 1), sign(at), sign(at + 1)),
      0,
    )
    if (best === null || oddity < best.oddity) best = { encoding, oddity }
    if (best.oddity === 0) break
  }
  return best?.encoding ?? 'windows-1252'
}

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))

function oddityOf(before: string, sign: string, after: string): number {
  const follows = /\p{L}/u.test(before)
  if (sign === 'ƒ' || sign === '\ufffd') return 1
  if (follows && afterLetter.test(sign)) return 1
  if (follows && /\p{L}/u.test(after) && betweenLetters.test(sign)) return 1
  if (follows && /\p{Lu}/u.test(sign) && (/\p{Ll}/u.test(after) || /\p{Ll}/u.test(before))) return 1
  return rare.test(sign) ? 0.25 : 0
}
