import { expect, test } from 'vitest'
import { createFormat } from '../../../renderer/format.ts'

test('the days of an event are written once, and an event of one day has one', () => {
  const [dutch, english] = (['nl', 'en'] as const).map((one) => createFormat(one, 'UTC'))
  expect(dutch?.days('2026-06-17', '2026-06-19')).toBe('17–19 juni 2026')
  expect(dutch?.days('2026-06-17', '2026-06-17')).toBe('17 juni 2026')
  expect(english?.days('2026-06-30', '2026-07-02')).toMatch(/^30 June\s–\s2 July 2026$/)
})
