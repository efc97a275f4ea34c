import { isoInstant } from '../../shared/domain/time/local-time.ts'
import type {
  SourceAddress,
  SourceProblem,
  SourceState,
  SyncReport,
} from '../../shared/model/source.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findEvent } from '../db/event/definitions.ts'
import { countClashes } from '../db/sources/desk-changes.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { markGivenAway } from '../db/journal/given-away.ts'
import { countAfter } from '../db/journal/journal.ts'
import { countGuestsOf, doubledCodes, undoSource } from '../db/sources/source-guests.ts'
import {
  findSource,
  forgetSource,
  keepCursor,
  leaveSource,
  replaceSource,
} from '../db/sources/sources.ts'
import { inTransaction } from '../db/file/sqlite.ts'
import { allUnsent, countUnsent, settleChanges, settleUnsent } from '../db/sources/unsent.ts'
import { pauseAfter, WAKE_MS } from './pauses.ts'
import { exchange, type ExchangeEnd } from './pretix/exchange.ts'
import { readCursor } from './pretix/cursor.ts'
import { outgoingTypes } from './pretix/outgoing-of.ts'
import { heldFor, newPace, type Pace } from './pretix/pace.ts'
import { serverAddress } from './server-address.ts'
import { sourceFor } from './source-id.ts'
import { definitionsOf, noDefinitions } from './source-state.ts'
import { holderFor, holdsRole, leaveRole, takeRole } from './source-role.ts'
import type { Surroundings } from './surroundings.ts'
import type { SyncDeps } from './sync-deps.ts'

/** What goes again now. */
type Wish = Pick<SyncDeps, 'retriesAll' | 'refusedToo'>

const SHOWN = 200

/**
 * The exchange of one open event with its registration system: guests in, attendance out, beside the scans and never
 * in their way. From `start` until `stop`.
 */
export class SourceExchange {
  readonly #event: DeskDeps
  readonly #around: Surroundings
  readonly #stopping = new AbortController()
  readonly #pace: Pace
  #running: Promise<SyncReport> | null = null
  #problem: SourceProblem | null = null
  #failures = 0
  #timer: NodeJS.Timeout | undefined
  /** When the next exchange begins by itself, ISO 8601 in UTC. */
  #nextAt: string | null = null
  #doubles: SourceState['doubles'] = null

  constructor(event: DeskDeps, surroundings: Surroundings) {
    this.#pace = newPace(surroundings.timer.now)
    this.#event = event
    this.#around = surroundings
  }

