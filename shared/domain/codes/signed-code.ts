/** What a signed ticket code ("sig1" of pretix) says, before its signature is verified. */
export type SignedCode = {
  /** Random text that makes the code unique. */
  readonly seed: string
  readonly item: number
  readonly variation: number | null
  readonly subevent: number | null
  /** Unix seconds, both inclusive. */
  readonly validFrom: number | null
  readonly validUntil: number | null
  /** The bytes that were signed, and their Ed25519 signature. */
  readonly payload: Uint8Array
  readonly signature: Uint8Array
}

const VERSION = 1
const HEADER_BYTES = 5
const ED25519_SIGNATURE_BYTES = 64
const MAXIMUM_CHARACTERS = 512

/**
 * Reads the shape of a signed code (pretix's documentation of ticket secrets: reversed base64 of version, two
 * 16-bit big-endian lengths, protobuf payload, signature) and gives null for anything else. Nothing is verified.
 */
export function readSignedCode(text: string): SignedCode | null {
  const bytes = decodeBase64([...text.slice(0, MAXIMUM_CHARACTERS + 1)].reverse().join(''))
  if (!bytes || bytes.length < HEADER_BYTES || bytes[0] !== VERSION) return null
  const payloadLength = sixteenBits(bytes, 1)
  const signatureLength = sixteenBits(bytes, 3)
  if (signatureLength !== ED25519_SIGNATURE_BYTES) return null
  if (bytes.length !== HEADER_BYTES + payloadLength + signatureLength) return null
  const payload = bytes.slice(HEADER_BYTES, HEADER_BYTES + payloadLength)
  const fields = readFields(payload)
  const seed = fields?.texts.get(1)
  const item = fields?.numbers.get(2)
  if (!fields || seed === undefined || item === undefined) return null
  return {
    seed,
    item,
    variation: filled(fields, 3),
    subevent: filled(fields, 4),
    validFrom: filled(fields, 5),
    validUntil: filled(fields, 6),
    payload,
    signature: bytes.slice(HEADER_BYTES + payloadLength),
  }
}

type Fields = { readonly texts: Map<number, string>; readonly numbers: Map<number, number> }

/** Protobuf writes nothing as zero, or not at all. */
function filled({ numbers }: Fields, field: number): number | null {
  const value = numbers.get(field) ?? 0
  return value === 0 ? null : value
}

/** Protobuf's two wire types that occur: 0 (variable-length number) and 2 (bytes with their length). */
function readFields(bytes: Uint8Array): Fields | null {
  const fields: Fields = { texts: new Map(), numbers: new Map() }
  let at = 0
  while (at < bytes.length) {
    const tag = readNumber(bytes, at)
    const value = tag && readNumber(bytes, tag.next)
    if (!value) return null
    const field = Math.floor(tag.value / 8)
    if (tag.value % 8 === 0) {
      fields.numbers.set(field, value.value)
      at = value.next
    } else if (tag.value % 8 === 2) {
      at = value.next + value.value
      if (at > bytes.length) return null
      fields.texts.set(field, latinText(bytes.subarray(value.next, at)))
    } else {
      return null
    }
  }
  return fields
}

function readNumber(bytes: Uint8Array, start: number): { value: number; next: number } | null {
  let value = 0
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[start + index]
    if (byte === undefined) return null
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, next: start + index + 1 } : null
  }
  return null
}

function latinText(bytes: Uint8Array): string {
  return [...bytes].map((byte) => String.fromCharCode(byte)).join('')
}

function sixteenBits(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function decodeBase64(text: string): Uint8Array | null {
  if (text.length === 0 || text.length > MAXIMUM_CHARACTERS || text.length % 4 !== 0) return null
  const digits = text.endsWith('==')
    ? text.slice(0, -2)
    : text.endsWith('=')
      ? text.slice(0, -1)
      : text
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8))
  let bits = 0
  let held = 0
  let length = 0
  for (const digit of digits) {
    const value = BASE64.indexOf(digit)
    if (value < 0) return null
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length] = (held >> bits) & 0xff
    length += 1
  }
  return bytes
}
