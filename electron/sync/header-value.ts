/**
 * What was copied as a token, without what nobody sees of it (line ends, zero-width and soft marks); null where no header
 * can hold it, as with a dash that a word processor made.
 */
export function headerValue(text: string): string | null {
  const seen = text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return /^[\x20-\x7e]+$/.test(seen) ? seen : null
}
