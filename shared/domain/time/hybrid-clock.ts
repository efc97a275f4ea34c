/**
 * A hybrid logical clock as fixed-width text: 12 hexadecimal digits of milliseconds since 1970 and 6 of
 * a counter. Text order is clock order. It orders entries and tells no time of day (Kulkarni et al., 2014).
 */
export type HybridClock = string

/** Before every entry. */
export const CLOCK_ZERO: HybridClock = '000000000000000000'

const LARGEST_COUNTER = 0xffffff

/** The clock of the next entry: past everything seen, and never behind the wall clock `now` (ms). */
export function nextClock(seen: HybridClock, now: number): HybridClock {
  const wall = milliseconds(Math.max(0, Math.floor(now)))
  if (wall > seen.slice(0, 12)) return `${wall}000000`
  const counter = Number.parseInt(seen.slice(12), 16)
  if (counter < LARGEST_COUNTER) return `${seen.slice(0, 12)}${hexadecimal(counter + 1, 6)}`
  return `${milliseconds(Number.parseInt(seen.slice(0, 12), 16) + 1)}000000`
}

/** The clock of something that another system's clock tells (ms), before every entry of that millisecond. */
export function clockOf(moment: number): HybridClock {
  return `${milliseconds(Math.max(0, Math.floor(moment)))}000000`
}

/** The moment that a clock was made from or after, ms since 1970. */
export function momentOfClock(clock: HybridClock): number {
  return Number.parseInt(clock.slice(0, 12), 16)
}

/** The later of two clocks. */
export function laterClock(one: HybridClock, other: HybridClock): HybridClock {
  return one > other ? one : other
}

function milliseconds(value: number): string {
  return hexadecimal(value, 12)
}

function hexadecimal(value: number, width: number): string {
  return value.toString(16).padStart(width, '0')
}
