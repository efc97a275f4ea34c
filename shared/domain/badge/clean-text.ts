/**
 * A field's text as one line of plain characters: composed (NFC), every kind of white space and control
 * character a single space, invisible format characters and half characters gone.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}
