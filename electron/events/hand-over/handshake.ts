import { createHash, createHmac, hkdfSync, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { agree, helloBytes, SALT_BYTES, type Hello } from '../conversation/key-exchange.ts'

/** With these letters both sides begin; another version says so in its last byte. */
export const GREETING = Buffer.from('BALIE-HANDOVER\u0001', 'latin1')
/** Bytes of what each side says first. */
export const HELLO_BYTES = helloBytes(GREETING)
export const PROOF_BYTES = 32

/** What both sides know once each has the other's hello and the same code. */
export type Secrets = {
  readonly receiverProof: Buffer
  readonly giverProof: Buffer
  readonly doneProof: Buffer
  /** For AES-256-GCM of the file. */
  readonly fileKey: Buffer
}

/**
 * Derives the secrets of one conversation: X25519 with keys made for it, so that a recording is worth nothing later,
 * mixed with scrypt of the code, so that nobody in between agrees on them. Null where the other's key is none.
 */
export async function deriveSecrets(
  own: Hello,
  giverHello: Buffer,
  receiverHello: Buffer,
  code: string,
): Promise<Secrets | null> {
  const other = own.bytes.equals(giverHello) ? receiverHello : giverHello
  const shared = agree(GREETING, own, other)
  if (shared === null) return null
  const transcript = createHash('sha256').update(giverHello).update(receiverHello).digest()
  const stretched = await stretch(code, giverHello.subarray(-SALT_BYTES))
  const input = Buffer.concat([shared, stretched])
  const bytes = Buffer.from(hkdfSync('sha256', input, transcript, 'Balie hand-over 1', 128))
  const proof = (start: number) =>
    createHmac('sha256', bytes.subarray(start, start + 32))
      .update(transcript)
      .digest()
  return {
    receiverProof: proof(0),
    giverProof: proof(32),
    doneProof: proof(64),
    fileKey: bytes.subarray(96),
  }
}

/** Compares two proofs in a time that tells nothing. */
export function isProof(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of ten signs, fifty bits of chance: with scrypt before it, nobody guesses it within its ten minutes. */
export function makeCode(): string {
  const signs = [...randomBytes(10)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '0')
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`
}

/** A code as somebody typed it: without what separates, in upper case, O for zero and I or L for one. */
export function readCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

function stretch(code: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
    scrypt(readCode(code), salt, 32, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
