import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { dayIsOn } from '../../../shared/domain/event/day-is-on.ts'
import { isoInstant, localDate } from '../../../shared/domain/time/local-time.ts'
import type { Language } from '../../../shared/i18n/languages.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { PaperState } from '../../../shared/model/paper.ts'
import { allLists, findEvent } from '../../db/event/definitions.ts'
import { guestDirectory } from '../../db/guests/guest-directory.ts'
import { tickRows } from '../../db/attendance/tick-rows.ts'
import type { ExportDeps } from '../export-deps.ts'
import { noPaper, numbersIn, paperOrderSchema, renumber, type PaperOrder } from './paper-order.ts'
import type { TickListPress } from './tick-list-press.ts'

type Surroundings = Pick<ExportDeps, 'db' | 'now' | 'fontFolder'> & {
  /** The language in use now. */
  readonly language: () => Language
  /** Draws lists; in a thread of its own, for that takes seconds. */
  readonly openPress: () => TickListPress
  /** Where the tick lists of this event lie. */
  readonly folder: string
  /** Writes a file whole or not at all; the one before stays until then. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>
  readonly onCrash: (error: unknown) => void
}

/** How often tick lists are made anew while a day of the event is on, and looked whether they are due, in ms. */
const EVERY_MS = 30 * 60_000
const LOOK_MS = 60_000
const ORDER = 'order.json'
/** The file with all lists of the day; no list's own file is called so. */
const ALL = '_all.pdf'

/**
 * Keeps tick lists of the open event on disk for when no laptop works: made anew every half an hour while a day of
 * the event is on. From `start` until `stop`.
 */
export class PaperFallback {
  readonly #around: Surroundings
  #order: PaperOrder
  #problem: PaperState['problem'] = null
  #running: Promise<void> | null = null
  /** Rises when what is being made must not be written any more. */
  #generation = 0
  #triedAt: number | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(surroundings: Surroundings) {
    this.#around = surroundings
    this.#order = readOrder(join(surroundings.folder, ORDER))
  }

  start(): void {
    const look = () => {
      if (this.#isDue()) void this.make()
    }
    // Not at once: an event that was just opened has other things to do.
    this.#timer = setInterval(look, LOOK_MS)
    this.#timer.unref()
  }

  /** Ends; nothing is written once this resolves. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#generation += 1
    await this.#running
  }

  /** Which numbers guests have on paper. */
  get order(): PaperOrder {
    return this.#order
  }

  state(): PaperState {
    const { lists } = this.#order
    const shown = lists.map(({ listId, guests }) => ({ listId, guests }))
    return {
      madeAt: this.#madeAt(),
      making: this.#running !== null,
      problem: this.#problem,
      lists: shown,
    }
  }

  /** When lists were made; where there was nobody to put on one, nothing was. */
  #madeAt(): string | null {
    return this.#order.lists.length === 0 ? null : this.#order.madeAt
  }

  /** The file of a list, or of all lists of the day (`null`); null where there is none. */
  fileOf(listId: string | null): string | null {
    const { lists } = this.#order
    const file =
      listId === null
        ? lists.length > 0
          ? ALL
          : undefined
        : lists.find((one) => one.listId === listId)?.file
    return file === undefined ? null : join(this.#around.folder, file)
  }

  /** Makes all tick lists now; a call meanwhile waits for the same end. */
  async make(): Promise<PaperState> {
    this.#running ??= this.#makeAll(this.#generation)
      .catch((error: unknown) => {
        this.#problem = problemOf(error)
        if (this.#problem === 'failed') this.#around.onCrash(error)
      })
      .finally(() => {
        this.#running = null
      })
    await this.#running
    return this.state()
  }

  /** Somebody was erased: no paper of before stays when this resolves, and where there was some, new paper is begun. */
  async forget(): Promise<void> {
    const hadPaper = this.#order.madeAt !== null || this.#running !== null
    this.#generation += 1
    await this.#running
    await this.#removeBut(new Set([ORDER]))
    this.#order = { ...this.#order, madeAt: null, lists: [] }
    if (hadPaper) void this.make()
  }

  #isDue(): boolean {
    const { db, now } = this.#around
    const event = db.open ? findEvent(db) : null
    if (event === null || !dayIsOn(event.description, now())) return false
    const madeAt = this.#madeAt()
    const isFresh = madeAt !== null && Math.abs(now() - Date.parse(madeAt)) < EVERY_MS
    // What could not be made is tried again at the next look.
    const triedJustNow =
      this.#problem === null &&
      this.#triedAt !== null &&
      performance.now() - this.#triedAt < LOOK_MS
    return !isFresh && !triedJustNow
  }

  async #makeAll(generation: number): Promise<void> {
    const { db, now, folder, write } = this.#around
    this.#triedAt = performance.now()
    const event = db.open ? findEvent(db)?.description : undefined
    if (event === undefined) return
    const at = isoInstant(now())
    const directory = await guestDirectory(db, letOthersGoFirst)
    const ids = directory.map(({ id }) => id)
    const order = renumber(this.#order, ids, at)
    const lists: PaperOrder['lists'] = []
    const drawn: Uint8Array[] = []
    const press = this.#around.openPress()
    try {
      for (const list of listsOf(allLists(db), event, now())) {
        const made = await this.#makeOne(press, order, list, event)
        if (generation !== this.#generation) return
        if (made === null) continue
        const file = fileNameOf(list.id)
        await write(join(folder, file), made.bytes)
        lists.push({ listId: list.id, file, guests: made.guests })
        drawn.push(made.bytes)
      }
      const all = drawn.length > 0 ? await press.join(drawn) : null
      if (generation !== this.#generation) return
      if (all !== null) await write(join(folder, ALL), all)
    } finally {
      await press.close()
    }
    if (generation !== this.#generation) return
    this.#order = { ...order, madeAt: at, lists }
    await write(join(folder, ORDER), Buffer.from(JSON.stringify(this.#order)))
    await this.#removeBut(new Set([ORDER, ALL, ...lists.map(({ file }) => file)]))
    this.#problem = null
  }

  async #makeOne(
    press: TickListPress,
    order: PaperOrder,
    list: CheckInList,
    event: EventDescription,
  ): Promise<{ bytes: Uint8Array; guests: number } | null> {
    const { db, now, language, fontFolder } = this.#around
    if (!db.open) return null
    const rows = await tickRows(db, {
      list,
      now: now(),
      timeZone: event.timeZone,
      numbers: numbersIn(order, null),
      letOthersGoFirst,
    })
    if (rows.length === 0) return null
    const numbering = order.numberings[0]?.number ?? 1
    const made = { language: language(), fontFolder, now: now() }
    const bytes = await press.draw({ ...made, event, list: list.name, numbering, rows })
    return { bytes, guests: rows.length }
  }

  async #removeBut(kept: ReadonlySet<string>): Promise<void> {
    const { folder } = this.#around
    const names = await readdir(folder).catch(() => [])
    for (const name of names) if (!kept.has(name)) await rm(join(folder, name), { force: true })
  }
}

/** The id of a list may be any text, also one that is no name of a file. */
function fileNameOf(listId: string): string {
  const isName = /^[a-z0-9][a-z0-9-]*$/.test(listId)
  return `${isName ? listId : `_${createHash('sha256').update(listId).digest('hex')}`}.pdf`
}

/** The lists of the day: of today, or of the nearest day of the event. */
function listsOf(all: readonly CheckInList[], event: EventDescription, now: number): CheckInList[] {
  const today = localDate(now, event.timeZone)
  const day =
    today < event.firstDay ? event.firstDay : today > event.lastDay ? event.lastDay : today
  return all.filter((list) => list.day === null || list.day === day)
}

function readOrder(path: string): PaperOrder {
  try {
    return paperOrderSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return noPaper
  }
}

function problemOf(error: unknown): NonNullable<PaperState['problem']> {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC') return 'disk-full'
  const isBarred = code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR'
  return isBarred ? 'not-writable' : 'failed'
}
