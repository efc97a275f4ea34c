import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import { PretixAttendance, type PretixReply } from './pretix-attendance.ts'
import { ordinaryBehaviour, type PretixBehaviour } from './pretix-behaviour.ts'
import { isSince, page, reply, replySince } from './pretix-replies.ts'

type Json = Record<string, unknown>

/** One request that the server got, as far as tests ask for it. */
export type SeenRequest = { readonly method: string; readonly path: string; readonly body: Json }

const PAGE = 50
const ROOT = '/api/v1/organizers/divosa/events/congres/'

/**
 * A server that behaves as a real pretix was seen to (2026.8; `npm run test:pretix` tries both), quirks included: pages
 * of 50, `X-Page-Generated` on orders alone, `If-Modified-Since` in whole seconds, nonces, answers that are kept for a
 * key, a token that pairs once. It is the tests' own and knows one event.
 */
export class PretixServer {
  readonly behaviour: PretixBehaviour = ordinaryBehaviour()
  readonly requests: SeenRequest[] = []
  /** How often it answered that nothing has changed (304). */
  unchanged = 0
  readonly attendance = new PretixAttendance()
  readonly #server: Server
  /** Answers by authorization and key (`X-Idempotency-Key`). */
  readonly #answered = new Map<string, PretixReply>()
  /** What each small list was when it was last looked at, and since when. */
  readonly #lists = new Map<string, { readonly text: string; readonly since: number }>()
  #pages = 0
  #devices = 0

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

  get checkIns(): ReadonlyMap<string, Json> {
    return this.attendance.checkIns
  }

