import { isDeeperThan } from '../../../shared/json-depth.ts'
import type { Result } from '../../../shared/result.ts'
import { failure, success } from '../../../shared/result.ts'
import { networkFailure } from '../network-failure.ts'
import { readBody } from '../read-body.ts'
import { heldFor, hold, takeTurn, type Pace } from './pace.ts'

/** Where a registration system is, and by what it knows this laptop. */
export type PretixConnection = {
  /** `https://pretix.eu`, without a slash at its end. */
  readonly url: string
  readonly organizer: string
  readonly event: string
  /** The whole `Authorization` header. */
  readonly authorization: string
}

/** Why a registration system gave no answer that can be used. */
export type PretixFailure =
  | 'unreachable'
  | 'certificate'
  | 'proxy'
  | 'not-pretix'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'busy'
  | 'server-error'
  | 'bad-answer'

/** One answer: its JSON, and the headers by which later requests ask for less. */
export type PretixAnswer = {
  /** False for "nothing has changed" (304). */
  readonly changed: boolean
  readonly body: unknown
  readonly lastModified: string | null
  readonly pageGenerated: string | null
  /** The server's clock as it answered (`Date`). */
  readonly date: string | null
}

/** What reaches the network and waits; the tests give Node's own. */
export type Network = {
  readonly fetch: typeof globalThis.fetch
  /** Waits so many ms, or until the work is stopped. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly pace: Pace
}

const LIMIT_MS = 30_000
/** Many times what 50 orders take. */
const LARGEST_ANSWER = 64 * 1024 * 1024
/** Many times what the rules of a list take; what reads an answer goes down into it. */
const DEEPEST_ANSWER = 200
/** So often a server that asks for patience is asked again. */
const PATIENCE = 4
/** A server that asks for more ends the turn; the next one begins when it is over. */
const LONGEST_WAIT_MS = 60_000
/** Whatever a server asks for, it is asked again after so long. */
const LONGEST_PATIENCE_MS = 3_600_000

/** Reads something from pretix; `path` is a path of the API, or the whole address of a next page. */
export function getPretix(
  network: Network,
  connection: PretixConnection,
  path: string,
  ifModifiedSince: string | null = null,
): Promise<Result<PretixAnswer, PretixFailure>> {
  const headers = ifModifiedSince === null ? {} : { 'If-Modified-Since': ifModifiedSince }
  return ask(network, connection, path, { method: 'GET', headers })
}

/**
 * Sends something to pretix; the same `key` within a day is the same request (`X-Idempotency-Key`), null for one that
 * works once by itself. pretix answers such a key with what it answered first, to whoever has the same token: without
 * a token, that is to anybody.
 */
export function postPretix(
  network: Network,
  connection: PretixConnection,
  path: string,
  body: unknown,
  key: string | null,
): Promise<Result<PretixAnswer, PretixFailure>> {
  const headers = {
    'Content-Type': 'application/json',
    ...(key === null ? {} : { 'X-Idempotency-Key': key }),
  }
  return ask(network, connection, path, { method: 'POST', headers, body: JSON.stringify(body) })
}

type Request = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

async function ask(
  network: Network,
  connection: PretixConnection,
  path: string,
  request: Request,
): Promise<Result<PretixAnswer, PretixFailure>> {
  const address = new URL(path, `${connection.url}/api/v1/`)
  // A next page is an address of the server's own; a token goes nowhere else.
  if (address.origin !== new URL(connection.url).origin)
    return failure('bad-answer', address.origin)
  const { pace } = network
  for (let attempt = 1; ; attempt += 1) {
    if (heldFor(pace) > 0) return failure('busy')
    const turn = takeTurn(pace)
    if (turn > 0) await network.wait(turn)
    const response = await send(network, address, connection.authorization, request)
    if (!response.ok) return response
    const { status, headers } = response.value
    if (status !== 429 && status !== 409) return read(response.value)
    const pause = patience(headers.get('Retry-After'), headers.get('Date'))
    if (attempt === PATIENCE || pause > LONGEST_WAIT_MS) {
      if (status === 429) hold(pace, pause)
      return read(response.value)
    }
    await response.value.body?.cancel()
    await network.wait(pause)
  }
}

async function send(
  { fetch }: Network,
  address: URL,
  authorization: string,
  request: Request,
): Promise<Result<Response, PretixFailure>> {
  try {
    const headers = {
      Accept: 'application/json',
      ...(authorization === '' ? {} : { Authorization: authorization }),
      ...request.headers,
    }
    const options = {
      ...request,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(LIMIT_MS),
    } as const
    return success(await fetch(address.href, options))
  } catch (error) {
    const { type, words } = networkFailure(error)
    return failure(type === 'redirected' ? 'not-pretix' : type, words)
  }
}

async function read(response: Response): Promise<Result<PretixAnswer, PretixFailure>> {
  const { status, headers } = response
  const answer = {
    lastModified: headers.get('Last-Modified'),
    pageGenerated: headers.get('X-Page-Generated'),
    date: headers.get('Date'),
  }
  if (status === 304) return success({ ...answer, changed: false, body: null })
  const text = await readText(response)
  // A proxy's refusal says all by its status; Chromium gives no body of it.
  if (!text.ok && response.ok) return text
  const isRead = text.ok && !isDeeperThan(text.value, DEEPEST_ANSWER)
  if (text.ok && !isRead && response.ok) return failure('bad-answer', 'JSON in JSON without end.')
  const body = parseJson(isRead ? text.value : '')
  // The login page of a venue's network answers in pretix's place, with a redirect or with a page of its own.
  if ((status >= 300 && status < 400) || (response.ok && body === undefined))
    return failure('not-pretix')
  if (isStrangersPage(response)) return failure('not-pretix', String(status))
  if (response.ok) return success({ ...answer, changed: true, body })
  const detail = body === undefined ? String(status) : JSON.stringify(body).slice(0, 2_000)
  return failure(refusals[status] ?? (status >= 500 ? 'server-error' : 'refused'), detail)
}

/** pretix says in JSON why it refuses; only a path that an older one has not at all it answers with a page, and 404. */
function isStrangersPage({ status, headers }: Response): boolean {
  return strangers.has(status) && /^text\/html\b/i.test(headers.get('Content-Type') ?? '')
}

/** With these a wall or a login page refuses in pretix's place. */
const strangers: ReadonlySet<number> = new Set([400, 401, 403, 404, 405, 451, 511])

const refusals: Readonly<Record<number, PretixFailure>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  407: 'proxy',
  // Timed out, or too early: the same request may well do later.
  408: 'server-error',
  425: 'server-error',
  409: 'busy',
  429: 'busy',
}

/** An answer that breaks off or stalls half-way is no answer, and one without an end none that can be used. */
async function readText(response: Response): Promise<Result<string, PretixFailure>> {
  try {
    const bytes = await readBody(response, LARGEST_ANSWER)
    return bytes === null
      ? failure('bad-answer', 'The answer is larger than any of pretix.')
      : success(new TextDecoder().decode(bytes))
  } catch (error) {
    return failure('unreachable', String(error))
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** pretix gives seconds; what stands before it may give a moment. A second where nothing can be read. */
function patience(retryAfter: string | null, date: string | null): number {
  if (retryAfter === null) return 1_000
  const seconds = Number(retryAfter)
  const pause = Number.isNaN(seconds)
    ? Date.parse(retryAfter) - Date.parse(date ?? '')
    : seconds * 1_000
  return Number.isNaN(pause) ? 1_000 : Math.min(Math.max(0, pause), LONGEST_PATIENCE_MS)
}
