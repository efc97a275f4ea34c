import type { ReadinessFacts } from '../../shared/domain/readiness/readiness-facts.ts'
import { OPENING } from './guests.ts'

/** One hour, in ms. */
export const HOUR = 3_600_000

/** A laptop on which all was seen to work today. */
export const ready: ReadinessFacts = {
  now: OPENING,
  event: {
    name: 'Divosa congres 2026',
    firstDay: '2026-06-17',
    lastDay: '2026-06-19',
    timeZone: 'Europe/Amsterdam',
    place: 'Groningen',
    codesIgnoreCase: true,
  },
  guests: 1_500,
  canceled: 0,
  lists: [{ name: 'Ontvangst', guests: 1_500, prints: true }],
  dataFrom: OPENING - HOUR,
  overtaking: null,
  source: { pulledAt: OPENING - HOUR, waiting: 0, unsent: 0, hasProblem: false, clockAhead: null },
  webList: null,
  desks: { together: ['Balie 2'], away: [] },
  clockIsSimulated: false,
  latestEntry: OPENING - HOUR,
  tried: { camera: OPENING - HOUR, scanner: OPENING - HOUR, printer: OPENING - HOUR },
  printer: {
    name: 'Zebra',
    hasLabels: true,
    problem: null,
    labels: { left: 2_000, warnAt: 50 },
    findings: [],
  },
  badges: { checked: 1_500, count: 0, flawed: [] },
  badgesToCome: 1_500,
  laptop: { onBattery: false, diskFree: 50e9, keptAwake: true, lastAway: null, zoneOffset: 120 },
  policy: { sleepsAfter: 'never', locksAfter: 'never' },
  platform: 'windows',
  paper: { madeAt: OPENING - HOUR / 2, hasProblem: false },
}
