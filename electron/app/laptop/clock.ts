/** The app's time: use cases, the journal and the page all ask this one. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Whether the time was made up with `--clock`; such entries never leave the laptop. */
  readonly simulated: boolean
}

/** The system's time, or one that starts at `start` (milliseconds since 1970) and runs on from there. */
export function createClock(start: number | null, systemNow: () => number = Date.now): Clock {
  if (start === null) return { now: systemNow, simulated: false }
  const shift = start - systemNow()
  return { now: () => systemNow() + shift, simulated: true }
}
