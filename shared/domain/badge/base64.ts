const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes as Base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const bits = (one << 16) | (two << 8) | three
    const letters = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63] ?? '')
    const spare = Math.max(0, at + 3 - bytes.length)
    groups.push(letters.slice(0, 4 - spare).join('') + '='.repeat(spare))
  }
  return groups.join('')
}

/** The bytes of a Base64 text, null for anything else. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null
  const spare = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - spare)
  for (let at = 0, to = 0; at < text.length; at += 4, to += 3) {
    const values = [0, 1, 2, 3].map((step) => Math.max(0, alphabet.indexOf(text.charAt(at + step))))
    const [one = 0, two = 0, three = 0, four = 0] = values
    const bits = (one << 18) | (two << 12) | (three << 6) | four
    bytes.set([bits >> 16, (bits >> 8) & 255, bits & 255].slice(0, bytes.length - to), to)
  }
  return bytes
}

/** A text in UTF-8 out of bytes, null where they are none. */
export function textOfUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = []
  for (const byte of bytes) parts.push(`%${byte.toString(16).padStart(2, '0')}`)
  try {
    return decodeURIComponent(parts.join('')).replace(/^\ufeff/, '')
  } catch {
    return null
  }
}

/** The bytes of a text in UTF-8. */
export function utf8Of(text: string): Uint8Array {
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
  const bytes = Array.from(encoded.matchAll(/%([0-9A-F]{2})|[^%]/g), ([whole, hex]) =>
    hex === undefined ? (whole.codePointAt(0) ?? 0) : Number.parseInt(hex, 16),
  )
  return Uint8Array.from(bytes)
}
