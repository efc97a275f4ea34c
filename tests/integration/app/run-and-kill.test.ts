import { expect, test } from 'vitest'
import { runAndKill } from '../../support/killed/run-and-kill.ts'

let left = 0

test('a program whose moment never comes', async () => {
  void runAndKill('say-where-it-runs.ts', [], ([line]) => {
    left = Number(line)
    return false
  })
  await expect.poll(() => left, { timeout: 30_000 }).toBeGreaterThan(0)
})

test('is gone once its test is over', async () => {
  await expect.poll(() => isRunning(left)).toBe(false)
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
