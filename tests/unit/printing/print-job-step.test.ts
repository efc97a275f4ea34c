import { describe, expect, test } from 'vitest'
import { nextPrintAct } from '../../../shared/domain/printing/next-print-act.ts'
import {
  isOver,
  stepPrintJob,
  type PrintHappening,
  type PrintProgress,
} from '../../../shared/domain/printing/print-job-step.ts'
import { printStateSchema } from '../../../shared/model/print-job.ts'
import {
  printing,
  queued,
  reported,
  said,
  sending,
  type StepCase,
} from '../../support/printing/print-progress.ts'

const unknown: PrintProgress = { ...printing, state: 'unknown', problem: 'interrupted' }
const failed: PrintProgress = { ...printing, state: 'failed', problem: 'job-aborted' }

test('a badge goes from the queue through the printer to the hand', () => {
  const happenings: PrintHappening[] = [
    { type: 'claimed' },
    { type: 'submitted', submission: { outcome: 'accepted', reference: '7' } },
    reported(said('waiting')),
    reported(said('printing')),
    reported(said('printed')),
  ]
  const states = happenings.reduce(
    (jobs, happening) => [...jobs, stepPrintJob(jobs.at(-1) ?? queued, happening)],
    [queued],
  )

  expect(states.map(({ state }) => state)).toEqual([
    'queued',
    'sending',
    'printing',
    'printing',
    'printing',
    'printed',
  ])
  expect(states.at(-1)).toEqual({
    state: 'printed',
    problem: null,
    detail: '',
    printerReference: '7',
    attempts: 1,
  })
})

const steps: readonly StepCase[] = [
  [
    'a printer that is off keeps the badge in the queue',
    sending,
    {
      type: 'submitted',
      submission: { outcome: 'refused', problem: 'not-answering', detail: 'x' },
    },
    { state: 'queued', problem: 'not-answering', attempts: 1 },
  ],
  [
    'a document that the printer cannot read fails for good',
    sending,
    {
      type: 'submitted',
      submission: { outcome: 'refused', problem: 'document-refused', detail: 'x' },
    },
    { state: 'failed', problem: 'document-refused' },
  ],
  [
    'an answer that never came leaves the badge being sent, with the problem',
    sending,
    {
      type: 'submitted',
      submission: { outcome: 'uncertain', problem: 'not-answering', detail: 'x' },
    },
    { state: 'sending', problem: 'not-answering' },
  ],
  [
    'a badge that is found at the printer is followed',
    sending,
    { type: 'searched', search: { outcome: 'found', reference: '9' } },
    { state: 'printing', printerReference: '9', problem: null },
  ],
  [
    'a badge that the printer never had goes back to the queue',
    sending,
    { type: 'searched', search: { outcome: 'absent' } },
    { state: 'queued', problem: null },
  ],
  [
    'a printer that keeps no list leaves it to a person',
    sending,
    { type: 'searched', search: { outcome: 'untold' } },
    { state: 'unknown', problem: 'interrupted' },
  ],
  [
    'a search without an answer changes only what is shown',
    sending,
    {
      type: 'searched',
      search: { outcome: 'not-answering', problem: 'printer-unknown', detail: 'x' },
    },
    { state: 'sending', problem: 'printer-unknown' },
  ],
  [
    'a stopped printer is told while the badge stays',
    printing,
    reported(said('waiting', 'printer-stopped')),
    { state: 'printing', problem: 'printer-stopped' },
  ],
  [
    'connecting is no problem at first',
    printing,
    reported(said('printing', 'offline'), 500),
    { state: 'printing', problem: null },
  ],
  [
    'connecting for long is a printer that is off',
    printing,
    reported(said('printing', 'offline'), 5_000),
    { state: 'printing', problem: 'offline' },
  ],
  [
    'a problem that is over is told no more',
    { ...printing, problem: 'media-empty' },
    reported(said('printing')),
    { state: 'printing', problem: null },
  ],
  [
    'a job that the printer broke off has failed',
    printing,
    reported(said('aborted')),
    { state: 'failed', problem: 'job-aborted' },
  ],
  [
    'a job that was canceled at the printer has failed: the guest has no badge',
    printing,
    reported(said('canceled')),
    { state: 'failed', problem: 'job-canceled' },
  ],
  [
    'a job that was canceled while it was handed over has failed as well',
    sending,
    {
      type: 'submitted',
      submission: { outcome: 'refused', problem: 'job-canceled', detail: 'x' },
    },
    { state: 'failed', problem: 'job-canceled' },
  ],
  [
    'a badge that was taken back is sent again, whoever heard of that first',
    { ...failed, problem: 'job-canceled' },
    { type: 'taken-back' },
    { state: 'queued', problem: null, printerReference: null },
  ],
  [
    'a badge that failed otherwise stays so',
    failed,
    { type: 'taken-back' },
    { state: 'failed', problem: 'job-aborted' },
  ],
  [
    'a job that the printer forgot is unknown',
    printing,
    reported(said('gone')),
    { state: 'unknown', problem: 'interrupted' },
  ],
  [
    'a printer that tells nothing more has it, and that is the end',
    printing,
    reported(said('untold')),
    { state: 'sent', problem: null },
  ],
  [
    'a person who holds the badge ends the doubt',
    unknown,
    { type: 'answered', cameOut: true },
    { state: 'printed', problem: null },
  ],
  [
    'a person without a badge gets it printed again',
    unknown,
    { type: 'answered', cameOut: false },
    { state: 'queued', problem: null, printerReference: null, attempts: 1 },
  ],
  [
    'a printer that goes on printing one badge is shown',
    printing,
    { type: 'reported', report: said('printing'), inStateMs: 60_000, busyMs: 60_000 },
    { state: 'printing', problem: 'takes-long' },
  ],
  [
    'a printer that prints one badge for ever leaves it to a person',
    printing,
    { type: 'reported', report: said('printing'), inStateMs: 180_000, busyMs: 180_000 },
    { state: 'unknown', problem: 'takes-long' },
  ],
  [
    'a badge that its printer gave back waits again',
    printing,
    { type: 'taken-back' },
    { state: 'queued', printerReference: null },
  ],
  [
    'a badge whose printer was removed is a question',
    printing,
    { type: 'printer-removed' },
    { state: 'unknown', problem: 'printer-removed' },
  ],
  ['a failed badge can be tried again', failed, { type: 'retried' }, { state: 'queued' }],
  ['a badge that waits can be canceled', queued, { type: 'canceled' }, { state: 'canceled' }],
  [
    'without a printer a badge waits',
    queued,
    { type: 'held', problem: 'no-printer', detail: '' },
    { state: 'queued', problem: 'no-printer' },
  ],
]