  start(): void {
    if (findSource(this.#event.db) !== null) this.#plan(0)
  }

  /** Ends after the request that is under way. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#stopping.abort()
    await this.#running?.catch(() => undefined)
  }

  state(): SourceState {
    const { db } = this.#event
    const source = findSource(db)
    const cursor = source === null ? null : readCursor(source.cursor)
    const { again, byHand, changes } = countUnsent(db)
    const holder = holderFor(this.#event, source?.id ?? null)
    return {
      address: source?.address ?? null,
      hasToken: source !== null && this.#around.tokens.find(source.id) !== null,
      holder,
      tokenIsKept: source !== null && this.#around.tokens.isKept(source.id),
      busy: this.#running !== null,
      pulledAt: cursor?.pulledAt ?? null,
      waiting: cursor === null ? 0 : countAfter(db, cursor.pushedTo, outgoingTypes) + again,
      clockAhead: cursor?.clockAhead ?? null,
      problem: this.#problem,
      nextAt: this.#nextAt,
      guests: source === null ? 0 : countGuestsOf(db, source.id),
      ...(source === null || cursor === null
        ? noDefinitions
        : definitionsOf(db, source.id, cursor, holder?.isHere !== false, this.#event.pen.desk)),
      isInTestMode: cursor?.event?.testmode === true,
      unread: cursor?.unread ?? [],
      clashes: source === null ? 0 : countClashes(db),
      doubles: source === null ? null : this.#doubles,
      unsentByHand: byHand,
      changesByHand: changes,
      unsent: allUnsent(db, SHOWN),
    }
  }

  /**
   * Takes a registration system for this event; `authorization` is the whole header that names this laptop. Where its
   * event is known at another address a person says whether it `moved`.
   */
  connect(
    address: SourceAddress,
    authorization: string,
    moved?: boolean,
  ): Result<SourceState, 'bad-address' | 'maybe-moved'> {
    const { db } = this.#event
    const url = serverAddress(address.url)
    if (url === null) return failure('bad-address', 'Only https addresses are used.')
    const known = { ...address, url }
    const id = sourceFor(db, known, moved)
    if (id === null) return failure('maybe-moved', 'The event is known at another address.')
    // What was told so far was told under another name: pretix would not know it again.
    if (this.#around.tokens.find(id) !== authorization) markGivenAway(db)
    this.#around.tokens.keep(id, authorization)
    const before = findSource(db)
    if (before !== null && before.id !== id) this.#around.tokens.forget(before.id)
    inTransaction(db, () => {
      if (before !== null && before.id !== id) leaveRole(this.#event, before.id)
      replaceSource(db, id, known)
      // Who only gives a new token leaves it with the desk that has it.
      if (before?.id !== id) takeRole(this.#event, id)
    })
    this.#problem = null
    this.#tell()
    return success(this.state())
  }

  /** Reads the guests at this desk from now on, in place of the one that did. */
  takeOver(): Result<SourceState, 'no-source'> {
    const source = findSource(this.#event.db)
    if (source === null) return failure('no-source', 'No system is connected.')
    takeRole(this.#event, source.id)
    this.#tell()
    return success(this.state())
  }

  /** Leaves the registration system after the exchange under way; its token goes from this laptop. */
  async disconnect(guests: 'keep' | 'remove' = 'keep'): Promise<SourceState> {
    await this.#running?.catch(() => undefined)
    clearTimeout(this.#timer)
    const { db, pen } = this.#event
    const source = findSource(db)
    if (source !== null) {
      this.#around.tokens.forget(source.id)
      inTransaction(db, () => {
        leaveRole(this.#event, source.id)
        leaveSource(db)
        if (guests === 'keep') return
        undoSource(db, pen, source.id)
        // Whoever comes back gets all of them anew.
        forgetSource(db, source.id)
      })
      if (guests === 'remove') this.#around.onChanged(['revision-undone'])
    }
    this.#nextAt = null
    this.#problem = null
    this.#tell()
    return this.state()
  }

  /** The laptop slept, and the timer with it: what was planned begins as soon as there may be a network again. */
  wake(): void {
    if (this.#nextAt === null) return
    this.#failures = 0
    this.#plan(Math.max(WAKE_MS, heldFor(this.#pace)))
    this.#tell()
  }

  /** Somebody has told the organiser, or put it right in pretix. */
  settle(entryId: string): boolean {
    const done = settleUnsent(this.#event.db, entryId)
    if (done) this.#tell()
    return done
  }

  /** The organiser was told of all changes that pretix has no place for; how many there were. */
  settleChanges(): number {
    const settled = settleChanges(this.#event.db)
    this.#tell()
    return settled
  }

  /**
   * Exchanges now; a call during an exchange waits for the same end. What failed before goes again when it is due, or
   * at once where a person asks; what was refused only where he asks for that too.
   */
  sync({ retriesAll = false, refusedToo = false } = {}): Promise<SyncReport> {
    clearTimeout(this.#timer)
    this.#nextAt = null
    this.#running ??= this.#withRoom({ retriesAll, refusedToo }).finally(() => {
      this.#running = null
      this.#plan(Math.max(pauseAfter(this.#failures), heldFor(this.#pace)))
      this.#tell()
    })
    return this.#running
  }

  /** A full disk is told to the person; whatever else is thrown is nobody's but ours. */
  async #withRoom(wish: Wish): Promise<SyncReport> {
    try {
      return await this.#exchange(wish)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (code !== 'SQLITE_FULL' && code !== 'ENOSPC') throw error
      return this.#ended({ ...nothing, problem: 'disk-full' })
    }
  }

  async #exchange(wish: Wish): Promise<SyncReport> {
    const { db } = this.#event
    const source = findSource(db)
    const event = findEvent(db)
    const authorization = source === null ? null : this.#around.tokens.find(source.id)
    if (source === null || event === null || authorization === null) {
      return this.#ended({ ...nothing, problem: 'no-token' })
    }
    this.#tell()
    const origin = { eventId: this.#around.eventId, secret: event.secret, sourceId: source.id }
    const end: ExchangeEnd = await exchange(
      this.#deps(wish),
      { ...source.address, authorization },
      origin,
      readCursor(source.cursor),
      holdsRole(this.#event, source.id),
    )
    if (!this.#isStopped()) {
      keepCursor(db, source.id, JSON.stringify(end.cursor))
      if (wish.retriesAll || end.report.pulled.changed > 0)
        this.#doubles = doubledCodes(db, source.id)
    }
    return this.#ended(end.report)
  }

  #ended(report: SyncReport): SyncReport {
    this.#problem = report.problem
    this.#failures = report.problem === null ? 0 : this.#failures + 1
    return report
  }

  #deps(wish: Wish): SyncDeps {
    const { db, pen } = this.#event
    const { eventId, fetch, timer, onChanged } = this.#around
    const { signal } = this.#stopping
    return {
      db,
      pen,
      eventId,
      ...wish,
      onChanged,
      isStopped: () => this.#isStopped(),
      network: {
        fetch,
        pace: this.#pace,
        wait: (milliseconds) => timer.wait(milliseconds, signal),
      },
    }
  }

  #isStopped(): boolean {
    return this.#stopping.signal.aborted || !this.#event.db.open
  }

  #plan(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#nextAt = null
    // A token that is not known or not good any more is a person's to mend.
    if (this.#isStopped() || this.#problem === 'unauthorized' || this.#problem === 'no-token')
      return
    if (findSource(this.#event.db) === null) return
    this.#nextAt = isoInstant(this.#event.pen.now() + milliseconds)
    this.#timer = setTimeout(() => {
      this.sync().catch(this.#around.onCrash)
    }, milliseconds)
    this.#timer.unref()
  }

  #tell(): void {
    if (!this.#isStopped()) this.#around.onState(this.state())
  }
}

const nothing: SyncReport = {
  pulled: { read: 0, changed: 0 },
  pushed: 0,
  refused: 0,
  problem: null,
}
