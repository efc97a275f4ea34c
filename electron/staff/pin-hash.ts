import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(
  scrypt,
)
/** About 60 ms on a slow laptop, and 16 MB: nobody waits, and a thief of the file does. */
const cost = { N: 2 ** 14, r: 8, p: 1 } as const
const LENGTH = 32

/** A PIN as it is kept: scrypt with a salt of its own, both in base64. */
export async function hashPin(pin: string): Promise<{ salt: string; hash: string }> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, LENGTH, cost)
  return { salt: salt.toString('base64'), hash: hash.toString('base64') }
}

/** Whether a PIN is the one that was kept; takes as long whatever is wrong. */
export async function isPin(
  pin: string,
  kept: { readonly salt: string; readonly hash: string },
): Promise<boolean> {
  const hash = await derive(pin, Buffer.from(kept.salt, 'base64'), LENGTH, cost)
  const expected = Buffer.from(kept.hash, 'base64')
  return hash.length === expected.length && timingSafeEqual(hash, expected)
}
