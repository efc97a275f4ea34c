import { hash } from 'node:crypto'

/** The name space of everything that Balie derives from names. */
export const BALIE_NAMESPACE = '4f1c6a52-9f5b-4a36-8d0c-6d8f6a1b7c21'

/** The UUID of a name in a name space, the same on every laptop (RFC 9562, version 5). */
export function uuidV5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const digest = hash('sha1', Buffer.concat([space, Buffer.from(name)]))
  const variant = '89ab'.charAt(parseInt(digest.charAt(16), 16) & 0x3)
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}
