import {
  countBehind,
  missingEntries,
  type Wish,
} from '../../../shared/domain/desks/missing-entries.ts'
import type { DeskMessage } from '../../../shared/model/desk-message.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { markGivenAway } from '../../db/journal/given-away.ts'
import { headsSince, type Heads } from '../../db/journal/heads.ts'
import { entriesOf, readEntry } from '../../db/journal/journal.ts'
import { isDiskFull } from '../../db/file/disk-fault.ts'
import { shortenWal } from '../../db/file/idle-checkpoint.ts'
import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { settleErased, takeEntries, type Taking } from '../take-entries.ts'

/** So much JSON goes in one message, but one entry in any case. */
const MESSAGE_BYTES = 512 * 1024
/** So much is written in one transaction: a few ms, and a scan waits no longer. */
const WRITTEN_AT_ONCE = 64 * 1024
/** So many answers of one desk are waited for at once. */
const ASKED_AT_ONCE = 4

/** Another desk that can be spoken to. */
export type Peer = {
  /** Resolves once there is room for more; false where it is gone. */
  readonly send: (message: DeskMessage) => Promise<boolean>
}

type Surroundings = Taking & {
  /** Hears of the types of what came in. */
  readonly onReceived: (types: ReadonlySet<string>) => void
  readonly onErased: () => Promise<void> | undefined
  /** How far this desk and the others are has changed. */
  readonly onProgress: () => void
}

/**
 * Keeps the journal in agreement with those of other desks. Each tells how far it knows every writer; what is missing is
 * asked of one of them at a time, in the writer's own order, and so comes by whatever way there is, and once.
 */
