import { expect, onTestFinished, test, vi } from 'vitest'
import { Lanes } from '../../../electron/printing/queue/lanes.ts'

test('a lane that stumbles is walked again, though it did not say when', async () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const crashes: unknown[] = []
  let isFull = true
  let walked = 0
  const lanes = new Lanes({
    lanes: () => ['Ingang'],
    walk: () => {
      if (isFull) return Promise.reject(new Error('no room'))
      walked += 1
      return Promise.resolve()
    },
    soonest: () => null,
    onCrash: (error) => void crashes.push(error),
  })
  lanes.start()
  await vi.advanceTimersByTimeAsync(12_000)
  expect(crashes).toHaveLength(3)
  isFull = false
  await vi.advanceTimersByTimeAsync(5_000)
  expect(walked).toBe(1)
  await lanes.stop()
})
