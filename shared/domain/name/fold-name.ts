const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ĳ: 'ij',
}

/** A text without accents, capitals and punctuation, words parted by one space, for comparing names. */
export function foldName(text: string): string {
  return isPlain.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z\d]+/g, ' ')
        .trim()
    : foldLetters(text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
}

/** Most names of a long list need no folding of letters, which takes ten times as long. */
const isPlain = /^[ -~]*$/

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[łøđðþßæœıĳ]/gu, (letter) => letters[letter] ?? letter)
    .replace(/\p{M}+/gu, '')
}
