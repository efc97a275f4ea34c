import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { keepsNewer } from '../../../shared/domain/desks/kept-link.ts'
import type { DeskProblem, DesksState, StoredDesks } from '../../../shared/model/desks.ts'
import { readAddress, writeAddress } from '../conversation/read-address.ts'
import type { Taking } from '../take-entries.ts'
import { AddressBook } from './address-book.ts'
import type { announceDesk } from './announce.ts'
import { Conversations, takeLeave } from './conversations.ts'
import type { DeskLink, Self } from './desk-link.ts'
import { JournalExchange } from './journal-exchange.ts'

/** Easy to allow in a firewall; another one where it is taken. */
const DESKS_PORT = 47_418

/** Screens need not run ahead of the eye, in ms. */
const TOLD_AFTER = 50

/** How long is waited for what, in ms. */
export type Pauses = {
  /** Between two looks at who could be called. */
  readonly look: number
  /** For a connection, and for the other to say who it is. */
  readonly meeting: number
  /** Between two signs of life. */
  readonly alive: number
  /** Until a silent connection counts as broken. */
  readonly silence: number
}

const usualPauses: Pauses = { look: 1_000, meeting: 5_000, alive: 4_000, silence: 12_000 }

type Surroundings = Taking & {
  readonly secret: string
  /** This laptop, as its settings know it. */
  readonly laptop: string
  readonly desk: () => string
  readonly hosts: () => readonly string[]
  readonly stored: StoredDesks
  readonly store: (desks: StoredDesks) => void
  readonly onState: (state: DesksState) => void
  readonly onReceived: (types: ReadonlySet<string>) => void
  readonly onErased: () => Promise<void> | undefined
  readonly onCrash: (error: unknown) => void
  /** Left out where the network is told nothing. */
  readonly announce?: typeof announceDesk
  readonly pauses?: Partial<Pauses>
}

/**
 * This desk's connections with the others of its event: listens, calls whom it knows an address of, learns of more from
 * them, and keeps the journals in agreement as long as a connection stands. A desk that is cut off goes on by itself.
 */
