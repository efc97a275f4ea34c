import { rm } from 'node:fs/promises'
import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { languages, type Language } from '../../../shared/i18n/languages.ts'
import { pickListPath } from '../../../shared/domain/ahead/pick-list-path.ts'
import type { AheadBatch } from '../../../shared/model/ahead.ts'
import { changeBatch, findBatch, type StoredBatch } from '../../db/badges/ahead-batches.ts'
import { forgetParts } from '../../db/badges/ahead-parts.ts'
import { isDiskFull } from '../../db/file/disk-fault.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { countErased } from '../../db/guests/erased.ts'
import { erasedAmong } from '../../db/projections/erasure.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import type { BadgePress } from '../badges/badge-press.ts'
import { drawParts } from './draw-parts.ts'
import { drawPickList, type PickListWords } from './pick-list.ts'
import { recordAhead } from './record-ahead.ts'
import { writeUnfinished } from './write-whole.ts'

export type AheadWorld = {
  readonly press: BadgePress
  readonly words: (language: Language) => PickListWords
  readonly onProgress: (batch: AheadBatch) => void
  readonly onRecorded: () => void
  readonly onCrash: (error: unknown) => void
}

/** Progress is told each time so many more badges are done. */
const TOLD_EACH = 25

class Stopped extends Error {}

/** Somebody was erased who may stand on what is drawn. */
class Erased extends Error {}

/**
 * Draws batches of badges, one after the other. What was planned stays planned: after a crash the same badges get the
 * same boxes and numbers. Files appear whole, and only then do other desks learn of the badges.
 */
export class AheadPress {
  readonly #deps: DeskDeps
  readonly #world: AheadWorld
  readonly #stopped = new Set<string>()
  #isLeaving = false
  #turn: Promise<void> = Promise.resolve()
  /** Batches that are being drawn or wait for it. */
  readonly #busy = new Set<string>()
  #running: string | null = null

  constructor(deps: DeskDeps, world: AheadWorld) {
    this.#deps = deps
    this.#world = world
  }

  /** Whether a batch is being drawn or waits for its turn. */
  isBusyWith(id: string): boolean {
    return this.#busy.has(id)
  }

  /** Draws a planned batch when those before it are done. */
  start(id: string): Promise<void> {
    this.#stopped.delete(id)
    this.#busy.add(id)
    this.#turn = this.#turn.then(() => this.#draw(id)).finally(() => this.#busy.delete(id))
    return this.#turn
  }

