/** A source of chance that gives the same row of numbers for the same seed (mulberry32). */
export type Random = {
  /** At least 0, below 1. */
  readonly next: () => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  readonly chance: (probability: number) => boolean
  readonly shuffle: <Value>(values: readonly Value[]) => Value[]
}

/** Starts a row of chance at a seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  function pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(next() * values.length)]
    if (value === undefined) throw new Error('There is nothing to pick from')
    return value
  }
  function shuffle<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value) => ({ value, order: next() }))
      .toSorted((one, other) => one.order - other.order)
      .map(({ value }) => value)
  }
  return { next, pick, chance: (probability) => next() < probability, shuffle }
}
