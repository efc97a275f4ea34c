import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  loadDoubles,
  markDoublesSeen,
  refreshDoubles,
  useDoubles,
} from '../../../renderer/stores/doubles.ts'
import { success } from '../../../shared/result.ts'

let doubles: { admissions: { id: string }[] }[] = []
let read: unknown[] = []

beforeEach(() => {
  doubles = []
  read = []
  const invoke = (name: string, input: { checkInIds?: string[] }) => {
    if (name === 'stats.readDoubles') read.push(input.checkInIds)
    return Promise.resolve(success({ doubles }))
  }
  vi.stubGlobal('window', { bridge: { invoke } })
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

test('a guest whom two desks let in is named until somebody has read it, which main is told', async () => {
  doubles = [double('ab'), double('cde')]
  await loadDoubles('one')
  expect(named()).toEqual(['ab', 'cde'])
  doubles = [double('cde')]
  await refreshDoubles()
  expect(named()).toEqual(['cde'])
  await markDoublesSeen()
  expect([named(), read]).toEqual([[], [['c', 'd', 'e']]])
})

test('of another event nothing is named that is of the one before', async () => {
  doubles = [double('ab')]
  await loadDoubles('one')
  doubles = []
  await loadDoubles('two')
  expect(named()).toEqual([])
})
