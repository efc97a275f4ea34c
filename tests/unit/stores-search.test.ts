import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearSearch, typeText, useSearch } from '../../renderer/stores/search.ts'
import { success } from '../../shared/result.ts'

let asked: string[] = []

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
  vi.stubGlobal('window', {
    setTimeout,
    clearTimeout,
    bridge: {
      invoke: (_: string, input: { text: string }) => {
        asked.push(input.text)
        return Promise.resolve(success({ attendees: [] }))
      },
    },
  })
  clearSearch()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the first letters are looked for once the typing pauses, the next ones at once', async () => {
  await type('v', 150)
  expect(asked).toEqual(['v'])
  await type('vd', 0)
  expect(asked).toEqual(['v', 'vd'])
  expect(useSearch.getState().foundFor).toBe('vd')
})

test('a burst of keys, which may be a scan, is not looked for on its way', async () => {
  await type('v', 150)
  for (const text of ['v7', 'v7K', 'v7KQ', 'v7KQ2']) await type(text, 8)
  // The first key of a burst cannot be told from a letter.
  expect(asked).toEqual(['v', 'v7'])
  await vi.advanceTimersByTimeAsync(90)
  expect(asked).toEqual(['v', 'v7', 'v7KQ2'])
})

test('after the field was emptied, nothing is looked for before a pause', async () => {
  await type('v', 150)
  clearSearch()
  await type('p', 80)
  expect([asked, useSearch.getState().shows]).toEqual([['v'], false])
})

async function type(text: string, pause: number): Promise<void> {
  typeText(text)
  await vi.advanceTimersByTimeAsync(pause)
}
