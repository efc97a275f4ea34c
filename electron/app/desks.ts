import type { DesksState, StoredDesks } from '../../shared/model/desks.ts'
import { findEvent } from '../db/event/definitions.ts'
import { ownHosts } from '../events/conversation/listen.ts'
import type { OpenEvent } from '../events/open-event.ts'
import { isThrowaway } from '../events/throwaway.ts'
import { announceDesk } from '../events/together/announce.ts'
import { DeskLinks } from '../events/together/desk-links.ts'
import type { DesksDeps } from '../ipc/deps.ts'
import type { Push } from '../ipc/push.ts'
import type { Log } from './laptop/log.ts'
import type { SettingsStore } from './laptop/settings.ts'

/** How often the page hears of what comes in from other desks, in ms. */
const TOLD_EVERY = 150

const alone: DesksState = { isOn: false, addresses: [], desks: [], behind: 0, isFull: false }

/** What else goes where another desk erased guests. */
type Hears = {
  readonly onErasing: (attendeeIds: readonly string[]) => void
  readonly onErased: () => Promise<void> | undefined
}

type Surroundings = {
  readonly settings: SettingsStore
  readonly push: Push
  readonly log: Log
}

/** Opens the connections; nobody is listened to or called before a person begins. */
export class Desks implements DesksDeps {
  readonly #surroundings: Surroundings
  readonly #tellReceived: (types: ReadonlySet<string>) => void
  #open: { readonly event: OpenEvent; readonly hears: Hears } | null = null
  #links: DeskLinks | null = null

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    this.#tellReceived = gather((types) => {
      surroundings.push('journal.changed', { types, elsewhere: true })
    })
  }

  state(): DesksState {
    return this.#links?.state ?? alone
  }

  async begin(): Promise<DesksState> {
    const id = this.#open?.event.id
    if (id !== undefined && this.#stored(id) === null) this.#store(id, { addresses: [] })
    await this.#start()
    return this.state()
  }

  async end(): Promise<DesksState> {
    if (this.#open !== null) this.#store(this.#open.event.id, null)
    await this.#stop()
    this.#surroundings.push('desks.changed', alone)
    return alone
  }

  async add(address: string): Promise<DesksState | null> {
    await this.begin()
    return this.#links === null || this.#links.add(address) ? this.state() : null
  }

  forget(address: string): DesksState {
    this.#links?.forget(address)
    return this.state()
  }

  /** The connections of an event that was opened begin where somebody began them before. */
  attend(event: OpenEvent, hears: Hears): void {
    // What is only tried out has no business with other desks.
    if (isThrowaway(event.deps.db) || event.deps.pen.simulated) return
    this.#open = { event, hears }
    if (this.#stored(event.id) !== null) void this.#start()
  }

  leave(): void {
    this.#open = null
    void this.#stop()
  }

  /** The laptop slept: connections broke meanwhile. */
  readonly wake = (): void => {
    this.#links?.wake()
  }

  /** An event is deleted: where its desks are goes with it. */
  gone(eventId: string): void {
    this.#store(eventId, null)
  }

  async #start(): Promise<void> {
    const open = this.#open
    const secret = open === null ? undefined : findEvent(open.event.deps.db)?.secret
    if (open === null || this.#links !== null || secret === undefined) return
    const { push, log } = this.#surroundings
    const { id, deps } = open.event
    const { db, pen, laptop } = deps
    this.#links = new DeskLinks({
      ...open.hears,
      ...{ db, pen, laptop, secret },
      desk: () => pen.desk,
      hosts: ownHosts,
      stored: this.#stored(id) ?? { addresses: [] },
      store: (desks) => {
        if (this.#stored(id) !== null) this.#store(id, desks)
      },
      onState: (state) => {
        push('desks.changed', state)
      },
      onReceived: this.#tellReceived,
      announce: announceDesk,
      onCrash: (error) => {
        log.error('Another desk could not be kept up with', error)
      },
    })
    await this.#links.start()
  }

  async #stop(): Promise<void> {
    const links = this.#links
    this.#links = null
    await links?.stop()
  }

  #stored(id: string): StoredDesks | null {
    return this.#surroundings.settings.current().desks[id] ?? null
  }

  #store(id: string, desks: StoredDesks | null): void {
    const { settings } = this.#surroundings
    const { [id]: _before, ...others } = settings.current().desks
    settings.remember({ desks: desks === null ? others : { ...others, [id]: desks } })
  }
}

/** Collects what happens often, and tells it now and then. */
function gather(tell: (types: string[]) => void): (types: ReadonlySet<string>) => void {
  const gathered = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  return (types) => {
    for (const type of types) gathered.add(type)
    timer ??= setTimeout(() => {
      timer = undefined
      const all = [...gathered]
      gathered.clear()
      tell(all)
    }, TOLD_EVERY)
  }
}
