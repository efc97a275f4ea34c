import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { MOST_DESKS } from '../../../shared/model/desk-message.ts'
import type { DeskProblem } from '../../../shared/model/desks.ts'
import { listen } from '../conversation/listen.ts'
import { readAddress } from '../conversation/read-address.ts'
import { linkOver, type DeskLink, type Self } from './desk-link.ts'

type Surroundings = {
  readonly self: Self
  /** How long a connection, and the other's word of who it is, may take, in ms. */
  readonly meeting: number
  /** Keeps up with who was met, until the connection ends. */
  readonly onMet: (socket: Socket, link: DeskLink, address: string | null) => Promise<void>
  /** Nobody was met at an address that was called. */
  readonly onRefused: (address: string, problem: DeskProblem) => void
  readonly onCrash: (error: unknown) => void
}

/** The connections of a desk, whoever called: each is open until who was met there goes, or says nothing of use. */
export class Conversations {
  readonly #surroundings: Surroundings
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  /** Calls that were made. */
  #calls = 0
  #isOver = false

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    this.#server = createServer((socket) => {
      void this.#speak(socket, null)
    })
  }

  /** Listens at `port`, or another one where it is taken; 0 where it cannot, null where it was stopped meanwhile. */
  async listen(port: number): Promise<number | null> {
    const found = (await listen(this.#server, port)) ?? 0
    if (!this.#isOver) return found
    this.#server.close()
    return null
  }

  call(address: string): void {
    const place = readAddress(address)
    if (place !== null) void this.#speak(connect(place), address)
  }

  async stop(): Promise<void> {
    this.#isOver = true
    for (const socket of this.#sockets) socket.destroy()
    if (!this.#server.listening) return
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** One connection from its first byte to its last; `address` is where this desk called, null where it was called. */
  async #speak(socket: Socket, address: string | null): Promise<void> {
    const { self, meeting, onMet, onCrash } = this.#surroundings
    socket.on('error', () => undefined)
    if (this.#sockets.size >= 2 * MOST_DESKS) {
      socket.destroy()
      this.#refuse(address, 'not-reached')
      return
    }
    this.#sockets.add(socket)
    socket.setNoDelay(true)
    // In all, so that whoever says a letter now and then keeps no place.
    const limit = setTimeout(() => socket.destroy(), meeting)
    try {
      const call = address === null ? null : (this.#calls += 1)
      const link = await linkOver(socket, self, call)
      clearTimeout(limit)
      if (typeof link === 'string') this.#refuse(address, link)
      else await onMet(socket, link, address)
    } catch (error) {
      onCrash(error)
      this.#refuse(address, 'not-reached')
    } finally {
      clearTimeout(limit)
      socket.destroy()
      this.#sockets.delete(socket)
    }
  }

  #refuse(address: string | null, problem: DeskProblem): void {
    if (address !== null) this.#surroundings.onRefused(address, problem)
  }
}

/** Ends a conversation; who is left may not have read yet who is here, and to be cut off would lose that. */
export async function takeLeave(socket: Socket, link: DeskLink, meeting: number): Promise<void> {
  socket.setTimeout(meeting, () => socket.destroy())
  socket.end()
  while (typeof (await link.next()) !== 'string');
}
