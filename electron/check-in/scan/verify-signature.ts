import { createPublicKey, verify } from 'node:crypto'
import type { VerifySignature } from '../../../shared/domain/pretix/signed-ticket.ts'

/** Ed25519 over the payload, as pretix's scheme "pretix_sig1" says; a key that cannot be read has signed nothing. */
export const verifySignature: VerifySignature = ({ payload, signature }, key) => {
  try {
    const publicKey = createPublicKey(Buffer.from(key, 'base64').toString('utf8'))
    return publicKey.asymmetricKeyType === 'ed25519' && verify(null, payload, publicKey, signature)
  } catch {
    return false
  }
}
