/**
 * Codes that Balie issues to guests who came without one: eleven characters and a check character.
 *
 * The alphabet is 0-9 and A-Z without I, L, O and U, so a code stays in a QR's alphanumeric mode and
 * cannot be misread by a person. The check character is that of ISO 7064 MOD 37,36 over the scheme's own
 * 36 characters; it might therefore be one of the four that we leave out. Such a code is never issued: the
 * eleventh character is moved on until the check character is one of ours.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const SCHEME_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const PAYLOAD_LENGTH = 11
const BITS_A_CHARACTER = 5

/** Characters of a code that Balie issues, check character included. */
const TICKET_CODE_LENGTH = PAYLOAD_LENGTH + 1

/** Makes a ticket code of the first 55 bits of an HMAC digest of at least 7 bytes; throws on a shorter one. */
export function issueTicketCode(digest: Uint8Array): string {
  const values = firstCharacterValues(digest)
  const head = values.slice(0, -1).map(characterOf).join('')
  const last = values[PAYLOAD_LENGTH - 1] ?? 0
  for (let step = 0; step < ALPHABET.length; step += 1) {
    const payload = head + characterOf((last + step) % ALPHABET.length)
    const check = checkCharacterOf(payload)
    if (ALPHABET.includes(check)) return payload + check
  }
  throw new Error(
    'MOD 37,36 gives each last character its own check character, and 28 of 32 are ours',
  )
}

/** Tells whether a code is one that Balie may have issued: our length, our alphabet, the right check character. */
export function hasValidCheckCharacter(code: string): boolean {
  if (code.length !== TICKET_CODE_LENGTH) return false
  for (const character of code) if (!ALPHABET.includes(character)) return false
  return checkCharacterOf(code.slice(0, -1)) === code.slice(-1)
}

/**
 * Reads a code as a person types it: any case, in groups by spaces or hyphens, O for 0, I or L for 1. Gives
 * null where that is not a code that Balie issues.
 */
export function readTypedTicketCode(typed: string): string | null {
  if (typed.length > 4 * TICKET_CODE_LENGTH) return null
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return hasValidCheckCharacter(code) ? code : null
}

function firstCharacterValues(digest: Uint8Array): number[] {
  if (digest.length * 8 < PAYLOAD_LENGTH * BITS_A_CHARACTER)
    throw new Error('The digest is too short')
  return Array.from({ length: PAYLOAD_LENGTH }, (_, index) => {
    const bit = index * BITS_A_CHARACTER
    const twoBytes = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0)
    return (twoBytes >> (16 - BITS_A_CHARACTER - (bit & 7))) & (ALPHABET.length - 1)
  })
}

/** The hybrid system of ISO 7064: 36 characters, modulus 37, so that any one wrong character shows. */
function checkCharacterOf(payload: string): string {
  const modulus = SCHEME_ALPHABET.length
  let product = modulus
  for (const character of payload) {
    const sum = (product + SCHEME_ALPHABET.indexOf(character)) % modulus
    product = ((sum === 0 ? modulus : sum) * 2) % (modulus + 1)
  }
  return SCHEME_ALPHABET.charAt((modulus + 1 - product) % modulus)
}

function characterOf(value: number): string {
  return ALPHABET.charAt(value)
}
