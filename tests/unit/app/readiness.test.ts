import { describe, expect, test } from 'vitest'
import { judgeReadiness } from '../../../shared/domain/readiness/readiness.ts'
import type { ReadinessFacts } from '../../../shared/domain/readiness/readiness-facts.ts'
import { OPENING } from '../../support/guests.ts'
import { HOUR, ready } from '../../support/ready-laptop.ts'

/** Subject, finding and state of each line that differs from those of a laptop that is ready. */
function differing(change: Partial<ReadinessFacts>): string[] {
  const before = words(ready)
  return words({ ...ready, ...change }).filter((one) => !before.includes(one))
}

function words(facts: ReadinessFacts): string[] {
  return judgeReadiness(facts).map(({ finding, state }) => `${state} ${finding}`)
}

test('a laptop on which all was seen to work today has a green line for everything', () => {
  expect(words(ready)).toEqual([
    'ok guests-loaded',
    'ok lists-filled',
    'ok data-fresh',
    'ok source-done',
    'ok desks-together',
    'ok clock-right',
    'ok scanner-today',
    'ok camera-today',
    'ok printer-today',
    'ok media-fits',
    'ok badges-whole',
    'ok labels-enough',
    'ok disk-enough',
    'ok power-mains',
    'ok sleep-kept',
    'ok rest-never',
    'ok lock-never',
    'ok paper-made',
  ])
})

test('desks that do not know of each other are named', () => {
  expect(differing({ desks: null })).toEqual(['ok desks-alone'])
  expect(differing({ desks: { together: [], away: [] } })).toEqual(['warning desks-none'])
  const desks = { together: ['Balie 2'], away: ['Balie 3', 'Balie 4'] }
  expect(differing({ desks })).toEqual(['warning desks-away'])
  const found = judgeReadiness({ ...ready, desks }).find(({ subject }) => subject === 'desks')
  expect(found).toMatchObject({ count: 2, text: 'Balie 3, Balie 4', page: 'events' })
})

test('every line that is not green says what to do on a page, or is about the laptop itself', () => {
  const flawed = judgeReadiness({
    ...ready,
    guests: 0,
    lists: [],
    source: { pulledAt: null, waiting: 3, unsent: 2, hasProblem: false, clockAhead: null },
    tried: { camera: null, scanner: null, printer: null },
    printer: null,
  })
  expect(
    flawed.filter(({ state }) => state !== 'ok').map((one) => [one.finding, one.page]),
  ).toEqual([
    ['guests-none', 'import'],
    ['lists-none', 'lists'],
    ['source-unsent', 'import'],
    ['scanner-never', 'scanner'],
    ['camera-never', 'scanner'],
  ])
})

const { printer, laptop } = ready
if (printer === null) throw new Error('A laptop that is ready has a printer')
const yesterday = OPENING - 24 * HOUR

