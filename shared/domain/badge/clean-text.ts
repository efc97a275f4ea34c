/**
 * A field's text as one line of plain characters: composed (NFC), every kind of white space and control
 * character a single space, invisible format characters and half characters gone.
 */
export function cleanText(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim()
}

/** A text of which every character can be drawn, with its spaces as they are; line ends are spaces too. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
}
