const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
const LAST_LETTER = 0x10ffff

/** A text as it stands between two tags of XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** What is written of a text in XML as it is meant; a sign that there is not stays as it is written. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name: string) => {
    if (hex === undefined && decimal === undefined) return named[name] ?? whole
    const number = hex === undefined ? Number(decimal) : parseInt(String(hex), 16)
    return number <= LAST_LETTER ? String.fromCodePoint(number) : whole
  })
}
