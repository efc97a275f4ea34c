import {
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'

const X25519_DER_BYTES = 44
/** Chance that is in each hello, for keys that are stretched from a code. */
export const SALT_BYTES = 16

/** One side's hello with the secret half of its key. */
export type Hello = { readonly bytes: Buffer; readonly privateKey: KeyObject }

/** Bytes of a hello: greeting, its key of this one conversation, and a salt. */
export function helloBytes(greeting: Buffer): number {
  return greeting.length + X25519_DER_BYTES + SALT_BYTES
}

/** What each side says first: keys are made for one conversation, so that a recording is worth nothing later. */
export function makeHello(greeting: Buffer): Hello {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  const der = publicKey.export({ type: 'spki', format: 'der' })
  return { bytes: Buffer.concat([greeting, der, randomBytes(SALT_BYTES)]), privateKey }
}

/** What both keys come to (X25519); null where the other's is none. */
export function agree(greeting: Buffer, { privateKey }: Hello, other: Buffer): Buffer | null {
  try {
    const der = other.subarray(greeting.length, greeting.length + X25519_DER_BYTES)
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return diffieHellman({ privateKey, publicKey })
  } catch {
    return null
  }
}