  get failed(): readonly Json[] {
    return this.attendance.failed
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url)
    const sent = await text(request)
    const body = sent === '' ? {} : (JSON.parse(sent) as Json)
    this.requests.push({ method: request.method ?? '', path: url.pathname + url.search, body })
    const { behaviour } = this
    behaviour.onRequest(url.pathname)
    const fails = behaviour.fails(url.pathname, body)
    response.setHeader('Date', new Date(behaviour.clock).toUTCString())
    if (behaviour.instead(url, response)) return
    if (behaviour.captivePortal) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welkom op de wifi</h1>')
    } else if (behaviour.tooMany > 0) {
      behaviour.tooMany -= 1
      response.writeHead(429, { 'Retry-After': behaviour.retryAfter }).end('{}')
    } else if (fails !== null) {
      reply(response, fails, { detail: 'You do not have permission to perform this action.' })
    } else if (request.method === 'POST') {
      const { status, body: answer } = this.#once(request, url.pathname, body)
      if (behaviour.losesAnswer(url.pathname)) response.destroy()
      else reply(response, status, answer)
    } else {
      const refusal = this.#refusal(request.headers.authorization, url.pathname)
      if (refusal !== null) reply(response, refusal.status, refusal.body)
      else this.#get(response, url, request.headers['if-modified-since'])
    }
  }

  /** pretix answers a key with what it answered first, a refusal as well as anything else. */
  #once({ headers }: IncomingMessage, path: string, body: Json): PretixReply {
    const key = headers['x-idempotency-key']
    const slot = `${headers.authorization ?? ''}:${String(key)}`
    const known = key === undefined ? undefined : this.#answered.get(slot)
    const answer = known ?? this.#posted(headers.authorization, path, body)
    if (key !== undefined) this.#answered.set(slot, answer)
    return answer
  }

  #posted(authorization: string | undefined, path: string, body: Json): PretixReply {
    if (path === '/api/v1/device/initialize') return this.#pair(body)
    const refusal = this.#refusal(authorization, path)
    if (refusal !== null) return refusal
    if (path === '/api/v1/device/revoke') {
      this.behaviour.device = 'revoked'
      return { status: 200, body: {} }
    }
    return this.#post(path, body, deviceOf(authorization))
  }

  #refusal(authorization: string | undefined, path: string): PretixReply | null {
    const { token, device } = this.behaviour
    const isDevice = deviceOf(authorization) !== null
    if (isDevice && device === 'revoked')
      return { status: 401, body: { detail: 'Device access has been revoked.' } }
    if (!isDevice && authorization !== `Token ${token}`)
      return { status: 401, body: { detail: 'Invalid token.' } }
    // The rights of a scanning app do not reach beyond its organizer.
    if (isDevice && path === '/api/v1/organizers/')
      return { status: 403, body: { detail: 'Device profile does not allow this.' } }
    if (!isDevice && path === '/api/v1/device/info')
      return { status: 401, body: { detail: 'Invalid token.' } }
    const inEvent = path.startsWith('/api/v1/organizers/divosa/events/') && path.length > 33
    const isElsewhere = inEvent && !path.startsWith(ROOT)
    return isElsewhere || (inEvent && isDevice && device === 'limited')
      ? { status: 403, body: { detail: 'You do not have permission to perform this action.' } }
      : null
  }

  #pair({ token }: Json): PretixReply {
    if (token !== this.behaviour.pairingToken)
      return { status: 400, body: { token: ['This initialization token has already been used.'] } }
    this.behaviour.pairingToken = null
    this.#devices += 1
    const device = { organizer: 'divosa', device_id: this.#devices, unique_serial: 'X' }
    const number = this.#devices === 1 ? '' : `-${String(this.#devices)}`
    return { status: 200, body: { ...device, api_token: `device-token${number}` } }
  }

  #get(response: ServerResponse, url: URL, since: string | undefined): void {
    const event = {
      slug: 'congres',
      name: { nl: 'Divosa congres' },
      date_from: '2026-06-17T09:00:00+02:00',
      timezone: this.behaviour.timeZone,
      testmode: this.behaviour.testmode,
      valid_keys: { pretix_sig1: this.behaviour.keys },
    }
    if (url.pathname === '/api/v1/organizers/')
      return reply(response, 200, page([{ slug: 'divosa', name: 'Divosa' }]))
    if (url.pathname === '/api/v1/organizers/divosa/events/')
      return reply(response, 200, page([event]))
    if (url.pathname === ROOT) return reply(response, 200, event)
    if (url.pathname === '/api/v1/device/info')
      return reply(response, 200, { device: { gate: this.behaviour.gate }, server: {} })
    const name = url.pathname.slice(ROOT.length).replace(/\/$/, '')
    const { items, questions, subevents, lists, revoked, blocked } = this.behaviour
    const dated: Record<string, Json[]> = { items, questions, subevents }
    const list = dated[name]
    if (list !== undefined) this.#dated(response, name, list, since)
    else if (name === 'checkinlists') reply(response, 200, page(lists))
    else if (name === 'revokedsecrets') replySince(response, url, revoked, 'created')
    else if (name === 'blockedsecrets' && blocked !== null)
      replySince(response, url, blocked, 'updated')
    else if (name === 'orders') this.#orders(response, url)
    else if (/^checkinlists\/\d+\/positions$/.test(name)) this.#positions(response, url)
    else reply(response, 404, { detail: 'Not found.' })
  }

  /** A list with the second of its last change; what changed within that second passes for not changed. */
  #dated(response: ServerResponse, name: string, list: Json[], since: string | undefined): void {
    const text = JSON.stringify(list)
    const before = this.#lists.get(name)
    const state = before?.text === text ? before : { text, since: this.behaviour.clock }
    this.#lists.set(name, state)
    const modified = new Date(state.since).toUTCString()
    if (since !== undefined && Date.parse(modified) <= Date.parse(since)) {
      this.unchanged += 1
      response.writeHead(304).end()
    } else reply(response, 200, page(list), { 'Last-Modified': modified })
  }

  /** One ticket, as a list that admits its product shows it. */
  #positions(response: ServerResponse, url: URL): void {
    const id = Number(/checkinlists\/(\d+)\//.exec(url.pathname)?.[1])
    const list = this.behaviour.lists.find((one) => one['id'] === id)
    if (list === undefined) return reply(response, 404, { detail: 'Not found.' })
    const { position } = this.#find(({ secret }) => secret === url.searchParams.get('secret'))
    const items = list['limit_products'] as unknown[]
    const isThere =
      position !== undefined &&
      position['canceled'] !== true &&
      (list['all_products'] === true || items.includes(position['item']))
    const told = this.attendance.told(Number(position?.['id']))
    reply(response, 200, page(isThere ? [{ ...told, ...position }] : []))
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
        isSince(last_modified, modifiedSince) && isSince(datetime, createdSince),
    )
    const rest = wanted.slice((offset + 1) * PAGE)
    const next = new URL(url)
    next.searchParams.set('page', String(offset + 2))
    reply(
      response,
      200,
      {
        ...page(wanted.slice(offset * PAGE, (offset + 1) * PAGE)),
        // Of all pages together.
        count: wanted.length,
        next: rest.length > 0 ? next.href : null,
      },
      { 'X-Page-Generated': new Date(this.behaviour.clock).toISOString() },
    )
  }

  #post(path: string, body: Json, device: number | null): PretixReply {
    const { attendance, behaviour } = this
    const notFound = { status: 404, body: { detail: 'Not found.' } }
    if (path === '/api/v1/organizers/divosa/checkinrpc/redeem/') {
      if (behaviour.refusal !== null) return { status: 400, body: behaviour.refusal }
      const [list] = body['lists'] as number[]
      const { order, position } = this.#find(({ secret }) => secret === body['secret'])
      const answer = attendance.redeem(
        body,
        position,
        behaviour.lists.some(({ id }) => id === list),
        behaviour.questions,
        device,
      )
      this.#touch(order, position)
      return answer
    }
    if (path === '/api/v1/organizers/divosa/checkinrpc/annul/') {
      if (!behaviour.mayAnnul)
        return { status: 403, body: { detail: 'Request denied by device security profile.' } }
      const annulled = attendance.kept.find(({ nonce }) => nonce === body['nonce'])
      const answer = attendance.annul(body, device)
      const { order, position } = this.#find(({ id }) => id === annulled?.position)
      this.#touch(order, position)
      return answer
    }
    if (path.endsWith('/failed_checkins/')) return attendance.fail(body, device)
    const printed = /orderpositions\/(\d+)\/printlog\/$/.exec(path)?.[1]
    if (printed === undefined) return notFound
    const { order, position } = this.#find(({ id }) => id === Number(printed))
    const answer = attendance.print(Number(printed), body, device)
    this.#touch(order, position)
    return answer
  }

  #find(which: (position: Json) => boolean): { order: Json; position: Json | undefined } {
    const order = this.behaviour.orders.find(({ positions }) => (positions as Json[]).some(which))
    return {
      order: order ?? {},
      position: (order?.['positions'] as Json[] | undefined)?.find(which),
    }
  }

  /** An order changes with the check-ins of its positions (`Checkin.save` touches it). */
  #touch(order: Json, position: Json | undefined): void {
    if (position === undefined) return
    order['last_modified'] = new Date(this.behaviour.clock).toISOString()
    Object.assign(position, this.attendance.told(Number(position['id'])))
  }
}

/** The number of the device that a token belongs to, null for a team's. */
function deviceOf(authorization: string | undefined): number | null {
  const found = /^Device device-token(?:-(\d+))?$/.exec(authorization ?? '')
  return found === null ? null : Number(found[1] ?? 1)
}
