import { expect, test } from 'vitest'
import { orderJobs } from '../../../renderer/features/printers/order-jobs.ts'
import { choicesFor } from '../../../shared/domain/printing/job-choices.ts'
import type { PrintJob, PrintState } from '../../../shared/model/print-job.ts'

function job(id: string, state: PrintState, problem: PrintJob['problem'] = null): PrintJob {
  return {
    id,
    attendeeId: 'g',
    guest: 'Anneke van der Heijden',
    state,
    problem,
    detail: '',
    printer: 'Zebra',
    printerId: null,
    createdAt: '2026-06-17T06:41:00.000Z',
    changedAt: '2026-06-17T06:41:00.000Z',
    flaws: [],
    printedSince: null,
    attempts: 1,
  }
}

test('a queue begins with what waits for a person, then what is next, then what is done', () => {
  const newestFirst = [
    job('7', 'queued'),
    job('6', 'queued'),
    job('5', 'printed'),
    job('4', 'unknown'),
    job('3', 'printing'),
    job('2', 'sent'),
    job('1', 'failed'),
  ]

  expect(orderJobs(newestFirst).map(({ id }) => id)).toEqual(['1', '4', '3', '6', '7', '5', '2'])
})

const none = { answer: false, retry: false, cancel: false, move: false, reprint: false }

test.each([
  ['queued', null, { ...none, cancel: true, move: true }],
  ['sending', null, none],
  ['printing', null, none],
  ['printing', 'media-empty', { ...none, cancel: true, move: true }],
  ['printing', 'not-answering', { ...none, cancel: true }],
  ['sending', 'not-answering', { ...none, cancel: true }],
  ['unknown', 'fell-silent', { ...none, answer: true, move: true }],
  ['failed', 'job-aborted', { ...none, retry: true, cancel: true, move: true }],
  ['unknown', 'interrupted', { ...none, answer: true }],
  ['printed', null, { ...none, reprint: true }],
  ['sent', null, { ...none, reprint: true }],
  ['canceled', null, none],
] as const)('of a badge that is %s with %s a person can', (state, problem, choices) => {
  expect(choicesFor(job('1', state, problem))).toEqual(choices)
})
