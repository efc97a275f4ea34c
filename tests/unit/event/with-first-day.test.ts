import { expect, test } from 'vitest'
import { withFirstDay } from '../../../renderer/features/start/with-first-day.ts'

/** What a date field says while 17-06-2026 is typed. */
const typed = ['0002-06-17', '0020-06-17', '0202-06-17', '2026-06-17']

test('the last day of a new event becomes its first day once that is typed whole', () => {
  let days = { firstDay: '', lastDay: '' }
  for (const firstDay of typed) days = withFirstDay(days, firstDay)
  expect(days).toEqual({ firstDay: '2026-06-17', lastDay: '2026-06-17' })
})

test('a last day that somebody chose stays', () => {
  let days = { firstDay: '', lastDay: '2026-06-19' }
  for (const firstDay of typed) days = withFirstDay(days, firstDay)
  expect(days).toEqual({ firstDay: '2026-06-17', lastDay: '2026-06-19' })
  expect(withFirstDay(days, '2026-06-18').lastDay).toBe('2026-06-19')
})
