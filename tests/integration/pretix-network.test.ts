import { once } from 'node:events'
import { createServer as createPlain, type RequestListener, type Server } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { pairDevice, tryToken } from '../../electron/sync/pretix/pair.ts'
import { network } from '../support/pretix-desk.ts'
import { selfSigned } from '../support/self-signed.ts'

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
