import { expect, test } from 'vitest'
import {
  nearestFirst,
  timeZones,
  timeZonesWith,
} from '../../../renderer/features/start/time-zones.ts'

test('the own time zone comes first, then those of the same part of the world', () => {
  const zones = ['Africa/Abidjan', 'Europe/Amsterdam', 'Europe/Berlin', 'Asia/Tokyo']
  expect(nearestFirst(zones, 'Europe/Berlin')).toEqual([
    'Europe/Berlin',
    'Europe/Amsterdam',
    'Africa/Abidjan',
    'Asia/Tokyo',
  ])
})

test('an event’s own zone stands first, once, also under a name that this laptop does not know', () => {
  expect(
    timeZonesWith('Asia/Tokyo')
      .map(({ value }) => value)
      .slice(0, 1),
  ).toEqual(['Asia/Tokyo'])
  expect(timeZonesWith('Asia/Tokyo')).toHaveLength(timeZones.length)
  expect(timeZonesWith('Europe/Elsewhere')).toHaveLength(timeZones.length + 1)
})
