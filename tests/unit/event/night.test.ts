import { expect, it } from 'vitest'
import {
  endOfNightAfter,
  endOfNightBefore,
  startOfDayAndNight,
} from '../../../shared/domain/time/night.ts'

const zone = 'Europe/Amsterdam'
const iso = (at: number) => new Date(at).toISOString()

it.each([
  ['2026-06-17T23:00:00+02:00', '2026-06-16T22:00:00.000Z'],
  ['2026-06-18T05:59:59+02:00', '2026-06-16T22:00:00.000Z'],
  ['2026-06-18T06:00:00+02:00', '2026-06-17T22:00:00.000Z'],
  ['2026-10-25T05:59:59+01:00', '2026-10-23T22:00:00.000Z'],
])('at %s the day began at %s', (now, start) => {
  expect(iso(startOfDayAndNight(Date.parse(now), zone))).toBe(start)
})

it('ends at six at the venue, also in the night in which the clocks go back', () => {
  expect(iso(endOfNightBefore('2026-06-17', zone))).toBe('2026-06-17T04:00:00.000Z')
  expect(iso(endOfNightAfter('2026-10-24', zone))).toBe('2026-10-25T05:00:00.000Z')
})