export class DeskLinks {
  readonly #surroundings: Surroundings
  readonly #pauses: Pauses
  readonly #self: Self
  readonly #exchange: JournalExchange
  readonly #book: AddressBook
  readonly #conversations: Conversations
  readonly #links = new Map<string, DeskLink>()
  readonly #timers: NodeJS.Timeout[] = []
  #port = 0
  #isOver = false
  /** Ends the announcement. */
  #silence: (() => void) | undefined
  #telling: NodeJS.Timeout | undefined

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    this.#pauses = { ...usualPauses, ...surroundings.pauses }
    const { secret, laptop, desk, pen, onCrash } = surroundings
    const now = () => pen.now()
    this.#self = { instance: randomUUID(), laptop, secret, desk, port: () => this.#port, now }
    this.#book = new AddressBook(surroundings.stored, now)
    const onProgress = () => {
      this.#tell()
    }
    this.#exchange = new JournalExchange({ ...surroundings, onProgress })
    this.#conversations = new Conversations({
      ...{ self: this.#self, meeting: this.#pauses.meeting, onCrash },
      onMet: (socket, link, address) => this.#keepUp(socket, link, address),
      onRefused: (address, problem) => {
        this.#refuse(address, problem)
      },
    })
  }

  get state(): DesksState {
    const { hosts } = this.#surroundings
    const own =
      this.#port === 0 ? [] : hosts().map((host) => writeAddress({ host, port: this.#port }))
    return {
      isOn: true,
      addresses: own,
      desks: this.#book.all([...this.#links.values()]),
      behind: this.#exchange.behind,
      isFull: this.#exchange.isFull,
    }
  }

  /** Listens, at `port` or another one where it is taken, and calls whom it knows. */
  async start(port = DESKS_PORT): Promise<void> {
    const found = await this.#conversations.listen(port)
    if (found === null) return
    this.#port = found
    this.#every(this.#pauses.look, () => {
      this.#callAll()
    })
    this.#every(this.#pauses.alive, () => {
      this.#exchange.retry()
      for (const link of this.#links.values()) {
        void link.send({ type: 'alive', desk: this.#self.desk() })
        if (link.silentFor() > this.#pauses.silence) link.close()
      }
    })
    this.#silence = this.#surroundings.announce?.(
      { ...this.#self, port: this.#port },
      (addresses) => {
        this.#hear(addresses)
      },
    )
    this.#callAll()
    this.#tell()
  }

  /** Calls a desk at an address that a person typed; false where it is none. */
  add(typed: string): boolean {
    const address = readAddress(typed, DESKS_PORT)
    if (address === null) return false
    this.#book.add(writeAddress(address))
    this.#keep()
    this.#callAll()
    return true
  }

  /** A desk that does not come any more is called no longer. */
  forget(address: string): void {
    for (const link of this.#links.values()) if (link.address === address) link.close()
    this.#book.remove(address)
    this.#keep()
    this.#tell()
  }

  /** The laptop slept: everybody is called at once. */
  wake(): void {
    this.#book.callSoon()
    this.#callAll()
  }

  async stop(): Promise<void> {
    this.#isOver = true
    this.#port = 0
    this.#silence?.()
    for (const timer of this.#timers) clearInterval(timer)
    clearTimeout(this.#telling)
    this.#exchange.end()
    await this.#conversations.stop()
  }

  #every(milliseconds: number, act: () => void): void {
    const timer = setInterval(act, milliseconds)
    timer.unref()
    this.#timers.push(timer)
  }

  #callAll(): void {
    for (const address of this.#book.due(this.#links)) this.#conversations.call(address)
  }

  async #keepUp(socket: Socket, link: DeskLink, address: string | null): Promise<void> {
    if (link.instance === this.#self.instance) {
      if (address !== null) this.#book.remove(address)
      this.#keep()
      this.#tell()
      return
    }
    const old = this.#links.get(link.instance)
    this.#book.met(link, address)
    this.#keep()
    this.#tell()
    if (old !== undefined) {
      if (!keepsNewer(old.call, link.call)) return takeLeave(socket, link, this.#pauses.meeting)
      this.#end(old)
      old.close()
    }
    this.#book.joined(link)
    this.#links.set(link.instance, link)
    this.#exchange.join(link)
    this.#tell()
    for (const other of this.#links.values()) {
      void other.send({ type: 'desks', addresses: this.#book.reached([...this.#links.values()]) })
    }
    try {
      await this.#listenTo(link)
    } finally {
      this.#end(link)
    }
  }

  async #listenTo(link: DeskLink): Promise<void> {
    for (;;) {
      const message = await link.next()
      if (typeof message === 'string') {
        if (message !== 'over') this.#refuse(link.address, 'garbled')
        return
      }
      if (message.type === 'desks') this.#hear(message.addresses)
      else if (message.type === 'alive') this.#rename(link, message.desk)
      else await this.#exchange.take(link, message)
    }
  }

  #rename(link: DeskLink, desk: string): void {
    if (link.desk === desk) return
    link.desk = desk
    this.#book.met(link, null)
    this.#keep()
    this.#tell()
  }

  #hear(addresses: readonly string[]): void {
    for (const address of addresses) if (readAddress(address) !== null) this.#book.hear(address)
    this.#callAll()
  }

  #end(link: DeskLink): void {
    if (this.#links.get(link.instance) !== link) return
    this.#links.delete(link.instance)
    this.#exchange.leave(link)
    this.#book.lost(link)
    this.#tell()
  }

  #refuse(address: string | null, problem: DeskProblem): void {
    if (address === null) return
    this.#book.refused(address, problem)
    this.#tell()
  }

  #keep(): void {
    if (this.#isOver) return
    this.#surroundings.store(this.#book.toStore())
  }

  /** Soon; much may change at once. */
  #tell(): void {
    if (this.#isOver) return
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      this.#surroundings.onState(this.state)
    }, TOLD_AFTER)
  }
}