export class JournalExchange {
  readonly #surroundings: Surroundings
  readonly #peers = new Map<Peer, Map<string, number>>()
  /** Who was asked for a writer's entries. */
  readonly #asked = new Map<string, Peer>()
  /** What is here, or was offered and stood here already under another number. */
  readonly #known = new Map<string, number>()
  #position = 0
  #isLooking = false
  /** Nothing is asked for until the next try. */
  #isWaiting = false
  /** The disk of this laptop had no room for what came last. */
  #isFull = false

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    this.#look()
    surroundings.pen.onWritten = () => {
      if (this.#isLooking) return
      this.#isLooking = true
      // Its transaction ends first.
      setImmediate(() => {
        this.#isLooking = false
        if (this.#surroundings.db.open) this.#tellNew()
      })
    }
  }

  /** How many entries others have that are not here yet. */
  get behind(): number {
    return countBehind(this.#known, this.#peers.values())
  }

  /** Whether the disk of this laptop had no room for what came last. */
  get isFull(): boolean {
    return this.#isFull
  }

  /** Begins with a desk that has just been met. */
  join(peer: Peer): void {
    this.#peers.set(peer, new Map())
    void peer.send({ type: 'have', heads: [...this.#known] })
  }

  /** That desk is gone; what it was asked for is asked of another. */
  leave(peer: Peer): void {
    this.#peers.delete(peer)
    for (const [writer, asked] of this.#asked) if (asked === peer) this.#asked.delete(writer)
    this.#ask()
  }

  /** No more is told of what is written here. */
  end(): void {
    this.#surroundings.pen.onWritten = undefined
    this.#peers.clear()
  }

  /** Answers what a desk says of the journal; other messages mean nothing here. */
  async take(peer: Peer, message: DeskMessage): Promise<void> {
    const heads = this.#peers.get(peer)
    if (heads === undefined) return
    if (message.type === 'have') {
      for (const [writer, seq] of message.heads) heads.set(writer, seq)
      this.#ask()
      this.#surroundings.onProgress()
    }
    if (message.type === 'want') this.#give(peer, message)
    if (message.type === 'entries' && this.#asked.get(message.writer) === peer) {
      await this.#receiveIfItFits(heads, message)
      if (this.#asked.get(message.writer) === peer) this.#asked.delete(message.writer)
      this.#ask()
      this.#surroundings.onProgress()
    }
  }

  /** What did not fit on the disk is asked for again; whoever makes room need do no more. */
  retry(): void {
    if (!this.#isWaiting) return
    this.#isWaiting = false
    this.#ask()
  }

  async #receiveIfItFits(
    heads: Map<string, number>,
    message: Extract<DeskMessage, { type: 'entries' }>,
  ): Promise<void> {
    try {
      await this.#receive(heads, message)
      this.#isFull = false
    } catch (error) {
      if (!isDiskFull(error)) throw error
      this.#isWaiting = true
      this.#isFull = true
    }
  }

  /** Is not waited for: two desks that give each other much would wait for each other. */
  #give(peer: Peer, { writer, after }: Wish): void {
    const { db } = this.#surroundings
    if (!db.open) return
    const entries = entriesOf(db, { writer, after, bytes: MESSAGE_BYTES })
    markGivenAway(db)
    const until = entries.at(-1)?.seq ?? Math.max(after, this.#known.get(writer) ?? 0)
    void peer.send({ type: 'entries', writer, until, entries })
  }

  async #receive(
    heads: Map<string, number>,
    { writer, until, entries }: Extract<DeskMessage, { type: 'entries' }>,
  ): Promise<void> {
    const { db, onReceived, onErased } = this.#surroundings
    const after = this.#known.get(writer) ?? 0
    const asked = entries.filter(
      (one) => one.writer === writer && one.seq > after && !one.simulated,
    )
    const types = new Set<string>()
    const isClosed = () => !db.open
    let erased = 0
    for (const some of pieces(asked)) {
      await letOthersGoFirst()
      if (isClosed()) return
      if (shortenWal(db)) await letOthersGoFirst()
      if (isClosed()) return
      const taken = takeEntries(this.#surroundings, some, (id) => this.#isSeen(heads, id))
      for (const { type } of taken.added > 0 ? some : []) types.add(type)
      // At once: an erasure is whole, also where the event is closed before the rest has come.
      settleErased(this.#surroundings, taken.erased, taken.along)
      erased += taken.erased
      this.#known.set(writer, some.at(-1)?.seq ?? after)
    }
    this.#known.set(writer, Math.max(until, this.#known.get(writer) ?? 0))
    // Who gives nothing of what it said to have is not asked for it again.
    if (until <= after) heads.set(writer, after)
    if (erased > 0) await onErased()
    if (types.size > 0) onReceived(types)
  }

  #isSeen(heads: Heads, entryId: string): boolean {
    const entry = readEntry(this.#surroundings.db, entryId)
    return entry !== null && entry.seq <= (heads.get(entry.writer) ?? 0)
  }

  #ask(): void {
    if (this.#isWaiting) return
    for (const [peer, heads] of this.#peers) {
      const open = [...this.#asked.values()].filter((one) => one === peer).length
      const wishes = missingEntries(this.#known, heads, this.#asked, ASKED_AT_ONCE - open)
      for (const wish of wishes) {
        this.#asked.set(wish.writer, peer)
        void peer.send({ type: 'want', ...wish })
      }
    }
  }

  #tellNew(): void {
    const news = this.#look()
    for (const [peer, heads] of news.size === 0 ? [] : this.#peers) {
      const unknown = [...news].filter(([writer, seq]) => seq > (heads.get(writer) ?? 0))
      if (unknown.length > 0) void peer.send({ type: 'have', heads: unknown })
    }
  }

  /** Learns how far the journal goes by now; what is new of it. */
  #look(): Heads {
    const { position, heads } = headsSince(this.#surroundings.db, this.#position)
    this.#position = position
    for (const [writer, seq] of heads) {
      this.#known.set(writer, Math.max(seq, this.#known.get(writer) ?? 0))
    }
    return heads
  }
}

/** Entries in parts that are written at once. */
function* pieces(entries: readonly JournalEntry[]): Generator<readonly JournalEntry[]> {
  let some: JournalEntry[] = []
  let bytes = 0
  for (const entry of entries) {
    some.push(entry)
    bytes += entry.body.length + JSON.stringify(entry.personal).length
    if (bytes < WRITTEN_AT_ONCE) continue
    yield some
    some = []
    bytes = 0
  }
  if (some.length > 0) yield some
}
