import { expect, test } from 'vitest'
import { createClock } from '../../../electron/app/laptop/clock.ts'

test("the real clock is the system's", () => {
  let system = 1_000
  const clock = createClock(null, () => system)
  system = 5_000
  expect([clock.now(), clock.simulated]).toEqual([5_000, false])
})

test('a shifted clock starts where it was told to and runs on', () => {
  let system = 1_000
  const clock = createClock(Date.UTC(2026, 5, 17, 6, 30), () => system)
  const atStart = clock.now()
  system += 90_000
  expect([atStart, clock.now(), clock.simulated]).toEqual([
    Date.UTC(2026, 5, 17, 6, 30),
    Date.UTC(2026, 5, 17, 6, 31, 30),
    true,
  ])
})
