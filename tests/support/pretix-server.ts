import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'

type Json = Record<string, unknown>

/** One request that the server got, as far as tests ask for it. */
export type SeenRequest = { readonly method: string; readonly path: string; readonly body: Json }

/** What a test changes about the server while it runs. */
export type PretixBehaviour = {
  token: string
  /** A device's pairing token that still works, null once it was used. */
  pairingToken: string | null
  mayAnnul: boolean
  /** The next so many requests are told to wait, with `Retry-After: 0`. */
  tooMany: number
  /** Answers like the login page of a venue's network. */
  captivePortal: boolean
  /** Orders pages after which the connection breaks, null for never. */
  breaksAfterPages: number | null
  /** Called when a request has come, before it is answered. */
  onRequest: (path: string) => void
  items: Json[]
  questions: Json[]
  subevents: Json[]
  lists: Json[]
  orders: Json[]
  /** Public keys of signed codes. */
  keys: string[]
  revoked: Json[]
  /** Null for a pretix that does not know this list yet. */
  blocked: Json[] | null
}

const PAGE = 50
const ROOT = '/api/v1/organizers/divosa/events/congres/'

/**
 * A server that behaves as pretix's API documentation says, quirks included: pages of 50, `X-Page-Generated`,
 * `If-Modified-Since`, nonces, a token that pairs once. It is the tests' own and knows one event.
 */
