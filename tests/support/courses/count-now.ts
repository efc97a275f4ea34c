import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { admitted, dayOf, isEntry, standing, timeOf } from './count-course.ts'
import { dayAfter } from './count-stays.ts'
import type { Course } from './counted-course.ts'
import { midnight, momentOn } from './counted-event.ts'

/** Who is inside on a list now: whose last scan was an entry, today where each day counts, and since the last automatic exit. */
export function countedInside(course: Course, list: CheckInList): string[] {
  const { clock, venue } = course
  return course.guests
    .filter(({ id }) => {
      const last = standing(course).findLast((one) => one.guest === id && one.list === list.id)
      if (last === undefined || !isEntry(last)) return false
      if (list.entries === 'once-a-day' && dayOf(course, last.at) !== dayOf(course, clock.now))
        return false
      if (list.automaticExitAt === null) return true
      const today = dayOf(course, clock.now)
      const exits = [...venue.days, today, dayAfter(today)].map((day) =>
        momentOn(day, list.automaticExitAt ?? '', venue.timeZone),
      )
      return !exits.some((at) => at > last.at && at <= clock.now)
    })
    .map(({ id }) => id)
    .toSorted()
}

/** What the overview says at this moment. */
export function countedOverview(course: Course) {
  const today = dayOf(course, course.clock.now)
  const entries = standing(course).filter((one) => isEntry(one) && dayOf(course, one.at) === today)
  const guests = course.guests.filter(({ status }) => status !== 'canceled')
  const arrived = guests.filter(({ id }) => entries.some(({ guest }) => guest === id))
  const { now } = course.clock
  // In the night whoever came in the evening is still inside.
  const evening = timeOf(course, now) < '06:00' ? dayOf(course, now - 12 * 3_600_000) : today
  const inside = new Set(
    course.lists.flatMap((list) =>
      countedInside(course, list).filter((id) => {
        const last = standing(course).findLast((one) => one.guest === id && one.list === list.id)
        return last !== undefined && dayOf(course, last.at) >= evening
      }),
    ),
  )
  const slots = Array.from({ length: 288 }, () => 0)
  for (const guest of new Set(entries.map((one) => one.guest))) {
    const first = entries.find((one) => one.guest === guest)
    const since = (first?.at ?? 0) - midnight(today, course.venue.timeZone)
    const slot = Math.min(287, Math.floor(since / 300_000))
    slots[slot] = (slots[slot] ?? 0) + 1
  }
  return {
    total: {
      expected: guests.length - arrived.length,
      arrived: arrived.length,
      present: guests.filter(({ id }) => inside.has(id)).length,
    },
    lists: course.lists.map((list) => ({
      name: list.name,
      expected: admitted(course, list).filter(
        ({ id }) => !cameOn(course, list, id, list.entries === 'once-a-day' ? today : null),
      ).length,
      present: countedInside(course, list).length,
      arrived: course.guests.filter(({ id }) => cameOn(course, list, id, today)).length,
    })),
    slots,
  }
}

/** Whether a guest was scanned on a list, that day or ever; who goes out in the night came the evening before. */
function cameOn(course: Course, list: CheckInList, id: string, day: string | null): boolean {
  return standing(course).some(
    (one) =>
      one.guest === id &&
      one.list === list.id &&
      (day === null || dayOf(course, one.at) === day) &&
      (day === null || isEntry(one) || timeOf(course, one.at) >= '06:00'),
  )
}
