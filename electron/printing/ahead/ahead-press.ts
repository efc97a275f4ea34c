import { rm } from 'node:fs/promises'
import { setImmediate as letOthersGoFirst } from 'node:timers/promises'
import { languages, type Language } from '../../../shared/i18n/languages.ts'
import { pickListPath } from '../../../shared/domain/ahead/pick-list-path.ts'
import type { AheadBatch } from '../../../shared/model/ahead.ts'
import { changeBatch, findBatch, type StoredBatch } from '../../db/ahead-batches.ts'
import { forgetParts } from '../../db/ahead-parts.ts'
import { isDiskFull } from '../../db/disk-fault.ts'
import type { DeskDeps } from '../../db/desk-deps.ts'
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

  async #write(batch: StoredBatch): Promise<void> {
    const { id, plan, path, language } = batch
    const { press, words } = this.#world
    let done = 0
    const steps = {
      pause: async () => {
        await letOthersGoFirst()
        if (this.#mustStop(id)) throw new Stopped()
      },
      onBadges: (count: number) => {
        done += count
        if (done % TOLD_EACH < count) {
          const told = Math.max(done, batch.done)
          this.#world.onProgress({ ...publicPart(batch), state: 'drawing', done: told })
        }
      },
    }
    const document = await drawParts(this.#deps, press, batch, steps)
    const list = await drawPickList(this.#deps.db, press.fonts, plan, words(language))
    await steps.pause()
    const listPath = pickListPath(path, languages[language]['ahead.list.ending'])
    await writeBoth([path, document], [listPath, list], steps.pause)
    // The event may have been closed meanwhile, even deleted; when it goes on, the files are written anew.
    try {
      if (this.#isLeaving) throw new Stopped()
      recordAhead(this.#deps, id, plan)
    } catch (error) {
      // Of badges that no desk knows of, each guest would be printed another.
      await Promise.all([rm(path, { force: true }), rm(listPath, { force: true })])
      throw error
    }
    forgetParts(this.#deps.db, id)
    this.#keep(batch, 'done', batch.total)
    this.#world.onRecorded()
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

type ToWrite = readonly [path: string, bytes: Uint8Array]

/** Puts two files in their places together; whatever lay there stays when `pause` throws, since all is to stop. */
async function writeBoth(one: ToWrite, other: ToWrite, pause: () => Promise<void>): Promise<void> {
  const first = await writeUnfinished(...one)
  try {
    const second = await writeUnfinished(...other)
    try {
      await pause()
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
