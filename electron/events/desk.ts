import { randomBytes } from 'node:crypto'
import { renameSync } from 'node:fs'
import { beginEvent, type NewEventWords } from '../../shared/domain/event/new-event.ts'
import { localDate } from '../../shared/domain/time/local-time.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import type { Practice, PracticeWish } from '../../shared/model/practice.ts'
import { failure, success, type Failure, type Result } from '../../shared/result.ts'
import { findEvent } from '../db/event/definitions.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { appendEntry } from '../db/journal/journal.ts'
import { practiceOf } from '../db/event/practice.ts'
import { removeEventFile, type OpenRefusal } from '../db/open-event-file.ts'
import type { DataFolders } from './delete-event.ts'
import { definitionLike, type NewDays } from './copy-event.ts'
import { defineEvent, type EventDefinition } from './define-event.ts'
import { eventIds, eventPath, inspectEvents, look, type EventFile } from './event-folder.ts'
import { removeLeftovers } from './leftovers.ts'
import { ownSource } from './own-source.ts'
import { mergeEventFile, removeArrival, type ArrivedFile } from './event-file-transfer.ts'
import type { RebuildProgress } from '../db/journal/rebuild.ts'
import { openEvent, type EventSurroundings, type OpenEvent } from './open-event.ts'
import {
  openPractice,
  removePractice,
  type PracticeRefusal,
  type PracticeWords,
} from './practice.ts'
import { removeEvent, type RemovalRefusal, type Removed } from './remove-event.ts'
import { demoEventId, seedDemo, type Demo } from './seed-demo.ts'
import { openFile, summarize, type ArrivedEvent, type EventSummary } from './summarize-event.ts'
import { fill, writeInClosed, type Written } from './write-in-event.ts'

type Opened = Result<EventSummary, OpenRefusal | 'exists'>

type Arrived = Result<ArrivedEvent, OpenRefusal | 'exists'>

/** Whether a file that was copied by hand while it was open is opened all the same: it may lack the last entries. */
type OpeningChoices = { readonly acceptLiveCopy?: boolean | undefined }

/** What else begins and ends with the event that is open. */
export type DeskHooks = {
  readonly onOpened: (event: OpenEvent, summary: EventSummary) => void
  /** Where that takes a moment, answers with a promise of when nothing more is written for the event. */
  readonly onClosing: () => unknown
  /** An event is deleted; `sourceId` is its registration system, null for none, or one that another event here uses too. */
  readonly onDeleted?: (eventId: string, sourceId: string | null) => void
  /** Another desk erased guests: what this laptop keeps of them beside the event file is to go, before the file forgets it. */
  readonly onErasing?: (event: OpenEvent, attendeeIds: readonly string[]) => void
  readonly onErased?: () => Promise<void> | undefined
  /** An event of an older version is brought to this one, entry by entry. */
  readonly onRebuild?: RebuildProgress
}

/** The desk and the one event that lies open on it. */
export class Desk {
  readonly #surroundings: EventSurroundings
  readonly #hooks: DeskHooks
  #open: OpenEvent | null = null
  #turn: Promise<unknown> = Promise.resolve()
  /** The end of what the last event had under way. */
  #left: unknown = undefined
  /** Whether a practice was cut off when the program last ended. */
  readonly practiceCutOff: boolean

  constructor(surroundings: EventSurroundings, hooks: DeskHooks) {
    this.#surroundings = surroundings
    this.#hooks = hooks
    removeLeftovers(surroundings.folder)
    // Whoever starts anew is at the event itself: a practice that was cut off is not gone on with.
    this.practiceCutOff = removePractice(surroundings.practiceFolder)
  }

  /** The open event, null before one is opened. */
  get current(): OpenEvent | null {
    return this.#open
  }

  /** Opens an event of the folder in place of the one that is open. */
  open(id: string, choices: OpeningChoices = {}): Promise<Opened> {
    return this.#inTurn(() => this.#openOne(id, choices))
  }

