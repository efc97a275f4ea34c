import type { PinAttempts } from '../../model/staff.ts'

/** Wrong PINs in a row that cost nothing but the trouble. */
const FREE = 4
const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 15 * 60_000

/** How long no PIN is looked at, in ms; never longer than the longest. */
export function waitForPin({ until }: PinAttempts, now: number): number {
  return Math.min(Math.max(0, until - now), LONGEST_WAIT_MS)
}

/** After one more wrong PIN: from the fifth on each waits twice as long as the one before. */
export function afterWrongPin({ failures }: PinAttempts, now: number): PinAttempts {
  const count = failures + 1
  const wait = waitAfter(count)
  return { failures: count, until: wait === 0 ? 0 : now + wait }
}

/** The same attempts where the clock was set back since: their wait begins anew, and so it ends. */
export function onThisClock(attempts: PinAttempts, now: number): PinAttempts {
  const wait = waitAfter(attempts.failures)
  return attempts.until - now > wait ? { ...attempts, until: now + wait } : attempts
}

/** In ms, by how many PINs in a row were wrong. */
function waitAfter(failures: number): number {
  return failures <= FREE
    ? 0
    : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE - 1), LONGEST_WAIT_MS)
}
