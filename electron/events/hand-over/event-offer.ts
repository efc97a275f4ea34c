import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import type { OfferState } from '../../../shared/contract/hand-over.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { saveEventFile } from '../event-file-transfer.ts'
import {
  deriveSecrets,
  GREETING,
  HELLO_BYTES,
  isProof,
  makeCode,
  PROOF_BYTES,
  type Secrets,
} from './handshake.ts'
import { listen } from '../conversation/listen.ts'
import { makeHello } from '../conversation/key-exchange.ts'
import { bytesOf, type ReadBytes } from '../conversation/read-bytes.ts'
import { sendFile } from './sealed-stream.ts'

const WINDOW_MS = 10 * 60_000
/** Whoever connects proves the code within this time in all, in ms; later silence is a broken connection. */
const HANDSHAKE_MS = 10_000
const SILENCE_MS = 20_000
const ATTEMPTS = 3
/** So many may be about to prove the code at once; who waits longest goes where one more comes. */
const MOST_STRANGERS = 8
/** Easy to allow in a firewall; another one where it is taken. */
const PORT = 47_417

type Offered = {
  readonly id: string
  readonly db: ReadableDb
  /** The folder of the events, in which the copy that leaves lies for a moment. */
  readonly folder: string
  /** The addresses of this laptop on its networks. */
  readonly hosts: readonly string[]
  readonly onState: (state: OfferState) => void
}

/**
 * Offers the open event to one other laptop that is told the code: listens from `start` until it was fetched once,
 * three wrong codes came, ten minutes went by, or `stop`.
 */
export class EventOffer {
  readonly #offered: Offered
  readonly #server: Server
  readonly #code = makeCode()
  readonly #sockets = new Set<Socket>()
  #timer: NodeJS.Timeout | undefined
  #state: OfferState = { state: 'waiting', addresses: [], code: null, sent: 0, problem: null }
  #wrong = 0
  /** Somebody proved the code and is being served. */
  #served: Socket | null = null

  constructor(offered: Offered) {
    this.#offered = offered
    this.#server = createServer((socket) => {
      void this.#meet(socket)
    })
  }

  get state(): OfferState {
    return this.#state
  }

  async start(): Promise<OfferState> {
    const port = await listen(this.#server, PORT)
    const addresses = this.#offered.hosts.map((host) => `${host}:${String(port)}`)
    this.#timer = setTimeout(() => {
      this.#end('failed', 'expired')
    }, WINDOW_MS)
    this.#timer.unref()
    this.#tell({ addresses, code: this.#code })
    return this.#state
  }

  /** Listens no more and cuts off who is being served. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    for (const socket of this.#sockets) socket.destroy()
    if (!this.#server.listening) return
    this.#tell({ state: 'off', addresses: [], code: null, problem: null })
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** One is served at a time: who comes meanwhile is sent away. */
  async #meet(socket: Socket): Promise<void> {
    socket.on('error', () => undefined)
    if (this.#isServing()) {
      socket.destroy()
      return
    }
    const [longest] = this.#sockets
    if (this.#sockets.size >= MOST_STRANGERS) longest?.destroy()
    this.#sockets.add(socket)
    // In all, so that whoever says a letter now and then keeps no place.
    const limit = setTimeout(() => socket.destroy(), HANDSHAKE_MS)
    try {
      await this.#serve(socket, limit)
    } finally {
      clearTimeout(limit)
      socket.end()
      this.#sockets.delete(socket)
      if (this.#served === socket) this.#served = null
    }
  }

  #isServing(): boolean {
    return this.#served !== null
  }

  async #serve(socket: Socket, limit: NodeJS.Timeout): Promise<void> {
    const read = bytesOf(socket)
    const own = makeHello(GREETING)
    socket.write(own.bytes)
    const hello = await read(HELLO_BYTES)
    if (hello?.subarray(0, GREETING.length).equals(GREETING) !== true) return
    const secrets = await deriveSecrets(own, own.bytes, hello, this.#code)
    // Whoever came proves the code first: a stranger learns nothing to guess with.
    const proof = secrets === null ? null : await read(PROOF_BYTES)
    if (secrets === null || proof === null || this.#isServing()) return
    if (!isProof(proof, secrets.receiverProof)) {
      socket.write(Buffer.alloc(PROOF_BYTES))
      this.#wrong += 1
      if (this.#wrong >= ATTEMPTS) this.#end('failed', 'too-many-attempts')
      else this.#tell({ problem: 'wrong-code' })
      return
    }
    this.#served = socket
    clearTimeout(limit)
    socket.write(secrets.giverProof)
    socket.setTimeout(SILENCE_MS, () => socket.destroy())
    this.#tell({ state: 'sending', problem: null })
    if (await this.#send(socket, read, secrets)) this.#end('done', null)
    else if (this.#server.listening) this.#tell({ state: 'waiting', sent: 0, problem: 'cut-off' })
  }

  async #send(socket: Socket, read: ReadBytes, secrets: Secrets): Promise<boolean> {
    const { id, db, folder } = this.#offered
    const copy = join(folder, `${randomUUID()}.handing`)
    try {
      const saved = await saveEventFile({ id, db }, folder, copy, null)
      if (!saved.ok) return false
      let told = 0
      const sent = await sendFile(socket, secrets.fileKey, copy, (bytes) => {
        if (bytes - told < 1_000_000) return
        told = bytes
        this.#tell({ sent: bytes })
      })
      const done = sent ? await read(PROOF_BYTES) : null
      return done !== null && isProof(done, secrets.doneProof)
    } catch {
      // The event was closed meanwhile.
      return false
    } finally {
      await rm(copy, { force: true })
    }
  }

  #end(state: 'done' | 'failed', problem: OfferState['problem']): void {
    clearTimeout(this.#timer)
    this.#server.close()
    this.#tell({ state, problem, code: null, addresses: [] })
  }

  #tell(change: Partial<OfferState>): void {
    this.#state = { ...this.#state, ...change }
    this.#offered.onState(this.#state)
  }
}
