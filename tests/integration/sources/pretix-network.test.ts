import { once } from 'node:events'
import { createServer as createPlain, type RequestListener, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { readPages } from '../../../electron/sync/pretix/read-pages.ts'
import { pairDevice, tryToken } from '../../../electron/sync/pretix/pair.ts'
import { network } from '../../support/pretix/pretix-desk.ts'
import { selfSigned } from '../../support/machine/self-signed.ts'

async function listening(server: Server, scheme: string): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `${scheme}://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

/** What both ways in say of what answers at an address. */
async function saidOf(url: string): Promise<readonly string[]> {
  const address = { kind: 'pretix', url, organizer: 'divosa', event: 'congres' } as const
  const pairing = JSON.stringify({ handshake_version: 1, url, token: 'geheim' })
  const answers = [
    await tryToken(network, address, 'team-token'),
    await pairDevice(network, pairing, '1.0.0'),
  ]
  return answers.map((answer) => (answer.ok ? 'let in' : answer.code))
}

it('a certificate that nobody vouches for ends it before the token is sent', async () => {
  const heard: (string | undefined)[] = []
  const server = createSecure(selfSigned, ({ headers }, response) => {
    heard.push(headers.authorization)
    response.end('{}')
  })
  expect(await saidOf(await listening(server, 'https'))).toEqual(['certificate', 'certificate'])
  expect(heard).toEqual([])
})

const portals: readonly (readonly [string, RequestListener])[] = [
  [
    'a login page with status 200',
    (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welkom op de wifi</h1>'),
  ],
  [
    'a way to a login page elsewhere',
    (_request, response) =>
      response.writeHead(302, { Location: 'http://wifi.example/login' }).end(),
  ],
  [
    'a login page that says it is JSON',
    (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('<h1>Welkom</h1>'),
  ],
]

it.each(portals)('%s is not taken for pretix', async (_name, portal) => {
  const url = await listening(createPlain(portal), 'http')
  expect(await saidOf(url)).toEqual(['not-pretix', 'not-pretix'])
})

it('an address at which nobody listens is unreachable', async () => {
  const server = createPlain()
  const url = await listening(server, 'http')
  server.close()
  await once(server, 'close')
  expect(await saidOf(url)).toEqual(['unreachable', 'unreachable'])
})

it('an answer that breaks off half-way is not taken for a login page', async () => {
  const server = createPlain((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.write('{"slug":', () => response.destroy())
  })
  const url = await listening(server, 'http')
  expect(await saidOf(url)).toEqual(['unreachable', 'unreachable'])
})

it('an answer without an end is given up', async () => {
  const server = createPlain((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    const megabyte = Buffer.alloc(1024 * 1024, ' ')
    const more = (): void => {
      if (response.write(megabyte)) setImmediate(more)
      else response.once('drain', more)
    }
    more()
  })
  const url = await listening(server, 'http')
  expect(await saidOf(url)).toEqual(['bad-answer', 'bad-answer'])
})

describe('a list of which the next page', () => {
  const connection = { organizer: 'divosa', event: 'congres', authorization: 'Token geheim' }

  /** The pages of a list on a server that names that one as the next each time. */
  async function pagesWith(next: (url: string) => string) {
    const asked: string[] = []
    let url = ''
    const server = createPlain((request, response) => {
      asked.push(request.url ?? '')
      response.end(JSON.stringify({ results: [{}], next: next(url) }))
    })
    url = await listening(server, 'http')
    const pages = readPages(network, { ...connection, url }, 'orders/', z.object({}))
    const codes: string[] = []
    for await (const page of pages) codes.push(page.ok ? 'page' : page.code)
    return { asked, codes }
  }

  it('is the one before comes to an end', async () => {
    const { asked, codes } = await pagesWith((url) => `${url}/api/v1/orders/?page=2`)
    expect(codes).toEqual(['page', 'page', 'bad-answer'])
    expect(asked).toEqual(['/api/v1/orders/', '/api/v1/orders/?page=2'])
  })

  it('is another server’s ends there, and the token does not go to it', async () => {
    const heard: (string | undefined)[] = []
    const elsewhere = createPlain(({ headers }, response) => {
      heard.push(headers.authorization)
      response.end('{"results":[],"next":null}')
    })
    const address = await listening(elsewhere, 'http')
    const { codes } = await pagesWith(() => `${address}/api/v1/orders/?page=2`)
    expect([codes, heard]).toEqual([['page', 'bad-answer'], []])
  })
})
