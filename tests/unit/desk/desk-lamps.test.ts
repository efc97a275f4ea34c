import { describe, expect, test } from 'vitest'
import { lampOfLines } from '../../../renderer/features/desk/header/lamp-of-lines.ts'
import { judgeLamps, judgeReadiness } from '../../../shared/domain/readiness/readiness.ts'
import { HOUR, ready } from '../../support/ready-laptop.ts'

describe('the lamps of the desk', () => {
  const old = ready.now - 25 * HOUR
  const source = ready.source
  if (source === null) throw new Error('The laptop that is ready has a source')

  test.each([
    ['all is well', {}, ['good', 'good']],
    [
      'the guests are of the day before yesterday',
      { dataFrom: old, source: null },
      ['warning', 'good'],
    ],
    [
      'the source does not answer',
      { source: { ...source, hasProblem: true } },
      ['warning', 'good'],
    ],
    ['check-ins wait for the network', { source: { ...source, waiting: 40 } }, ['good', 'good']],
    ['the journal is ahead of the clock', { latestEntry: ready.now + HOUR }, ['good', 'bad']],
    [
      'the source says another time',
      { source: { ...source, clockAhead: -5 * 60_000 } },
      ['good', 'bad'],
    ],
    ['the clock is made up', { clockIsSimulated: true }, ['good', 'warning']],
  ] as const)('when %s', (_when, change, [data, clock]) => {
    const lines = judgeLamps({ ...ready, ...change })
    const clocks = lines.filter(({ subject }) => subject === 'clock')
    expect([
      lampOfLines(lines.filter((one) => !clocks.includes(one))),
      lampOfLines(clocks),
    ]).toEqual([data, clock])
  })

  test('are grey until something is known', () => {
    expect(lampOfLines([])).toBe('off')
  })

  test('say what the page of readiness says', () => {
    const page = judgeReadiness(ready).filter(({ subject }) =>
      /^(?:data|changes|clock)$/.test(subject),
    )
    expect(judgeLamps(ready)).toEqual(page)
  })
})
