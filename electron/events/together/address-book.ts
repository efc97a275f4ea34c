import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { MOST_DESKS } from '../../../shared/model/desk-message.ts'
import type { DeskProblem, OtherDesk, StoredDesks } from '../../../shared/model/desks.ts'
import type { DeskLink } from './desk-link.ts'

/** A desk that is away is called ever more seldom, in ms. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 15_000
/** From so many minutes on a clock that differs is named. */
const CLOCK_MINUTES = 2
const MINUTE_MS = 60_000
/** Of addresses that were only heard of so many are called at once: anybody on the network may make them up. */
const HEARD_AT_ONCE = 8

/** What is known of a desk at one address. */
type Place = {
  readonly address: string
  name: string
  /** Which laptop was met there last, empty where none was. */
  laptop: string
  /** A person gave it, or somebody was met there; else it was only heard of, and nobody waits for it. */
  isSure: boolean
  /** The program that was met there last. */
  instance: string | null
  problem: DeskProblem | null
  /** When it was lost, ms since 1970; null where it was not met since the start. */
  lostAt: number | null
  calling: boolean
  /** Calls in vain, and from when on the next is due, by a clock that nobody sets. */
  vain: number
  due: number
}

/** Where other desks listen, who was met there, and when each is called next. */
export class AddressBook {
  readonly #places = new Map<string, Place>()
  readonly #since = new Map<DeskLink, number>()
  readonly #now: () => number

  constructor({ addresses }: StoredDesks, now: () => number) {
    this.#now = now
    for (const { address, name, laptop = '' } of addresses)
      this.#places.set(address, { ...newPlace(address, true), name, laptop })
  }

  /** An address that a person gave: called at once, also where it was called in vain. */
  add(address: string): void {
    this.#places.delete(address)
    this.#place(address, true)
  }

  /** An address that another desk told, or the network. */
  hear(address: string): void {
    if (!this.#places.has(address)) this.#place(address, false)
  }

  remove(address: string): void {
    this.#places.delete(address)
  }

  /** Somebody said who is there: at the address that was called, and where it listens itself. */
  met(link: DeskLink, called: string | null): void {
    const { address, desk, laptop, instance } = link
    if (address !== null && !this.#places.has(address)) this.#place(address, true)
    // The same desk on another of its networks is called at one of them.
    if (called !== null && address !== null && called !== address) this.remove(called)
    for (const place of this.#places.values()) {
      const isIts = place.address === (address ?? called)
      if (!isIts && (place.instance === instance || this.#isLeft(place, link)))
        this.remove(place.address)
      if (isIts) {
        Object.assign(place, {
          name: desk,
          laptop,
          instance,
          isSure: true,
          problem: null,
          calling: false,
          vain: 0,
        })
      }
    }
  }

  /** The two are together from now on. */
  joined(link: DeskLink): void {
    this.#since.set(link, this.#now())
  }

  lost(link: DeskLink): void {
    this.#since.delete(link)
    for (const place of this.#places.values()) {
      if (place.instance !== link.instance) continue
      Object.assign(place, { lostAt: this.#now(), calling: false, due: 0 })
    }
  }

  refused(address: string, problem: DeskProblem): void {
    const place = this.#places.get(address)
    if (place === undefined) return
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** place.vain)
    const due = performance.now() + pause
    Object.assign(place, {
      problem,
      calling: false,
      vain: place.vain + 1,
      due,
    })
  }

  callSoon(): void {
    for (const place of this.#places.values()) Object.assign(place, { vain: 0, due: 0 })
  }

  /** Whom to call now; each counts as being called. */
  due(links: ReadonlyMap<string, unknown>): string[] {
    const now = performance.now()
    const places = [...this.#places.values()]
    const heard = places.filter(({ isSure, calling }) => !isSure && calling).length
    const due = places.filter(
      (place) => !place.calling && place.due <= now && !links.has(place.instance ?? ''),
    )
    const called = due.filter(({ isSure }) => isSure)
    called.push(...due.filter(({ isSure }) => !isSure).slice(0, Math.max(0, HEARD_AT_ONCE - heard)))
    for (const place of called) place.calling = true
    return called.map(({ address }) => address)
  }

  /** The addresses of desks that this one is together with. */
  reached(links: readonly DeskLink[]): string[] {
    return links.flatMap(({ address }) => address ?? [])
  }

  toStore(): StoredDesks {
    const sure = [...this.#places.values()].filter(({ isSure }) => isSure)
    return { addresses: sure.map(({ address, name, laptop }) => ({ address, name, laptop })) }
  }

  /** Where a desk was before its laptop got another address; two laptops may bear one name. */
  #isLeft({ name, instance, laptop }: Place, met: DeskLink): boolean {
    const isThere = [...this.#since.keys()].some((link) => link.instance === instance)
    const isOther = laptop !== '' && met.laptop !== '' && laptop !== met.laptop
    return met.desk !== '' && name === met.desk && !isThere && !isOther
  }

  #place(address: string, isSure: boolean): void {
    if (this.#places.size >= MOST_DESKS) this.#makeRoom(isSure)
    if (this.#places.size < MOST_DESKS) this.#places.set(address, newPlace(address, isSure))
  }

  /** What was only heard of and called in vain goes first; for who is sure also a desk that is away the longest. */
  #makeRoom(isForSure: boolean): void {
    const there = new Set([...this.#since.keys()].map(({ instance }) => instance))
    const away = [...this.#places.values()]
      .filter(({ instance }) => instance === null || !there.has(instance))
      .filter(({ isSure, vain }) => isForSure || (!isSure && vain > 0))
      .toSorted((one, other) => Number(one.isSure) - Number(other.isSure) || other.vain - one.vain)
    if (away[0] !== undefined) this.#places.delete(away[0].address)
  }

  /** Everybody whom this desk knows of, those who are there first. */
  all(links: readonly DeskLink[]): OtherDesk[] {
    const there = links.map((link) => ({
      name: link.desk === '' ? (link.address ?? '') : link.desk,
      address: link.address,
      together: true,
      since: isoInstant(this.#since.get(link) ?? this.#now()),
      problem: null,
      clockAhead: minutes(link.ahead),
    }))
    const away = [...this.#places.values()]
      .filter(({ instance, isSure }) => isSure && !links.some((link) => link.instance === instance))
      .map(({ address, name, lostAt, problem }) => ({
        name: name === '' ? address : name,
        address,
        together: false,
        since: lostAt === null ? null : isoInstant(lostAt),
        problem,
        clockAhead: null,
      }))
    return [...there, ...away]
  }
}

function newPlace(address: string, isSure: boolean): Place {
  return {
    ...{ address, name: '', laptop: '', isSure, instance: null, problem: null, lostAt: null },
    ...{ calling: false, vain: 0, due: 0 },
  }
}

function minutes(milliseconds: number): number | null {
  const rounded = Math.round(milliseconds / MINUTE_MS)
  return Math.abs(rounded) < CLOCK_MINUTES ? null : rounded
}
