import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  expectJob,
  loadPrinting,
  needsPerson,
  takeJob,
  unfinishedJobs,
  usePrinting,
} from '../../../renderer/stores/printing.ts'
import type { PrintJob } from '../../../shared/model/print-job.ts'
import { success } from '../../../shared/result.ts'

const queued: PrintJob = {
  id: 'a',
  attendeeId: 'g',
  guest: 'Anneke van der Heijden',
  state: 'queued',
  problem: null,
  detail: '',
  printer: 'Zebra',
  createdAt: '2026-06-17T06:41:00.000Z',
  changedAt: '2026-06-17T06:41:00.000Z',
  flaws: [],
  printedSince: null,
  attempts: 0,
  printerId: null,
}
const printed: PrintJob = { ...queued, state: 'printed', changedAt: '2026-06-17T06:41:02.000Z' }

beforeEach(() => {
  usePrinting.setState({ jobs: [] })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('an answer that an event has overtaken does not bring an older state back', async () => {
  vi.stubGlobal('window', {
    bridge: {
      invoke: (name: string) => {
        if (name !== 'printing.jobs') return Promise.resolve(success({}))
        takeJob(printed)
        return Promise.resolve(success({ jobs: [queued] }))
      },
    },
  })
  await loadPrinting()
  expect(usePrinting.getState().jobs).toEqual([printed])
})

test('the newest job stands first and each job once', () => {
  const later = { ...queued, id: 'b', createdAt: '2026-06-17T06:42:00.000Z' }
  takeJob(queued)
  takeJob(later)
  takeJob(printed)
  expect(usePrinting.getState().jobs).toEqual([later, printed])
})

test.each([
  [{ state: 'failed' }, true],
  [{ state: 'unknown' }, true],
  [{ state: 'queued', problem: 'no-printer' }, true],
  [{ state: 'queued' }, false],
  [{ state: 'printed', problem: 'attention' }, false],
  [{ state: 'canceled', problem: 'job-canceled' }, false],
] as const)('%j waits for a person: %s', (part, waits) => {
  expect(needsPerson({ ...queued, ...part })).toBe(waits)
})

test('badges behind one that cannot go on count as not come out, and stand behind it', () => {
  const blocked: PrintJob = { ...queued, problem: 'no-printer' }
  const behind: PrintJob = { ...queued, id: 'b' }
  const last: PrintJob = { ...queued, id: 'd' }
  const failed: PrintJob = { ...queued, id: 'c', state: 'failed', problem: 'job-canceled' }
  const newestFirst = [last, failed, behind, blocked, printed]
  expect(unfinishedJobs(newestFirst)).toEqual([blocked, failed, behind, last])
  expect(unfinishedJobs([behind, queued])).toEqual([])
})

test('a badge that a scan asked for stands there at once, and main knows better', () => {
  expectJob('a', 'g', 'Anneke van der Heijden', '2026-06-17T06:41:00.000Z')
  expect(usePrinting.getState().jobs).toMatchObject([{ id: 'a', state: 'queued' }])
  takeJob(printed)
  expectJob('a', 'g', 'Anneke van der Heijden', '2026-06-17T06:41:00.000Z')
  expect(usePrinting.getState().jobs).toEqual([printed])
})
