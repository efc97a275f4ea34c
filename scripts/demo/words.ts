/** The parts of a text between bars. */
export function words(text: string): string[] {
  return text
    .split('|')
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '')
}
