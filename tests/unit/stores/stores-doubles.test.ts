import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  loadDoubles,
  markDoublesSeen,
  refreshDoubles,
  useDoubles,
} from '../../../renderer/stores/doubles.ts'
import { success } from '../../../shared/result.ts'

let doubles: { admissions: { id: string }[] }[] = []

beforeEach(() => {
  doubles = []
  vi.stubGlobal('window', { bridge: { invoke: () => Promise.resolve(success({ doubles })) } })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What the banner names: the check-ins of each guest. */
function named(): string[] {
  return useDoubles.getState().news.map(({ admissions }) => admissions.map(({ id }) => id).join(''))
}

function double(ids: string): (typeof doubles)[number] {
  return { admissions: [...ids].map((id) => ({ id })) }
}

test('a guest whom two desks let in is named once, and again only for another check-in', async () => {
  doubles = [double('ab')]
  await loadDoubles('one', false)
  expect(named()).toEqual([])
  doubles = [double('ab'), double('cde')]
  await loadDoubles('one', true)
  expect(named()).toEqual(['cde'])
  markDoublesSeen()
  expect(named()).toEqual([])

  doubles = [double('abf'), double('ce')]
  await loadDoubles('one', true)
  expect(named()).toEqual(['abf'])
  doubles = [double('ab')]
  await refreshDoubles()
  expect(named()).toEqual([])
})