  /** Stops a batch: nothing of it is written, and nobody learns of it; one can go on with it until another is begun. */
  cancel(id: string): void {
    this.#stopped.add(id)
    const batch = findBatch(this.#deps.db, id)
    if (batch !== null && this.#running !== id) this.#keep(batch, 'canceled', batch.done)
  }

  /** Leaves what is being drawn as it is, to go on with later. */
  async stop(): Promise<void> {
    this.#isLeaving = true
    await this.#turn
  }

  async #draw(id: string): Promise<void> {
    const batch = findBatch(this.#deps.db, id)
    if (batch === null || batch.state === 'done' || this.#mustStop(id)) return
    this.#running = id
    try {
      this.#keep(batch, 'drawing', batch.done)
      await this.#write(batch)
    } catch (error) {
      this.#end(batch, error)
    } finally {
      this.#running = null
    }
  }

  /** Draws and writes a batch, from the start again where somebody is erased meanwhile: nobody may stand there any more. */
  async #write(batch: StoredBatch): Promise<void> {
    const progress = this.#progressOf(batch)
    for (;;) {
      const erased = countErased(this.#deps.db)
      const check = (): void => {
        if (this.#mustStop(batch.id)) throw new Stopped()
        if (countErased(this.#deps.db) !== erased) throw new Erased()
      }
      try {
        // A file without a page is one that nothing opens.
        if (isNobodyLeft(this.#deps.db, batch)) throw new Stopped()
        await this.#writeOnce(batch, progress(), check)
        return
      } catch (error) {
        // Whoever was erased may have taken a file that was just written along.
        if (error instanceof Stopped || countErased(this.#deps.db) === erased) throw error
      }
    }
  }

  async #writeOnce(
    batch: StoredBatch,
    onBadges: (count: number) => void,
    check: () => void,
  ): Promise<void> {
    const { id, plan, path, language } = batch
    const { press, words } = this.#world
    const { db } = this.#deps
    const pause = async (): Promise<void> => {
      await letOthersGoFirst()
      check()
    }
    const document = await drawParts(this.#deps, press, batch, { pause, onBadges })
    const list = await drawPickList(db, press.fonts, plan, words(language))
    await pause()
    const listPath = pickListPath(path, languages[language]['ahead.list.ending'])
    await writeBoth([path, document], [listPath, list], check)
    // The event may have been closed meanwhile, even deleted; when it goes on, the files are written anew.
    try {
      check()
      recordAhead(this.#deps, id, plan)
    } catch (error) {
      // Of badges that no desk knows of, each guest would be printed another.
      await Promise.all([rm(path, { force: true }), rm(listPath, { force: true })])
      throw error
    }
    forgetParts(db, id)
    this.#keep(batch, 'done', batch.total)
    this.#world.onRecorded()
  }

  /** Tells how many badges are done, each time anew from the first and never fewer than were told. */
  #progressOf(batch: StoredBatch): () => (count: number) => void {
    let told = batch.done
    return () => {
      let done = 0
      return (count) => {
        done += count
        if (done % TOLD_EACH >= count) return
        told = Math.max(done, told)
        this.#world.onProgress({ ...publicPart(batch), state: 'drawing', done: told })
      }
    }
  }

  #mustStop(id: string): boolean {
    return this.#isLeaving || this.#stopped.has(id)
  }

  #end(batch: StoredBatch, error: unknown): void {
    if (error instanceof Stopped) {
      if (!this.#isLeaving) this.#keep(batch, 'canceled', this.#kept(batch))
      return
    }
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const problem = isDiskFull(error)
      ? 'disk-full'
      : typeof code === 'string' && code.startsWith('E')
        ? 'folder-not-writable'
        : 'internal'
    if (problem === 'internal') this.#world.onCrash(error)
    this.#keep({ ...batch, problem }, 'failed', this.#kept(batch))
  }

  /** How many badges of a batch are drawn for good. */
  #kept({ id }: StoredBatch): number {
    return findBatch(this.#deps.db, id)?.done ?? 0
  }

  #keep(batch: StoredBatch, state: AheadBatch['state'], done: number): void {
    const problem = state === 'failed' ? batch.problem : null
    try {
      changeBatch(this.#deps.db, batch.id, { state, done, problem })
    } catch (error) {
      // That it failed is told though it cannot be kept: else nobody would know, and none after it be drawn.
      if (state !== 'failed' || !isDiskFull(error)) throw error
    }
    this.#world.onProgress({ ...publicPart(batch), state, done, problem })
  }
}

function isNobodyLeft(db: ReadableDb, { plan }: StoredBatch): boolean {
  const guests = new Set(plan.map(({ attendeeId }) => attendeeId))
  return erasedAmong(db, [...guests]).size === guests.size
}

type ToWrite = readonly [path: string, bytes: Uint8Array]

/** Puts two files in their places together; whatever lay there stays when `check` throws, since they are not to be there. */
async function writeBoth(one: ToWrite, other: ToWrite, check: () => void): Promise<void> {
  const first = await writeUnfinished(...one, check)
  try {
    const second = await writeUnfinished(...other, check)
    try {
      check()
      await first.finish()
      await second.finish()
    } finally {
      await second.discard()
    }
  } finally {
    await first.discard()
  }
}

/** What the page is told of a batch. */
export function publicPart(batch: StoredBatch): AheadBatch {
  const { id, state, done, total, path, problem, createdAt } = batch
  return { id, state, done, total, path, problem, createdAt }
}
