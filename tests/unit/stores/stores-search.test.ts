import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearSearch, searchNow, typeText, useSearch } from '../../../renderer/stores/search.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { failure, success } from '../../../shared/result.ts'
import { attendeeWith } from '../../support/scan-answers.ts'

let asked: string[] = []
let found: Attendee[] = []
let answers = true

beforeEach(() => {
  asked = []
  found = []
  answers = true
  vi.useFakeTimers()
  vi.stubGlobal('window', {
    setTimeout,
    clearTimeout,
    bridge: {
      invoke: (_: string, input: { text: string }) => {
        asked.push(input.text)
        return Promise.resolve(
          answers ? success({ attendees: found }) : failure('no-event', 'None.'),
        )
      },
    },
  })
  clearSearch()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the first letter is looked for once it is no scanner’s, and shown once the typing pauses', async () => {
  await type('v', 29)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect([asked, useSearch.getState().shows]).toEqual([['v'], false])
  await vi.advanceTimersByTimeAsync(65)
  expect([asked, useSearch.getState().shows]).toEqual([['v'], true])
  await type('vd', 0)
  expect(asked).toEqual(['v', 'vd'])
  expect(useSearch.getState().foundFor).toBe('vd')
})

test('somebody who types fast is answered at every key', async () => {
  for (const text of ['b', 'be', 'ber', 'berg']) await type(text, 80)
  expect(asked).toEqual(['b', 'be', 'ber', 'berg'])
})

test('a burst of keys, which may be a scan, is neither shown nor looked for on its way', async () => {
  for (const text of ['v', 'v7', 'v7K', 'v7KQ', 'v7KQ2']) await type(text, 8)
  expect([asked, useSearch.getState().shows]).toEqual([[], false])
  await vi.advanceTimersByTimeAsync(65)
  expect([asked, useSearch.getState().shows]).toEqual([['v7KQ2'], true])
})

test('after the field was emptied, nothing takes the stage before a pause', async () => {
  await type('v', 150)
  clearSearch()
  await type('p', 50)
  expect([asked, useSearch.getState().shows]).toEqual([['v', 'p'], false])
})

test('says when more were found than are shown', async () => {
  found = Array.from({ length: 51 }, (_, index) => attendeeWith({ id: String(index) }))
  await type('v', 30)
  const { found: shown, hasMore } = useSearch.getState()
  expect([shown?.length, hasMore]).toEqual([50, true])
})

test('is asked again after a search that failed', async () => {
  answers = false
  await type('v', 100)
  expect(useSearch.getState().failed).toBe(true)
  answers = true
  await searchNow()
  expect(useSearch.getState().failed).toBe(false)
})

async function type(text: string, pause: number): Promise<void> {
  typeText(text)
  await vi.advanceTimersByTimeAsync(pause)
}
