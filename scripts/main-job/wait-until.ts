import { setTimeout as pause } from 'node:timers/promises'

/** Asks until the answer is there; throws after `limit` ms with what was waited for. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  limit = 30_000,
): Promise<T> {
  const deadline = performance.now() + limit
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (performance.now() > deadline) {
      throw new Error(`${what} did not come within ${String(limit / 1000)} s`)
    }
    await pause(25)
  }
}
