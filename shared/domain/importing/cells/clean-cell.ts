const formulaText = /^="((?:[^"]|"")*)"$/
const isClean = /^(?:(?!['=])[!-~](?:[ -~]*[!-~])?)?$/
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]+/gu
const control = /[\p{Cc}\u2028\u2029\ufeff]+/gu

/**
 * A cell as a person sees it: composed letters, one kind of white space, without the marks by which
 * spreadsheets keep a number as text (`="0012"`, `'0012`) and exports keep them from reckoning (`'=Jan`). Well-formed, so that SQLite keeps it as it is.
 */
export function cleanCell(cell: string): string {
  if (isClean.test(cell) && !cell.includes('  ') && !cell.includes("'")) return cell
  const text = plainLine(cell)
  const formula = formulaText.exec(text)
  if (formula?.[1] !== undefined) return formula[1].replaceAll('""', '"').trim()
  return text.replace(/^'(?=[\d=+\-@＝＋－＠])/u, '').replace(/(?<=[,\s])'(?=[=@＝＠])/gu, '')
}

/**
 * A text as one line of what can be seen: composed, well-formed, without marks that nobody sees and no scanner sends
 * (word breaks, soft hyphens and directions, as web pages leave in a copy; the last would turn what stands behind them).
 */
export function plainLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(invisible, '')
    .replace(control, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Whether a cell shows that its letters were lost: replacement marks, or UTF-8 that was read as Latin. */
export function hasLostLetters(cell: string): boolean {
  return /\ufffd|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u.test(cell)
}

/** The first `length` units of a text, without half a letter at the end. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/** A heading as long as the name of a column may be. */
export function cutHeading(heading: string): string {
  return cut(heading, 80).trim()
}
