import { createHash } from 'node:crypto'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type {
  StoredWebList,
  WebListAddress,
  WebListProblem,
  WebListState,
} from '../../../shared/model/web-list.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import type { TokenStore } from '../surroundings.ts'
import { headerValue } from '../header-value.ts'
import { WAKE_MS } from '../pauses.ts'
import { serverAddress } from '../server-address.ts'
import { fetchList } from './fetch-list.ts'

type Surroundings = {
  readonly eventId: string
  readonly fetch: typeof globalThis.fetch
  readonly now: () => number
  readonly tokens: TokenStore
  /** What this laptop keeps of the event's list. */
  readonly stored: () => StoredWebList | null
  readonly store: (list: StoredWebList | null) => void
  readonly onState: (state: WebListState) => void
}

/** A list that was read and is not in the event yet. */
export type ReadyList = {
  readonly name: string
  readonly bytes: Uint8Array
  /** To call when it is in the event. */
  readonly onLoaded: () => void
}

const MINUTE_MS = 60_000

/**
 * The list of guests that another system gives at an address. It is asked now and then whether there is a newer one;
 * what that would change is for a person to look at. From `start` until `stop`.
 */
export class WebList {
  readonly #around: Surroundings
  #timer: NodeJS.Timeout | undefined
  #isStopped = false
  #askedAt: string | null = null
  #problem: WebListProblem | null = null
  /** The list that was read last, where it is not in the event. */
  #newer: { readonly bytes: Uint8Array; readonly etag: string | null } | null = null

  constructor(surroundings: Surroundings) {
    this.#around = surroundings
  }

  start(): void {
    this.#plan(0)
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  /** The laptop slept, and the timer with it. */
  wake(): void {
    this.#plan(WAKE_MS)
  }

  state(): WebListState {
    const stored = this.#around.stored()
    const problem = this.#problem
    return {
      address: stored === null ? null : addressOf(stored),
      needsToken: stored !== null && this.#header(stored) === undefined,
      loadedAt: stored?.loaded?.at ?? null,
      askedAt: this.#askedAt,
      newer: this.#newer !== null,
      problem,
    }
  }

  /** Takes an address for this event; an empty `token` leaves the one that is known, for the server that it is for. */
  connect(address: WebListAddress, token: string): Result<WebListState, 'bad-address'> {
    // Only https, or this machine itself; the path and query are part of the address, and it is kept as it is read.
    if (serverAddress(address.url) === null || hasPassword(address.url))
      return failure('bad-address')
    const { stored, store, tokens, eventId } = this.#around
    const before = stored()
    const loaded = before?.url === address.url ? before.loaded : null
    const isSameServer =
      before !== null && new URL(before.url).origin === new URL(address.url).origin
    if (token !== '') tokens.keep(webToken(eventId), headerValue(token) ?? token)
    else if (!isSameServer) tokens.forget(webToken(eventId))
    store({ ...address, loaded })
    this.#newer = null
    this.#problem = null
    this.#plan(address.minutes * MINUTE_MS)
    this.#tell()
    return success(this.state())
  }

  /** Leaves the address; its guests stay. */
  disconnect(): WebListState {
    clearTimeout(this.#timer)
    this.#around.tokens.forget(webToken(this.#around.eventId))
    this.#around.store(null)
    this.#newer = null
    this.#problem = null
    this.#tell()
    return this.state()
  }

  /** Reads the list now, whether it changed or not, to show what it would change. */
  async fetch(): Promise<Result<ReadyList, WebListProblem | 'no-source'>> {
    const stored = this.#around.stored()
    if (stored === null) return failure('no-source')
    const read = await this.#ask(stored, null)
    if (!read.ok) return read
    const list = read.value
    if (list === null) return failure('server-error')
    return success({
      name: nameOf(stored.url),
      bytes: list.bytes,
      onLoaded: () => {
        this.#keepLoaded(stored.url, list)
      },
    })
  }

  /** Asks whether there is a newer list than the one in the event. */
  async look(): Promise<void> {
    const stored = this.#around.stored()
    if (stored === null) return
    const read = await this.#ask(stored, this.#newer?.etag ?? stored.loaded?.etag ?? null)
    if (this.#isStopped || this.#isLeft(stored)) return
    if (read.ok && read.value !== null) {
      this.#newer = hashOf(read.value.bytes) === stored.loaded?.hash ? null : read.value
    }
    this.#tell()
    this.#plan(stored.minutes * MINUTE_MS)
  }

  async #ask(stored: StoredWebList, etag: string | null) {
    const header = this.#header(stored)
    const read =
      header === undefined
        ? failure('no-token' as const)
        : await fetchList(this.#around.fetch, { url: stored.url, header }, etag)
    if (this.#isLeft(stored)) return read
    this.#problem = read.ok ? null : read.code
    if (read.ok) this.#askedAt = isoInstant(this.#around.now())
    return read
  }

  /** Whether another address was given while this one answered. */
  #isLeft({ url, headerName }: StoredWebList): boolean {
    const now = this.#around.stored()
    return now?.url !== url || now.headerName !== headerName
  }

  #keepLoaded(url: string, { bytes, etag }: { bytes: Uint8Array; etag: string | null }): void {
    const stored = this.#around.stored()
    if (this.#isStopped || stored?.url !== url) return
    const loaded = { etag, hash: hashOf(bytes), at: isoInstant(this.#around.now()) }
    this.#around.store({ ...stored, loaded })
    this.#newer = null
    this.#tell()
  }

  /** The header to send, null for none, undefined where its value is not known. */
  #header({ headerName: name }: StoredWebList): { name: string; value: string } | null | undefined {
    if (name === '') return null
    const value = this.#around.tokens.find(webToken(this.#around.eventId))
    return value === null ? undefined : { name, value }
  }

  #plan(milliseconds: number): void {
    clearTimeout(this.#timer)
    const minutes = this.#around.stored()?.minutes ?? 0
    if (this.#isStopped || minutes === 0) return
    this.#timer = setTimeout(() => void this.look(), milliseconds)
    this.#timer.unref()
  }

  #tell(): void {
    if (!this.#isStopped) this.#around.onState(this.state())
  }
}

/** What opens a list goes in a header, whose value is sealed. */
function hasPassword(url: string): boolean {
  const { username, password } = new URL(url)
  return username !== '' || password !== ''
}

function addressOf({ url, headerName, minutes }: StoredWebList): WebListAddress {
  return { url, headerName, minutes }
}

/** Under which name the header's value is kept. */
export function webToken(eventId: string): string {
  return `web ${eventId}`
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The last word of the address, for the person who looks back; never its query, which may hold a secret. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host} ${pathname.split('/').findLast((part) => part !== '') ?? ''}`.trim().slice(0, 255)
}

/** Forgets all tokens of an event that is deleted; `sourceId` is its registration system, null where that one stays. */
export function forgetTokens(tokens: TokenStore, eventId: string, sourceId: string | null): void {
  tokens.forget(webToken(eventId))
  if (sourceId !== null) tokens.forget(sourceId)
}