export class PretixServer {
  readonly behaviour: PretixBehaviour = {
    token: 'team-token',
    pairingToken: 'pair-me',
    mayAnnul: false,
    tooMany: 0,
    captivePortal: false,
    breaksAfterPages: null,
    onRequest: () => undefined,
    items: [],
    questions: [],
    subevents: [],
    lists: [],
    orders: [],
    keys: [],
    revoked: [],
    blocked: [],
  }
  readonly requests: SeenRequest[] = []
  /** Check-ins by nonce; the same nonce again changes nothing. */
  readonly checkIns = new Map<string, Json>()
  readonly failed: Json[] = []
  readonly printed: Json[] = []
  readonly #server: Server
  #pages = 0

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request, response)
    })
  }

  static async start(): Promise<PretixServer> {
    const started = new PretixServer()
    started.#server.listen(0, '127.0.0.1')
    await once(started.#server, 'listening')
    return started
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** How often a path was asked for. */
  count(part: string): number {
    return this.requests.filter(({ path }) => path.includes(part)).length
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url)
    const sent = await text(request)
    const body = sent === '' ? {} : (JSON.parse(sent) as Json)
    this.requests.push({ method: request.method ?? '', path: url.pathname + url.search, body })
    const { behaviour } = this
    behaviour.onRequest(url.pathname)
    if (behaviour.captivePortal) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welkom op de wifi</h1>')
    } else if (behaviour.tooMany > 0) {
      behaviour.tooMany -= 1
      response.writeHead(429, { 'Retry-After': '0' }).end('{}')
    } else if (url.pathname === '/api/v1/device/initialize') {
      this.#pair(response, body)
    } else if (!this.#isKnown(request.headers.authorization)) {
      reply(response, 401, { detail: 'Invalid token.' })
    } else if (request.method === 'POST') {
      this.#post(response, url.pathname, body)
    } else {
      this.#get(response, url, request.headers['if-modified-since'])
    }
  }

  #isKnown(header: string | undefined): boolean {
    return header === `Token ${this.behaviour.token}` || header === 'Device device-token'
  }

  #pair(response: ServerResponse, { token }: Json): void {
    if (token !== this.behaviour.pairingToken) {
      reply(response, 400, { token: ['This initialization token has already been used.'] })
      return
    }
    this.behaviour.pairingToken = null
    reply(response, 200, {
      organizer: 'divosa',
      device_id: 1,
      unique_serial: 'X',
      api_token: 'device-token',
    })
  }

  #get(response: ServerResponse, url: URL, since: string | undefined): void {
    const event = {
      slug: 'congres',
      name: { nl: 'Divosa congres' },
      date_from: '2026-06-17T09:00:00+02:00',
      valid_keys: { pretix_sig1: this.behaviour.keys },
    }
    if (url.pathname === '/api/v1/organizers/divosa/events/')
      return reply(response, 200, page([event]))
    if (url.pathname === ROOT) return reply(response, 200, event)
    const name = url.pathname.slice(ROOT.length).replace('/', '')
    const lists: Record<string, Json[]> = {
      items: this.behaviour.items,
      questions: this.behaviour.questions,
      subevents: this.behaviour.subevents,
      checkinlists: this.behaviour.lists,
    }
    const list = lists[name]
    if (list !== undefined) {
      const modified = `list ${String(JSON.stringify(list).length)}`
      if (since === modified) response.writeHead(304).end()
      else reply(response, 200, page(list), { 'Last-Modified': modified })
    } else if (name === 'revokedsecrets') {
      replySince(response, url, this.behaviour.revoked, 'created')
    } else if (name === 'blockedsecrets' && this.behaviour.blocked !== null) {
      replySince(response, url, this.behaviour.blocked, 'updated')
    } else if (name === 'orders') this.#orders(response, url)
    else reply(response, 404, { detail: 'Not found.' })
  }

  #orders(response: ServerResponse, url: URL): void {
    this.#pages += 1
    if (this.behaviour.breaksAfterPages !== null && this.#pages > this.behaviour.breaksAfterPages) {
      response.destroy()
      return
    }
    const modifiedSince = url.searchParams.get('modified_since')
    const createdSince = url.searchParams.get('created_since')
    const offset = Number(url.searchParams.get('page') ?? '1') - 1
    const wanted = this.behaviour.orders.filter(
      ({ datetime, last_modified }) =>
        (modifiedSince === null || String(last_modified) >= modifiedSince) &&
        (createdSince === null || String(datetime) >= createdSince),
    )
    const rest = wanted.slice((offset + 1) * PAGE)
    const next = new URL(url)
    next.searchParams.set('page', String(offset + 2))
    reply(
      response,
      200,
      {
        ...page(wanted.slice(offset * PAGE, (offset + 1) * PAGE)),
        next: rest.length > 0 ? next.href : null,
      },
      { 'X-Page-Generated': latest(this.behaviour.orders) },
    )
  }

  #post(response: ServerResponse, path: string, body: Json): void {
    if (path === '/api/v1/organizers/divosa/checkinrpc/redeem/') this.#redeem(response, body)
    else if (path === '/api/v1/organizers/divosa/checkinrpc/annul/') this.#annul(response, body)
    else if (path.endsWith('/failed_checkins/')) {
      this.failed.push(body)
      reply(response, 201, {})
    } else if (path.endsWith('/printlog/')) {
      this.printed.push(body)
      reply(response, 201, {})
    } else reply(response, 404, { detail: 'Not found.' })
  }

  #redeem(response: ServerResponse, body: Json): void {
    const positions = this.behaviour.orders.flatMap(({ positions }) => positions as Json[])
    const position = positions.find(({ secret }) => secret === body['secret'])
    if (position === undefined) {
      reply(response, 404, { status: 'error', reason: 'invalid' })
    } else if (position['gone'] === true) {
      reply(response, 400, { status: 'error', reason: 'canceled' })
    } else {
      this.checkIns.set(String(body['nonce']), body)
      reply(response, 201, { status: 'ok' })
    }
  }

  #annul(response: ServerResponse, { nonce }: Json): void {
    if (!this.behaviour.mayAnnul) reply(response, 403, { detail: 'Not allowed.' })
    else if (this.checkIns.delete(String(nonce))) reply(response, 200, { status: 'ok' })
    else reply(response, 404, { status: 'error', reason: 'invalid' })
  }
}

function page(results: readonly Json[]): Json {
  return { count: results.length, next: null, previous: null, results }
}

/** What is new since a moment, with the moment of the answer. */
function replySince(
  response: ServerResponse,
  url: URL,
  all: readonly Json[],
  moment: string,
): void {
  const since = url.searchParams.get(`${moment}_since`) ?? ''
  const found = all.filter((one) => String(one[moment]) >= since)
  const generated = `${
    all
      .map((one) => String(one[moment]))
      .toSorted()
      .at(-1) ?? '2026-01-01T00:00:00'
  }+`
  reply(response, 200, page(found), { 'X-Page-Generated': generated })
}

function latest(orders: readonly Json[]): string {
  return (
    orders
      .map(({ last_modified }) => String(last_modified))
      .toSorted()
      .at(-1) ?? '2026-01-01T00:00:00Z'
  )
}

function reply(
  response: ServerResponse,
  status: number,
  body: Json,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
