import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import { earlierImports } from '../../../electron/importing/earlier-imports.ts'
import { WEB_SOURCE } from '../../../electron/importing/import-origin.ts'
import { previewImport } from '../../../electron/importing/preview-import.ts'
import type { TokenStore } from '../../../electron/sync/surroundings.ts'
import { WebList } from '../../../electron/sync/web/web-list.ts'
import type { StoredWebList } from '../../../shared/model/web-list.ts'
import { load, openDesk, type Desk } from '../../support/import-desk.ts'
import { OPENING } from '../../support/guests.ts'

type Answer = (response: ServerResponse, headers: IncomingHttpHeaders, path: string) => void

const people = (...names: string[]) => ({
  total: names.length,
  results: names.map((lastName, index) => ({
    person: { 'First name': 'Jan', 'Last name': lastName },
    code: `W${String(index)}`,
    tags: ['a', 'b'],
    age: null,
  })),
})

/** A system of the field at a port of this machine. */
async function startSystem(answer: Answer): Promise<{ url: string; asked: IncomingHttpHeaders[] }> {
  const asked: IncomingHttpHeaders[] = []
  const server = createServer(({ headers, url }, response) => {
    asked.push(headers)
    answer(response, headers, url ?? '')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/lijst`, asked }
}

function withJson(body: () => unknown): Answer {
  return (response, headers) => {
    const text = JSON.stringify(body())
    const etag = `"${String(text.length)}"`
    if (headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { 'Content-Type': 'application/json', ETag: etag }).end(text)
  }
}

async function openList(url: string, headerName = '') {
  const desk = await openDesk()
  let stored: StoredWebList | null = null
  const known = new Map<string, string>()
  const tokens: TokenStore = {
    find: (id) => known.get(id) ?? null,
    isKept: () => false,
    keep: (id, value) => known.set(id, value).size > 0,
    forget: (id) => void known.delete(id),
  }
  const states: boolean[] = []
  const list = new WebList({
    eventId: desk.eventId,
    fetch,
    now: () => OPENING,
    tokens,
    stored: () => stored,
    store: (next) => (stored = next),
    onState: ({ newer }) => states.push(newer),
  })
  onTestFinished(() => {
    list.stop()
  })
  list.connect({ url, headerName, minutes: 0 }, headerName === '' ? '' : 'Bearer geheim')
  return { desk, list, tokens, stored: () => stored }
}

/** Reads the list and writes what it changes; answers the counts of the preview. */
async function loadList(desk: Desk, list: WebList) {
  const fetched = await list.fetch()
  if (!fetched.ok) throw new Error(fetched.code)
  const { name: fileName, bytes, onLoaded } = fetched.value
  const shown = await previewImport(desk, { fileName, bytes }, { sourceId: WEB_SOURCE, onLoaded })
  if (!shown.ok) throw new Error(shown.code)
  await commitImport(desk, { previewId: shown.value.previewId })
  return shown.value
}

function nameBehind({ db }: Desk, code: string): string | undefined {
  return findCodeHolders(db, code, true)[0]?.attendee.lastName
}

it('a list at an address comes in as a revision of its own source, seen before it is written', async () => {
  let now = people('Aalders', 'Bakker')
  const { url, asked } = await startSystem(withJson(() => now))
  const { desk, list } = await openList(url, 'X-Api-Key')
  await load(desk, 'Anne;;Vos;Emmen;FILE1;;')

  const first = await loadList(desk, list)
  expect([first.format, first.fileName, first.counts.added]).toEqual([
    'json',
    `${new URL(url).host} lijst`,
    2,
  ])
  expect(asked.map((headers) => headers['x-api-key'])).toEqual(['Bearer geheim'])
  expect([nameBehind(desk, 'W0'), nameBehind(desk, 'FILE1')]).toEqual(['Aalders', 'Vos'])

  now = people('Aalders')
  const second = await loadList(desk, list)
  expect(second.counts).toMatchObject({ added: 0, unchanged: 1, withdrawn: 1 })
  expect([desk.scan('W1'), desk.scan('FILE1')]).toEqual(['canceled', 'valid'])
  expect(earlierImports(desk).map(({ label }) => label)).toHaveLength(3)
})

it('is asked for what changed only, and says that there is a newer one until it is loaded', async () => {
  let now = people('Aalders')
  const { url, asked } = await startSystem(withJson(() => now))
  const { desk, list } = await openList(url)
  await list.look()
  expect(list.state()).toMatchObject({ newer: true, loadedAt: null, problem: null })
  await loadList(desk, list)
  await list.look()
  expect(list.state()).toMatchObject({ newer: false, loadedAt: '2026-06-17T06:30:00.000Z' })
  expect(asked.at(-1)?.['if-none-match']).toBe(`"${String(JSON.stringify(now).length)}"`)
  now = people('Aalders', 'Bakker')
  await list.look()
  expect(list.state().newer).toBe(true)
})

it.each<[string, string, Answer]>([
  ['unauthorized', '', (response) => response.writeHead(401).end('{}')],
  ['not-found', '', (response) => response.writeHead(404).end()],
  ['busy', '', (response) => response.writeHead(429).end()],
  ['refused', '', (response) => response.writeHead(418).end()],
  ['server-error', '', (response) => response.writeHead(502).end()],
  ['moved', 'X-Key', (response) => response.writeHead(302, { Location: '/anders' }).end()],
  ['unreachable', '', (response) => response.destroy()],
  [
    'not-a-list',
    '',
    (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Wifi</h1>'),
  ],
  [
    'not-a-list',
    '',
    (response) => response.writeHead(511, { 'Content-Type': 'text/html' }).end('<h1>Wifi</h1>'),
  ],
  [
    'too-large',
    '',
    (response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' })
      const more = (): void => {
        while (response.writable && response.write(Buffer.alloc(4 * 1024 * 1024, 'a;b\n')));
        if (response.writable) response.once('drain', more)
      }
      more()
    },
  ],
])('an address that is %s says so and changes nothing', async (problem, header, answer) => {
  const { url } = await startSystem(answer)
  const { list } = await openList(url, header)
  expect(await list.fetch()).toMatchObject({ ok: false, code: problem })
  expect(list.state()).toMatchObject({ problem, loadedAt: null, newer: false })
})

it('refuses records that each have names of their own', async () => {
  const records = Array.from({ length: 1_001 }, (_, index) => ({ [`veld${String(index)}`]: 'x' }))
  const { url } = await startSystem(withJson(() => records))
  const { desk, list } = await openList(url)
  await expect(loadList(desk, list)).rejects.toThrow('too-many-columns')
})

it('follows an open list to where it moved', async () => {
  const { url } = await startSystem((response, headers, path) => {
    if (path === '/lijst') response.writeHead(302, { Location: '/nieuw' }).end()
    else withJson(() => people('Aalders'))(response, headers, path)
  })
  const { desk, list } = await openList(url)
  expect((await loadList(desk, list)).counts.added).toBe(1)
})

it('keeps a value as it was copied without what cannot be seen, and says that an odd one is wrong', async () => {
  const { url, asked } = await startSystem((response, { 'x-key': key }) => {
    response.writeHead(key === 'geheim' ? 200 : 401).end('[]')
  })
  const { list } = await openList(url, 'X-Key')
  list.connect({ url, headerName: 'X-Key', minutes: 0 }, '\u200bgeheim\n')
  expect(await list.fetch()).toMatchObject({ ok: true })
  list.connect({ url, headerName: 'X-Key', minutes: 0 }, 'gehe–im')
  expect(await list.fetch()).toMatchObject({ ok: false, code: 'unauthorized' })
  expect(asked).toHaveLength(1)
})

it('takes no list of the address before for one of the address that was given meanwhile', async () => {
  const waiting: ServerResponse[] = []
  const { url, asked } = await startSystem((response) => waiting.push(response))
  const { list } = await openList(url)
  const look = list.look()
  await expect.poll(() => asked.length).toBe(1)
  list.connect({ url: url.replace('/lijst', '/anders'), headerName: '', minutes: 0 }, '')
  waiting[0]?.writeHead(200, { ETag: '"oud"' }).end('[{"Naam":"Jan"}]')
  await look
  expect(list.state()).toMatchObject({ newer: false, askedAt: null, problem: null })
})

it('takes no list that an address sends on to a server without https', async () => {
  const elsewhere = createServer((_request, response) => response.end('[{"Naam":"Jan"}]'))
  elsewhere.listen(0, '127.0.0.2')
  await once(elsewhere, 'listening')
  onTestFinished(() => void elsewhere.close())
  const { port } = elsewhere.address() as AddressInfo
  const { url } = await startSystem((response) => {
    response.writeHead(302, { Location: `http://127.0.0.2:${String(port)}/lijst` }).end()
  })
  const { list } = await openList(url)
  expect(await list.fetch()).toMatchObject({ ok: false, code: 'moved' })
})

