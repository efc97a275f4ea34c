import { expect } from 'vitest'
import { workOfThread } from './work-of-thread.ts'

const TIMES_LARGER = 8
/** What grows with its length takes eight times the work, what grows with its square sixty-four times. */
const TIMES_MORE = 24
/** Below this the collector of garbage says more than the work, ms. */
const FLOOR_MS = 3
/** The compiler and the collector may disturb a few. */
const ROUNDS = 8

/**
 * Expects that work grows with the length of what it is given, and no faster: `length` and an eighth of it are done in turn, and
 * the least that each took of this thread is compared, so that neither a slow nor a laden machine matters.
 */
export async function expectLinear<Given>(
  length: number,
  make: (length: number) => Given,
  work: (given: Given) => unknown,
): Promise<void> {
  const [small, large] = [make(Math.floor(length / TIMES_LARGER)), make(length)]
  const least = { small: Infinity, large: Infinity }
  let round = 0
  do {
    least.small = Math.min(least.small, await workOf(work, small))
    least.large = Math.min(least.large, await workOf(work, large))
    round += 1
  } while (round < ROUNDS && !isLinear(least))
  expect(least).toSatisfy(isLinear)
}

function isLinear({ small, large }: { readonly small: number; readonly large: number }): boolean {
  return large <= TIMES_MORE * Math.max(small, FLOOR_MS)
}

async function workOf<Given>(work: (given: Given) => unknown, given: Given): Promise<number> {
  const before = workOfThread()
  await work(given)
  return workOfThread() - before
}
