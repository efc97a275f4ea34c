import { expect, test } from 'vitest'
import { admitsBeforeEvent } from '../../../shared/domain/check-in/before-event.ts'

const event = { firstDay: '2026-06-17', timeZone: 'Europe/Amsterdam' }
const always = { day: null, opensAt: null, closesAt: null }
const eve = Date.parse('2026-06-16T23:59:00+02:00')
const morning = Date.parse('2026-06-17T00:00:00+02:00')

test('a list without hours admits before the event, until midnight at the venue', () => {
  expect(admitsBeforeEvent(always, event, eve)).toBe(true)
  expect(admitsBeforeEvent(always, event, morning)).toBe(false)
})

test('a list with a day or an hour of its own is known by that', () => {
  expect(admitsBeforeEvent({ ...always, day: '2026-06-16' }, event, eve)).toBe(false)
  const opensAt = '2026-06-16T20:00:00+02:00'
  expect(admitsBeforeEvent({ ...always, opensAt }, event, eve)).toBe(false)
})
