import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import type { AddressInfo, Server } from 'node:net'

/**
 * Listens at a port that is easy to allow in a firewall, another one where it is taken; answers which, null for none, also
 * where the server is closed before it listens.
 */
export async function listen(server: Server, port: number): Promise<number | null> {
  const first = await tryPort(server, port)
  const end = first === 'error' ? await tryPort(server, 0) : first
  return end === 'listening' ? (server.address() as AddressInfo).port : null
}

const ends = ['listening', 'error', 'close'] as const

async function tryPort(server: Server, port: number): Promise<(typeof ends)[number]> {
  const settled = new AbortController()
  const { signal } = settled
  const first = Promise.race(
    ends.map((end) =>
      once(server, end, { signal }).then(
        () => end,
        () => 'error' as const,
      ),
    ),
  )
  server.listen(port)
  try {
    return await first
  } finally {
    settled.abort()
  }
}

/** This laptop on its networks; on itself alone where it is on none. */
export function ownHosts(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  const outside = all.filter(({ family, internal }) => family === 'IPv4' && !internal)
  return outside.length === 0 ? ['127.0.0.1'] : outside.map(({ address }) => address)
}
