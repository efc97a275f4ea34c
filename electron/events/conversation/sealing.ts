import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Bytes that sealing adds to a piece. */
export const TAG_BYTES = 16

/** Seals a piece (AES-256-GCM) under its number and the head that goes before it in the open. */
export function seal(key: Buffer, number: number, head: Buffer, piece: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number))
  cipher.setAAD(head)
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
}

/** Opens a sealed piece; null where it was changed, moved or sealed under another key. */
export function unseal(key: Buffer, number: number, head: Buffer, sealed: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number))
    decipher.setAAD(head)
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}

/** A key is of one direction of one conversation, so a number is enough. */
function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(Math.floor(number / 0x1_0000_0000), 4)
  nonce.writeUInt32BE(number % 0x1_0000_0000, 8)
  return nonce
}
