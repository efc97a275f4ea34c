import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import type { AddressInfo, Server } from 'node:net'

/** Listens at a port that is easy to allow in a firewall, another one where it is taken; answers which, null for none. */
export async function listen(server: Server, port: number): Promise<number | null> {
  if (!(await tryPort(server, port)) && !(await tryPort(server, 0))) return null
  return (server.address() as AddressInfo).port
}

async function tryPort(server: Server, port: number): Promise<boolean> {
  try {
    server.listen(port)
    await once(server, 'listening')
    return true
  } catch {
    return false
  }
}

/** This laptop on its networks; on itself alone where it is on none. */
export function ownHosts(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  const outside = all.filter(({ family, internal }) => family === 'IPv4' && !internal)
  return outside.length === 0 ? ['127.0.0.1'] : outside.map(({ address }) => address)
}
