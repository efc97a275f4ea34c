/** How the lanes are walked; ids are those of whoever gives them. */
export type LaneWork = {
  /** The lanes in which something is open now. */
  readonly lanes: () => Iterable<string>
  /** One look at all that is open in a lane; it is never walked twice at a time. */
  readonly walk: (lane: string) => Promise<void>
  /** In how many ms a lane is to be walked again by itself; null for not before it is woken. */
  readonly soonest: () => number | null
  readonly onCrash: (error: unknown) => void
}

type Lane = { isWoken: boolean; work: Promise<void> | null }

/** How long lanes sleep at least and at most between walks, in ms. */
const sleeps = { shortest: 10, longest: 5_000 } as const

/** Lets work go on in several lanes beside each other, one thing at a time in each: no lane waits for another. */
export class Lanes {
  readonly #work: LaneWork
  readonly #lanes = new Map<string, Lane>()
  #timer: NodeJS.Timeout | null = null
  #state: 'new' | 'started' | 'stopped' = 'new'

  constructor(work: LaneWork) {
    this.#work = work
  }

  start(): void {
    this.#state = 'started'
    this.wake()
  }

  /** No lane begins anything any more once this returns; the answer comes when nothing is under way. */
  async stop(): Promise<void> {
    this.#state = 'stopped'
    if (this.#timer !== null) clearTimeout(this.#timer)
    for (const { work } of [...this.#lanes.values()]) await work
  }

  /** Walks every lane in which something is open; one that is being walked is walked once more. */
  wake(): void {
    if (this.#state !== 'started') return
    for (const id of this.#work.lanes()) {
      const lane = this.#lanes.get(id) ?? { isWoken: false, work: null }
      this.#lanes.set(id, lane)
      lane.isWoken = true
      lane.work ??= this.#workOff(id, lane)
    }
  }

  async #workOff(id: string, lane: Lane): Promise<void> {
    let hasStumbled = false
    try {
      while (lane.isWoken && this.#state === 'started') {
        lane.isWoken = false
        await this.#work.walk(id)
      }
    } catch (error) {
      hasStumbled = true
      this.#work.onCrash(error)
    }
    lane.work = null
    this.#lanes.delete(id)
    this.#sleep(hasStumbled)
  }

  /** A lane that stumbled may have said nothing of when it is to be walked again. */
  #sleep(hasStumbled: boolean): void {
    if (this.#state !== 'started') return
    if (this.#timer !== null) clearTimeout(this.#timer)
    const soonest = this.#work.soonest() ?? (hasStumbled ? sleeps.longest : null)
    if (soonest === null) return
    this.#timer = setTimeout(
      () => {
        this.wake()
      },
      Math.max(sleeps.shortest, Math.min(sleeps.longest, soonest)),
    )
  }
}
