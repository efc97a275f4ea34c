/** Requests that one device may make a minute at the hosted pretix. */
const A_MINUTE = 360
const MINUTE_MS = 60_000

/** How fast a server is asked: what was sent lately, and until when it wants to be left alone. */
export type Pace = {
  /** A clock that only goes forward, ms. */
  readonly now: () => number
  readonly sent: number[]
  heldUntil: number
}

export function newPace(now: () => number): Pace {
  return { now, sent: [], heldUntil: 0 }
}

/** How long to wait before one more request keeps to the limit, in ms; the request is counted. */
export function takeTurn(pace: Pace): number {
  const now = pace.now()
  const nth = pace.sent.length < A_MINUTE ? undefined : pace.sent.shift()
  const wait = nth === undefined ? 0 : Math.max(0, nth + MINUTE_MS - now)
  pace.sent.push(now + wait)
  return wait
}

/** The server asks to be left alone for so many ms. */
export function hold(pace: Pace, milliseconds: number): void {
  pace.heldUntil = Math.max(pace.heldUntil, pace.now() + milliseconds)
}

/** How long the server still wants to be left alone, in ms. */
export function heldFor(pace: Pace): number {
  return Math.max(0, pace.heldUntil - pace.now())
}
