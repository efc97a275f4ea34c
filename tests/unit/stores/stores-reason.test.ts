import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  askOverride,
  askReprint,
  askUndo,
  chooseReason,
  leaveReason,
  useReason,
} from '../../../renderer/stores/reason.ts'
import { useScans } from '../../../renderer/stores/scan.ts'
import { useSession } from '../../../renderer/stores/session.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { answerWith, attendeeWith } from '../../support/scan-answers.ts'

let asked: { readonly name: string; readonly input: Record<string, unknown> }[] = []
let undoAnswer: Result<unknown> = success({ attendee: attendeeWith(), presence: 'present' })

const undo = {
  checkInId: '6f1c0a1e-0000-4000-8000-00000000000a',
  name: 'Anneke',
  direction: 'entry',
} as const
const override = { request: { raw: 'X', overrides: ['canceled' as const] }, name: 'Aicha' }

beforeEach(() => {
  asked = []
  undoAnswer = success({ attendee: attendeeWith(), presence: 'present' })
  vi.useFakeTimers()
  useReason.setState({ question: null, failed: null, dropped: null })
  useScans.setState({ stage: { type: 'idle' }, waiting: [], busy: false, recent: [] })
  useSession.setState({ listId: 'reception', direction: 'entry' })
  vi.stubGlobal('window', {
    setTimeout,
    clearTimeout,
    bridge: {
      invoke: (name: string, input: Record<string, unknown>) => {
        asked.push({ name, input })
        const answer = success(answerWith({ id: input['id'] as string }))
        return Promise.resolve(name === 'checkIn.undo' ? undoAnswer : answer)
      },
    },
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the undo of a guest in sight goes through by itself, and says where the guest is now', async () => {
  askUndo({ ...undo, isSeen: true })
  await vi.advanceTimersByTimeAsync(4_000)
  expect(asked.map(({ input }) => input['reason'])).toEqual(['other'])
  expect(useScans.getState().stage).toMatchObject({ type: 'undone', presence: 'present' })
})

test('the undo of somebody who is not in sight waits for a digit, however long', async () => {
  askUndo({ ...undo, isSeen: false })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toEqual([])
  expect(useReason.getState().question).toMatchObject({ name: 'Anneke' })
  chooseReason(2)
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.map(({ input }) => [input['checkInId'], input['reason']])).toEqual([
    [undo.checkInId, 'wrong-person'],
  ])
})

test('nobody is admitted anyway without a digit: neither by time, the same key, nor the next scan', async () => {
  askOverride(override)
  askOverride(override)
  await vi.advanceTimersByTimeAsync(60_000)
  leaveReason()
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual([])
  expect(useReason.getState()).toMatchObject({
    question: null,
    dropped: { type: 'override', name: 'Aicha' },
  })
  leaveReason()
  expect(useReason.getState().dropped).toBeNull()
})

test('a digit admits the guest anyway with its reason', async () => {
  askOverride(override)
  chooseReason(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(asked.map(({ input }) => [input['overrides'], input['overrideReason']])).toEqual([
    [['canceled'], 'agreed'],
  ])
})

test('what comes before the answer drops the undo of somebody out of sight, and says so', () => {
  askUndo({ ...undo, isSeen: false })
  leaveReason()
  expect(useReason.getState().dropped).toEqual({ type: 'undo', name: 'Anneke' })
  askReprint({ scanId: '', attendeeId: 'a', name: 'Anneke' })
  expect(useReason.getState().dropped).toBeNull()
  leaveReason()
  expect(useReason.getState().dropped).toBeNull()
})

test('a refused undo keeps the reason of the refusal', async () => {
  undoAnswer = failure('not-allowed')
  askUndo({ ...undo, isSeen: false })
  chooseReason(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(useReason.getState().failed).toEqual({ type: 'undo', code: 'not-allowed' })
})
