import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadEvacuation, loadLists, useLists } from '../../../renderer/stores/lists.ts'
import { failure, success } from '../../../shared/result.ts'

let works = true

beforeEach(() => {
  works = true
  vi.stubGlobal('window', {
    bridge: {
      invoke: (name: string) =>
        Promise.resolve(
          !works
            ? failure('internal', 'No.')
            : success(
                name === 'lists.evacuation'
                  ? { at: '2026-06-17T06:30:00.000Z', people: [] }
                  : { states: [] },
              ),
        ),
    },
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('an evacuation list that cannot be made anew stays, and says that it is old', async () => {
  works = false
  await loadEvacuation()
  expect(useLists.getState()).toMatchObject({ evacuation: null, evacuationProblem: 'internal' })
  works = true
  await loadEvacuation()
  works = false
  await loadEvacuation()
  const { evacuation, evacuationProblem } = useLists.getState()
  expect([evacuation?.at, evacuationProblem]).toEqual(['2026-06-17T06:30:00.000Z', 'internal'])
  works = true
  await loadEvacuation()
  expect(useLists.getState().evacuationProblem).toBeNull()
})

test('says that the counts of the lists are old when they cannot be asked for', async () => {
  works = false
  await loadLists()
  expect(useLists.getState().statesProblem).toBe('internal')
  works = true
  await loadLists()
  expect(useLists.getState().statesProblem).toBeNull()
})
