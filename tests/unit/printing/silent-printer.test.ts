import { expect, test } from 'vitest'
import { nextPrintAct } from '../../../shared/domain/printing/next-print-act.ts'
import { stepPrintJob, type PrintProgress } from '../../../shared/domain/printing/print-job-step.ts'
import {
  printing,
  reported,
  said,
  sending,
  type StepCase,
} from '../../support/printing/print-progress.ts'

const silent: PrintProgress = { ...printing, state: 'unknown', problem: 'fell-silent' }

const steps: readonly StepCase[] = [
  [
    'a printer that has not answered for long leaves it to a person',
    printing,
    { type: 'reported', report: said('not-answering'), inStateMs: 60_000, silentMs: 20_000 },
    { state: 'unknown', problem: 'fell-silent' },
  ],
  [
    'and so does one that may or may not have taken it',
    sending,
    {
      type: 'searched',
      search: { outcome: 'not-answering', problem: 'not-answering', detail: 'x' },
      silentMs: 20_000,
    },
    { state: 'unknown', problem: 'fell-silent' },
  ],
  [
    'a silent printer that is back takes its question back',
    silent,
    reported(said('waiting', 'media-empty')),
    { state: 'printing', problem: 'media-empty' },
  ],
  [
    'a silent printer that is back may have printed it',
    silent,
    reported(said('printed')),
    { state: 'printed', problem: null },
  ],
  [
    'a silent printer that is back may never have had it',
    { ...silent, printerReference: null },
    { type: 'searched', search: { outcome: 'absent' } },
    { state: 'queued', problem: null },
  ],
]

test.each(steps)('%s', (_, before, happening, after) => {
  expect(stepPrintJob(before, happening)).toMatchObject(after)
})

test('a silent printer is asked on, or searched where it may not have the badge', () => {
  expect(nextPrintAct(silent, 0)).toEqual({ act: 'follow', afterMs: 4_000 })
  expect(nextPrintAct({ ...silent, printerReference: null }, 0)).toEqual({
    act: 'find',
    afterMs: 4_000,
  })
})