test.each(steps)('%s', (_, before, happening, after) => {
  expect(stepPrintJob(before, happening)).toMatchObject(after)
})

describe('what is over', () => {
  const over = printStateSchema.options.filter(isOver)

  test.each(over)('stays %s whatever comes late', (state) => {
    const job = { ...printing, state }
    const late: PrintHappening[] = [
      { type: 'claimed' },
      { type: 'submitted', submission: { outcome: 'accepted', reference: '8' } },
      { type: 'searched', search: { outcome: 'absent' } },
      reported(said('gone')),
      { type: 'answered', cameOut: false },
      { type: 'retried' },
      { type: 'canceled' },
    ]
    expect(late.map((happening) => stepPrintJob(job, happening))).toEqual(late.map(() => job))
    expect(nextPrintAct(job, 0)).toEqual({ act: 'nothing' })
  })
})

describe('what the queue does next', () => {
  test.each([
    ['sends a new badge at once', queued, 0, { act: 'send', afterMs: 0 }],
    [
      'waits longer after each refusal',
      { ...queued, problem: 'not-answering', attempts: 3 },
      0,
      { act: 'send', afterMs: 2_000 },
    ],
    [
      'never waits longer than eight seconds',
      { ...queued, problem: 'not-answering', attempts: 300 },
      0,
      { act: 'send', afterMs: 8_000 },
    ],
    ['searches for what a crash left being sent', sending, 0, { act: 'find', afterMs: 0 }],
    [
      'gives an unsure printer time before it searches',
      { ...sending, problem: 'not-answering' },
      0,
      { act: 'find', afterMs: 1_000 },
    ],
    ['looks often at first', printing, 0, { act: 'follow', afterMs: 100 }],
    ['and seldom after a while', printing, 60_000, { act: 'follow', afterMs: 2_000 }],
    ['asks the person about a doubt', unknown, 0, { act: 'ask-person' }],
    ['asks the person about a failure', failed, 0, { act: 'ask-person' }],
  ] as const)('%s', (_, job, inStateMs, act) => {
    expect(nextPrintAct(job, inStateMs)).toEqual(act)
  })
})
