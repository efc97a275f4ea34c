import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  dismissQuestion,
  dropFailed,
  forgetMissed,
  labelOf,
  lastAccepted,
  loadRecent,
  reply,
  retryScan,
  scan,
  undoCheckIn,
  useScans,
} from '../../../renderer/stores/scan.ts'
import { useSession } from '../../../renderer/stores/session.ts'
import { useStaff } from '../../../renderer/stores/staff.ts'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import { failure, success } from '../../../shared/result.ts'
import { answerWith, attendeeWith } from '../../support/scan-answers.ts'

const lockedState = {
  isProtected: true,
  isLocked: true,
  who: null,
  staff: [],
  waitMs: 0,
  lockAfterMinutes: 0,
}

type Asked = { readonly name: string; readonly input: Record<string, unknown> }

let asked: Asked[] = []
let answers: (Partial<ScanAnswer> | 'fails')[] = []

beforeEach(() => {
  asked = []
  answers = []
  useScans.setState({ ...useScans.getInitialState() })
  useSession.setState({ listId: 'reception', direction: 'entry' })
  vi.stubGlobal('window', {
    bridge: {
      invoke: (name: string, input: Record<string, unknown>) => {
        asked.push({ name, input })
        if (name === 'checkIn.recent' && answers.shift() !== 'fails')
          return Promise.resolve(success({ scans: [] }))
        if (name === 'checkIn.recent') return Promise.resolve(failure('internal'))
        if (name === 'checkIn.undo') return Promise.resolve(success({ attendee: attendeeWith() }))
        const next = answers.shift() ?? {}
        if (next === 'fails') return Promise.resolve(failure('disk-full'))
        return Promise.resolve(success(answerWith({ id: input['id'] as string, ...next })))
      },
    },
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('says that the earlier scans could not be fetched, until they are', async () => {
  answers = ['fails']
  await loadRecent()
  expect(useScans.getState().recentFailed).toBe(true)
  await loadRecent()
  expect(useScans.getState().recentFailed).toBe(false)
})

test('decides scans one at a time, in the order in which they came', async () => {
  scan({ raw: 'one' })
  scan({ raw: 'two' })
  scan({ raw: 'three' })
  await settled()
  expect(asked.map(({ input }) => input['raw'])).toEqual(['one', 'two', 'three'])
  expect(useScans.getState().recent).toHaveLength(3)
})

test('keeps scans that come while a question is open until it is put aside', async () => {
  answers = [{ verdict: 'answers-required' }, { verdict: 'valid' }, { verdict: 'used' }]
  scan({ raw: 'asks' })
  await settled()
  scan({ raw: 'waits' })
  scan({ raw: 'waits too' })
  await settled()
  expect(asked).toHaveLength(1)
  expect(useScans.getState().waiting.map(({ request }) => request.raw)).toEqual([
    'waits',
    'waits too',
  ])
  dismissQuestion()
  await settled()
  expect(asked.map(({ input }) => input['raw'])).toEqual(['asks', 'waits', 'waits too'])
})

test('takes the answer to a question before what waits, as a new entry', async () => {
  answers = [{ verdict: 'answers-required' }]
  scan({ raw: 'asks' })
  await settled()
  scan({ raw: 'waits' })
  reply({ raw: 'asks', answers: { diet: 'none' } })
  await settled()
  expect(asked.map(({ input }) => [input['raw'], input['answers']])).toEqual([
    ['asks', undefined],
    ['asks', { diet: 'none' }],
    ['waits', undefined],
  ])
  expect(new Set(asked.map(({ input }) => input['id'])).size).toBe(3)
})

test('keeps a scan that failed, with whom it was for, until it was tried again as the same scan', async () => {
  answers = ['fails', {}, 'fails', { verdict: 'used' }]
  scan({ raw: '', attendeeId: 'g', label: 'Anneke van der Heijden' })
  await settled()
  scan({ raw: 'next' })
  await settled()
  const [failed] = useScans.getState().failed
  expect(failed).toMatchObject({ code: 'disk-full', request: { label: 'Anneke van der Heijden' } })

  retryScan(failed?.input.id ?? '')
  await settled()
  expect(useScans.getState().failed).toHaveLength(1)
  retryScan(failed?.input.id ?? '')
  await settled()

  const tries = asked.filter(({ input }) => input['attendeeId'] === 'g')
  expect(tries.map(({ input }) => input)).toEqual([
    tries[0]?.input,
    tries[0]?.input,
    tries[0]?.input,
  ])
  expect(tries[0]?.input).not.toHaveProperty('label')
  const { stage, failed: left, recent } = useScans.getState()
  expect([stage.type, left]).toEqual(['answered', []])
  expect(recent.map(({ id }) => id)).toEqual([failed?.input.id, asked[1]?.input['id']])
})

test('a failed scan that somebody settled otherwise is off the stage and the list', async () => {
  answers = ['fails']
  scan({ raw: 'lost' })
  await settled()
  dropFailed(useScans.getState().failed[0]?.input.id ?? '')
  expect(useScans.getState()).toMatchObject({ stage: { type: 'idle' }, failed: [] })
})

test('shows what went wrong when main refuses, and goes on with the next scan', async () => {
  answers = ['fails']
  scan({ raw: 'lost' })
  await settled()
  expect(useScans.getState().stage).toMatchObject({ type: 'failed', failed: { code: 'disk-full' } })
  scan({ raw: 'next' })
  await settled()
  expect(useScans.getState().stage).toMatchObject({ type: 'answered' })
})

test('sends what the key positions say along with the characters', async () => {
  answers = [{ verdict: 'valid' }]
  scan({ raw: 'azerty', otherReading: 'qwerty' })
  await settled()
  expect(asked.map(({ input }) => [input['raw'], input['otherReading']])).toEqual([
    ['azerty', 'qwerty'],
  ])
})

test('keeps a flagged guest’s name out of the recent scans', async () => {
  answers = [{ attendee: attendeeWith({ flagged: true }) }]
  scan({ raw: 'x' })
  await settled()
  expect(useScans.getState().recent.map(({ label }) => label)).toEqual([''])
})

test('undo means the last check-in that still stands', async () => {
  answers = [{}, { verdict: 'used' }, {}]
  for (const raw of ['first', 'again', 'last']) scan({ raw })
  await settled()
  const [last, , first] = useScans.getState().recent
  expect(lastAccepted(useScans.getState().recent)?.id).toBe(last?.id)
  expect(await undoCheckIn(last?.id ?? '', 'mistake')).toBeNull()
  expect(lastAccepted(useScans.getState().recent)?.id).toBe(first?.id)
  expect(useScans.getState().stage.type).toBe('undone')
})

test('undo never means a check-in that came in from elsewhere', async () => {
  scan({ raw: 'here' })
  await settled()
  const [here] = useScans.getState().recent
  if (here === undefined) throw new Error('Nothing was scanned')
  const other = { ...here, id: '6f1c0a1e-0000-4000-8000-00000000000b', isHere: false }
  useScans.setState({ recent: [other, here] })
  expect(lastAccepted(useScans.getState().recent)?.id).toBe(here.id)
})

test('a question at a locked desk holds up no scan, for nobody can answer it', async () => {
  answers = [{ verdict: 'answers-required' }, { verdict: 'valid' }]
  useStaff.setState({ state: lockedState })
  scan({ raw: 'asks' })
  await settled()
  scan({ raw: 'goes on' })
  await settled()
  useStaff.setState({ state: null })
  expect(asked.map(({ input }) => input['raw'])).toEqual(['asks', 'goes on'])
})

test('a guest chosen by name waits under that name', async () => {
  answers = [{ verdict: 'answers-required' }]
  scan({ raw: 'asks' })
  await settled()
  scan({ raw: '', attendeeId: attendeeWith().id, label: labelOf(attendeeWith()) })
  expect(useScans.getState().waiting.map(({ request }) => request.label)).toEqual([
    'Anneke van der Heijden',
  ])
})

async function settled(): Promise<void> {
  await vi.waitFor(() => {
    expect(useScans.getState().busy).toBe(false)
  })
}

test('a refusal that another scan replaces at once stays by name until somebody has seen it', async () => {
  answers = [
    { verdict: 'invalid', attendee: null },
    { verdict: 'canceled', attendee: attendeeWith({ id: 'c', lastName: 'Azzouzi' }) },
    {},
  ]
  for (const raw of ['K4-77QX', 'canceled', 'welcome']) scan({ raw })
  await settled()
  const missed = () => useScans.getState().missed.map(({ label }) => label)
  expect(missed()).toEqual(['Anneke van der Azzouzi', 'K4-77QX'])
  scan({ raw: 'next' })
  await settled()
  expect(missed()).toHaveLength(2)
  forgetMissed()
  expect(missed()).toEqual([])
})

test('a refusal that was read, set aside or of a ticket read twice is not told again', async () => {
  const guest = attendeeWith({ id: 'u' })
  answers = [{ verdict: 'unpaid', attendee: guest }, { attendee: guest }]
  scan({ raw: 'unpaid' })
  await settled()
  reply({ raw: 'unpaid', attendeeId: 'u', overrides: ['unpaid'] })
  await settled()
  answers = [{ verdict: 'used', attendee: guest }, { attendee: attendeeWith({ id: 'next' }) }]
  for (const raw of ['unpaid', 'next']) scan({ raw })
  await settled()
  expect(useScans.getState().missed).toEqual([])

  answers = [{ verdict: 'blocked', attendee: attendeeWith({ id: 'b' }) }]
  scan({ raw: 'blocked' })
  await settled()
  const readAt = performance.now() + 2_001
  vi.spyOn(performance, 'now').mockReturnValue(readAt)
  scan({ raw: 'later' })
  await settled()
  vi.restoreAllMocks()
  expect(useScans.getState().missed).toEqual([])
})