it('takes no address without https, and a token goes to no other server and with its address', async () => {
  const { list, tokens, stored } = await openList('http://127.0.0.1:9/lijst', 'X-Key')
  const address = { url: 'http://example.org/lijst', headerName: '', minutes: 0 as const }
  expect(list.connect(address, '')).toMatchObject({ ok: false, code: 'bad-address' })
  const name = 'web 6f7c3f0a-52b1-4c4e-9f0e-0c2b3b1d7a11'
  const before = tokens.find(name)
  list.connect({ url: 'http://127.0.0.1:9/anders', headerName: 'X-Key', minutes: 0 }, '')
  const atSameServer = tokens.find(name)
  list.connect({ url: 'https://elders.example/lijst', headerName: 'X-Key', minutes: 0 }, '')
  expect([atSameServer, tokens.find(name)]).toEqual([before, null])
  expect(list.state().needsToken).toBe(true)
  list.connect({ url: 'https://elders.example/lijst', headerName: 'X-Key', minutes: 0 }, 'nieuw')
  expect(list.disconnect()).toMatchObject({ address: null })
  expect([before, tokens.find(name), stored()]).toEqual(['Bearer geheim', null, null])
})

it('keeps no name and password of an address in the open', async () => {
  const { list, stored } = await openList('http://127.0.0.1:9/lijst', 'X-Key')
  const before = stored()
  for (const who of ['gast:geheim', 'gast', ':geheim']) {
    const address = { url: `https://${who}@example.org/lijst`, headerName: '', minutes: 0 as const }
    expect(list.connect(address, '')).toMatchObject({ ok: false, code: 'bad-address' })
  }
  expect(stored()).toEqual(before)
})