describe('what is not in order is found', () => {
  test.each<[string, Partial<ReadinessFacts>, string[]]>([
    [
      'a list that admits nobody',
      { lists: [...ready.lists, { name: 'Diner', guests: 0, prints: false }] },
      ['warning lists-empty'],
    ],
    ['guests who cancelled', { canceled: 33 }, ['ok guests-some-canceled']],
    [
      'data of the day before yesterday',
      { dataFrom: yesterday - HOUR, source: null },
      ['warning data-old', 'ok source-none'],
    ],
    [
      'two versions of a list from two laptops',
      { overtaking: 'deelnemers 13 juni.csv' },
      ['warning data-overtaken'],
    ],
    [
      'a system that does not answer',
      { source: { pulledAt: OPENING, waiting: 0, unsent: 0, hasProblem: true, clockAhead: null } },
      ['todo source-problem'],
    ],
    [
      'changes that are to be sent',
      { source: { pulledAt: OPENING, waiting: 4, unsent: 0, hasProblem: false, clockAhead: null } },
      ['warning source-waiting'],
    ],
    [
      'old data that the list at an address was just seen to hold still',
      {
        ...{ dataFrom: yesterday - HOUR, source: null },
        webList: { confirmedAt: OPENING - HOUR, newer: false, hasProblem: false },
      },
      ['ok list-same'],
    ],
    [
      'a newer list at an address',
      { webList: { confirmedAt: null, newer: true, hasProblem: false } },
      ['warning list-newer'],
    ],
    [
      'a list that cannot be had',
      { webList: { confirmedAt: null, newer: false, hasProblem: true } },
      ['warning list-problem'],
    ],
    ['a practice clock', { clockIsSimulated: true }, ['warning clock-practice']],
    [
      'a clock an hour off the registration system',
      {
        source: { pulledAt: OPENING, waiting: 0, unsent: 0, hasProblem: false, clockAhead: -HOUR },
      },
      ['todo clock-off'],
    ],
    ['a clock that runs behind', { latestEntry: OPENING + HOUR }, ['todo clock-behind']],
    [
      'another time zone than the venue’s',
      { laptop: { ...laptop, zoneOffset: 0 } },
      ['warning clock-zone'],
    ],
    [
      'only the scanner tried',
      { tried: { ...ready.tried, camera: null } },
      ['warning camera-never'],
    ],
    [
      'only the camera tried',
      { tried: { ...ready.tried, scanner: null } },
      ['warning scanner-never'],
    ],
    [
      'nothing tried since yesterday',
      { tried: { camera: yesterday, scanner: yesterday, printer: yesterday } },
      ['todo scanner-earlier', 'warning camera-earlier', 'warning printer-earlier'],
    ],
    [
      'a printer without labels',
      { printer: { ...printer, problem: 'media-empty' } },
      ['todo printer-problem'],
    ],
    [
      'badges and no printer',
      { printer: null, tried: { ...ready.tried, printer: null } },
      ['todo printer-none'],
    ],
    [
      'no printer and no badges',
      { printer: null, lists: [{ name: 'Sessie', guests: 3, prints: false }] },
      ['ok printer-not-needed'],
    ],
    [
      'a layout larger than its labels',
      {
        printer: {
          ...printer,
          findings: [{ kind: 'layout-larger', layout: 'Groot', size: { width: 200, height: 90 } }],
        },
      },
      ['warning media-differs'],
    ],
    [
      'fewer labels than badges',
      { printer: { ...printer, labels: { left: 900, warnAt: 50 } } },
      ['warning labels-short'],
    ],
    [
      'hardly any labels',
      { printer: { ...printer, labels: { left: 50, warnAt: 50 } } },
      ['todo labels-few'],
    ],
    [
      'labels nobody counts',
      { printer: { ...printer, labels: null } },
      ['warning labels-uncounted'],
    ],
    ['a folder, which has no labels', { printer: { ...printer, hasLabels: false } }, []],
    ['a full disk', { laptop: { ...laptop, diskFree: 1e8 } }, ['todo disk-full']],
    ['little room', { laptop: { ...laptop, diskFree: 1e9 } }, ['warning disk-little']],
    ['a battery', { laptop: { ...laptop, onBattery: true } }, ['todo power-battery']],
    [
      'a laptop that slept',
      { laptop: { ...laptop, lastAway: OPENING - HOUR } },
      ['warning sleep-away'],
    ],
    [
      'a screen that may go off',
      { laptop: { ...laptop, keptAwake: false } },
      ['todo sleep-not-kept'],
    ],
    [
      'a laptop set to sleep and to lock itself',
      { policy: { sleepsAfter: 900, locksAfter: 330 } },
      ['warning rest-after', 'warning lock-after'],
    ],
    [
      'settings that cannot be read',
      { policy: { sleepsAfter: 'unknown', locksAfter: 'unknown' }, platform: 'macos' },
      ['warning rest-macos', 'warning lock-macos'],
    ],
    ['no tick lists', { paper: { madeAt: null, hasProblem: false } }, ['warning paper-none']],
    [
      'tick lists of an hour ago',
      { paper: { madeAt: OPENING - HOUR, hasProblem: false } },
      ['warning paper-old'],
    ],
    [
      'tick lists from before the latest file with guests',
      { dataFrom: OPENING - HOUR / 4, source: null },
      ['ok source-none', 'warning paper-overtaken'],
    ],
    [
      'tick lists from before the latest guests of a registration system, which come all day',
      { dataFrom: OPENING - HOUR / 4 },
      [],
    ],
    [
      'tick lists that could not be made',
      { paper: { madeAt: OPENING, hasProblem: true } },
      ['todo paper-failed'],
    ],
  ])('%s', (_what, change, found) => {
    expect(differing(change)).toEqual(found)
  })

  test('before the event somebody looks at the sleep of the laptop himself', () => {
    const now = Date.parse('2026-06-15T12:00:00Z')
    const { keptAwake: _on, ...off } = laptop
    const found = judgeReadiness({ ...ready, now, laptop: { ...off, keptAwake: false } })
    expect(found.find(({ subject }) => subject === 'sleep')).toMatchObject({
      finding: 'sleep-later',
      state: 'warning',
    })
  })

  test('days that are not the event’s', () => {
    const at = (now: string) => ({
      now: Date.parse(now),
      latestEntry: null,
      dataFrom: Date.parse(now),
      source: null,
    })
    const clockOn = (now: string) =>
      judgeReadiness({ ...ready, ...at(now) })
        .filter(({ subject }) => subject === 'clock')
        .map(({ finding, state, count }) => [finding, state, count])
    expect([
      ...clockOn('2026-06-15T12:00:00Z'),
      ...clockOn('2026-01-15T12:00:00Z'),
      ...clockOn('2026-07-01T12:00:00Z'),
    ]).toEqual([
      ['clock-before', 'ok', 2],
      ['clock-far', 'warning', 153],
      ['clock-after', 'warning', 0],
    ])
  })
})

test('badges that do not fit or lack letters are counted and named', () => {
  const flawed = ['Ali', 'Bé', 'Çağla', 'Dirk', 'Els', 'Fem', 'Guus', 'Han'].map((guest) => ({
    ...{ attendeeId: 'aaaaaaaa-0000-4000-8000-000000000000', guest },
    flaws: [{ kind: 'code-too-long' as const }],
  }))
  const lineOf = (count: number) =>
    judgeReadiness({
      ...ready,
      badges: { checked: 1_500, count, flawed: flawed.slice(0, count) },
    }).find(({ subject }) => subject === 'badges')

  expect(lineOf(2)).toMatchObject({ state: 'warning', count: 2, text: 'Ali, Bé', page: 'badges' })
  expect(lineOf(8)).toMatchObject({ count: 8, text: 'Ali, Bé, Çağla, Dirk, Els, Fem, Guus, …' })
  expect(differing({ badges: null })).toEqual([])
})
