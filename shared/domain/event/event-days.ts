import { Temporal } from 'temporal-polyfill'

/** An event lasts at most so many days; a longer span is a typing error. */
const LONGEST = 62

/** The days of an event in order, such as `['2026-06-17', '2026-06-18']`. */
export function localDaysOf(event: {
  readonly firstDay: string
  readonly lastDay: string
}): string[] {
  const first = Temporal.PlainDate.from(event.firstDay)
  const count = first.until(Temporal.PlainDate.from(event.lastDay)).days + 1
  const length = Math.max(1, Math.min(LONGEST, count))
  return Array.from({ length }, (_, index) => first.add({ days: index }).toString())
}
