import type { Dice } from './counted-course.ts'
import type { Fact, Told } from './cut-off-facts.ts'
import { ofKind } from './cut-off-facts.ts'
import { written, type Laptop } from './cut-off-laptops.ts'

/** All that was done at all desks; `log` tells it in words. */
export type Course = {
  readonly dice: Dice
  readonly clock: { now: number }
  readonly laptops: Laptop[]
  readonly facts: Fact[]
  readonly log: string[]
}

/** What a laptop knows. */
export function knownAt({ facts }: Course, { known }: Laptop): Fact[] {
  return facts.filter(({ id }) => known.has(id))
}

/** Does something at a desk, and writes down what it wrote: each new entry by its type. */
export function doAt(
  { facts, log }: Course,
  laptop: Laptop,
  words: string,
  act: () => void,
  told: (type: string, id: string, body: Body) => readonly Told[],
): void {
  log.push(`${laptop.name} ${words}`)
  for (const { id, clock, writer, type, body } of written(laptop, act)) {
    laptop.known.add(id)
    for (const one of told(type, id, JSON.parse(body) as Body))
      facts.push({ ...one, id, clock, writer, desk: laptop.name })
  }
}

/** What of the bodies of entries cannot be known before they are written. */
export type Body = {
  readonly attendeeId: string
  readonly listId: string
  readonly enrolled: boolean
  readonly requestId: string
  readonly outcome: string
  readonly keep: string
  readonly other: string
  readonly joinedId: string
}

export type Act = (course: Course, laptop: Laptop) => void

export function codeOf(facts: readonly Fact[], id: string): string {
  return ofKind(facts, 'guest').find(({ guest }) => guest === id)?.code ?? ''
}
