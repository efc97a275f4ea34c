import { expect, test } from 'vitest'
import { arrivalLines, arrivalsPerSlot, slotOf } from '../../../shared/domain/check-in/arrivals.ts'

const start = Date.parse('2026-06-16T22:00:00Z')
const at = (time: string) => Date.parse(`2026-06-17T${time}:00+02:00`)
const none = arrivalsPerSlot([], start)
const today = arrivalsPerSlot([at('08:31'), at('08:33'), at('09:02')], start)

test('today’s line ends now, and there is none of a day on which nobody came', () => {
  const {
    slots,
    today: line,
    yesterday,
  } = arrivalLines({ today, yesterday: none }, slotOf(at('09:02'), start))
  expect([slots[0], slots.at(-1)]).toEqual([90, 120])
  expect(line.slice(12, 14)).toEqual([2, 0])
  expect(line.slice(18)).toEqual([1, ...Array.from({ length: 12 }, () => null)])
  expect(yesterday).toBeNull()
})

test('yesterday is drawn whole', () => {
  const before = arrivalsPerSlot([at('08:31'), at('16:00')], start)
  const { slots, yesterday } = arrivalLines(
    { today, yesterday: before },
    slotOf(at('09:02'), start),
  )
  expect([yesterday?.length, yesterday?.at(-13)]).toEqual([slots.length, 1])
})