  async #openOne(id: string, { acceptLiveCopy = false }: OpeningChoices = {}): Promise<Opened> {
    if (this.#open?.id === id) return success(summarize(this.#open))
    if (!eventIds(this.#surroundings.folder).includes(id)) return failure('not-readable')
    const { onRebuild = () => undefined } = this.#hooks
    return this.#replace(await openEvent(this.#surroundings, id, { acceptLiveCopy, onRebuild }))
  }

  /** The demo's id today. */
  demoId(demo: Demo): string {
    const { clock } = this.#surroundings
    return demoEventId(localDate(clock.now(), demo.event.description.timeZone))
  }

  /** Opens the demo whose first day is today, and makes it where it is missing. */
  openDemo(demo: Demo): Promise<Opened> {
    return this.#inTurn(() => this.#openDemo(demo))
  }

  async #openDemo(demo: Demo): Promise<Opened> {
    const { clock } = this.#surroundings
    const firstDay = localDate(clock.now(), demo.event.description.timeZone)
    const id = this.demoId(demo)
    if (this.#open?.id === id) return success(summarize(this.#open))
    const opened = await openEvent(this.#surroundings, id, { create: true })
    return this.#replace(
      fill(opened, (deps) => {
        seedDemo(deps, demo, firstDay)
      }),
    )
  }

  /** Makes a new event with its first lists. */
  create(id: string, description: EventDescription, words: NewEventWords): Promise<Opened> {
    return this.#inTurn(() => this.#create(id, description, words))
  }

  async #create(id: string, description: EventDescription, words: NewEventWords): Promise<Opened> {
    if (eventIds(this.#surroundings.folder).includes(id)) return failure('exists')
    const secret = randomBytes(32).toString('base64url')
    return this.#make(id, () => ({ description, secret, ...beginEvent(description, words) }))
  }

  /** Makes a new event like another of this laptop, without its guests. */
  copy(from: string, id: string, days: NewDays): Promise<Opened> {
    return this.#inTurn(() => this.#copy(from, id, days))
  }

  async #copy(from: string, id: string, days: NewDays): Promise<Opened> {
    const { folder } = this.#surroundings
    if (eventIds(folder).includes(id)) return failure('exists')
    const definition =
      this.#open?.id === from
        ? definitionLike(this.#open.deps.db, days)
        : look(eventPath(folder, from), (db) => definitionLike(db, days))
    if (definition === null) return failure('not-readable')
    return this.#make(id, () => definition)
  }

  async #make(id: string, define: () => EventDefinition): Promise<Opened> {
    const opened = await openEvent(this.#surroundings, id, { create: true })
    const filled = fill(opened, (deps) => {
      defineEvent(deps, define())
    })
    if (opened.ok && !filled.ok) removeEventFile(eventPath(this.#surroundings.folder, id))
    return this.#replace(filled)
  }

  /** What is being practised, null while the event itself is open. */
  get practice(): Practice | null {
    return this.#open === null ? null : practiceOf(this.#open.deps.db)
  }

  /** Puts a copy of the open event in its place, to practise on. */
  practise(
    wish: PracticeWish,
    words: PracticeWords,
  ): Promise<Opened | Failure<PracticeRefusal | 'no-event' | 'practising'>> {
    return this.#inTurn(async () => {
      if (this.#open === null) return failure('no-event')
      if (this.practice !== null) return failure('practising')
      const opened = await openPractice(this.#surroundings, this.#open, wish, words)
      return opened.ok ? this.#replace(opened) : opened
    })
  }

  /** Throws the practice away and opens the event itself again. */
  stopPractising(): Promise<Opened | Failure<'not-practising'>> {
    return this.#inTurn(async () => {
      const { practice } = this
      if (practice === null) return failure('not-practising')
      this.close()
      // A badge that was at a driver may have been written a moment later.
      await this.#left
      removePractice(this.#surroundings.practiceFolder)
      return this.#openOne(practice.eventId)
    })
  }

  /** Writes in an event of this laptop, open or not; practice never reaches an event with real entries. */
  change(id: string, write: (deps: DeskDeps) => void): Promise<Written> {
    return this.#inTurn(async () => {
      if (this.#open?.id !== id) return writeInClosed(this.#surroundings, id, write)
      write(this.#open.deps)
      return success({})
    })
  }

  /** Takes an event file that came in: as a new event, or into the event that is here already; opens it. */
  arrive(arrived: ArrivedFile): Promise<Arrived> {
    return this.#inTurn(() => this.#arrive(arrived))
  }

  async #arrive({ id, path, isLiveCopy }: ArrivedFile): Promise<Arrived> {
    const { folder } = this.#surroundings
    try {
      if (!eventIds(folder).includes(id)) {
        renameSync(path, eventPath(folder, id))
        const opened = await this.#openOne(id)
        return opened.ok ? success({ ...opened.value, merged: null }) : opened
      }
      const opened = await this.#openOne(id)
      if (!opened.ok) return opened
      const event = this.#open
      if (event === null) return success({ ...opened.value, merged: null })
      const { added, erased } = await mergeEventFile(event.deps, path, (attendeeIds) => {
        this.#hooks.onErasing?.(event, attendeeIds)
      })
      if (erased > 0) await this.#hooks.onErased?.()
      return success({ ...summarize(event), merged: { added, mayLack: isLiveCopy } })
    } finally {
      await removeArrival(path)
    }
  }

  /** Deletes an event with all its data, for who types its name; answers the certificate's name. */
  remove(
    id: string,
    typedName: string,
    folders: DataFolders,
  ): Promise<Result<Removed, RemovalRefusal>> {
    return this.#inTurn(() => {
      const sourceId = ownSource(folders.events, id)
      const db = this.#open?.id === id ? this.#open.deps.db : null
      const open = db === null ? null : { db, close: () => this.close() }
      const now = this.#surroundings.clock.now()
      const removed = removeEvent({ id, typedName, folders, open, now })
      if (removed.ok) this.#hooks.onDeleted?.(id, sourceId)
      return Promise.resolve(removed)
    })
  }

  /** The open event in short, null when none is. */
  summary(): EventSummary | null {
    return this.#open === null ? null : summarize(this.#open)
  }

  /** All event files of this laptop, the open one first. */
  all(): EventFile[] {
    const open = this.#open
    const others = inspectEvents(this.#surroundings.folder, open?.id ?? null)
    const current = this.summary()
    return current === null || open === null ? others : [openFile(open, current), ...others]
  }

  /** Tells the other desks this desk's new name, where the event is written in already. */
  rename(name: string): void {
    if (this.#open === null || this.#open.deps.pen.writer === null) return
    const { db, pen } = this.#open.deps
    appendEntry(db, pen, { id: pen.newId(), type: 'desk-named', body: { name } })
  }

  close(): void {
    const open = this.#open
    if (open === null) return
    const { practice } = this
    this.#left = this.#hooks.onClosing()
    this.#open = null
    open.close()
    if (practice !== null) removePractice(this.#surroundings.practiceFolder)
  }

  /** One file is opened after the other: two at once would close each other's. */
  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#turn.then(work, work)
    this.#turn = turn
    return turn
  }

  #replace(opened: Result<OpenEvent, OpenRefusal>): Opened {
    if (!opened.ok) return opened
    if (findEvent(opened.value.deps.db) === null) {
      opened.value.close()
      return failure('not-an-event')
    }
    this.close()
    this.#open = opened.value
    const summary = summarize(opened.value)
    this.#hooks.onOpened(opened.value, summary)
    return success(summary)
  }
}
