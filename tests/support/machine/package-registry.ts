import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { integrityOf } from './electron-carrier.ts'

/** A registry of one package on this machine, as the npm client asks it, that answers when the test wants. */
export type PackageRegistry = {
  readonly url: string
  /** The file that it serves. */
  archive: Buffer
  /** How often that file was asked for. */
  fetches: number
  /** Answers to this path stop halfway; `halfway` resolves when one did, `resume` sends the rest of all. */
  hold: (path: string) => { readonly halfway: Promise<void>; readonly resume: () => void }
  close: () => void
}

/** Starts a registry that has `carrier` 1.0.0; `/compiling` is asked by the compiler of these tests. */
export async function startRegistry(archive: Buffer): Promise<PackageRegistry> {
  let held: { readonly path: string; readonly put: (rest: () => void) => void } | null = null
  const server = createServer((request, response) => {
    if (request.url === '/compiling') return answer(request.url, response, Buffer.from('go on'))
    if (request.url !== '/carrier.tgz') return response.end(description())
    registry.fetches += 1
    answer(request.url, response, registry.archive)
  })
  function answer(path: string, response: ServerResponse, content: Buffer) {
    if (held?.path !== path) return response.end(content)
    response.writeHead(200, { 'content-length': content.length })
    const half = content.length >> 1
    response.write(content.subarray(0, half))
    held.put(() => response.end(content.subarray(half)))
  }
  function description(): string {
    const dist = {
      tarball: `${registry.url}/carrier.tgz`,
      integrity: integrityOf(registry.archive),
    }
    const version = { name: 'carrier', version: '1.0.0', dist }
    return JSON.stringify({ name: 'carrier', versions: { '1.0.0': version } })
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const registry: PackageRegistry = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    archive,
    fetches: 0,
    hold: (path) => {
      const rests: (() => void)[] = []
      const halfway = new Promise<void>((resolve) => {
        const put = (rest: () => void) => {
          rests.push(rest)
          resolve()
        }
        held = { path, put }
      })
      const resume = () => {
        held = null
        for (const rest of rests) rest()
      }
      return { halfway, resume }
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
  onTestFinished(registry.close)
  return registry
}
