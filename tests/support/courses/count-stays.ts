import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { dayOf, holderOn, isEntry, standing, timeOf } from './count-course.ts'
import type { Course, CountedScan } from './counted-course.ts'
import { momentOn } from './counted-event.ts'

/** How one guest was on one list on one day. */
export type CountedStay = {
  readonly guest: string
  readonly name: string
  readonly list: string
  readonly day: string
  readonly arrived: string
  readonly desk: string
  readonly left: string | null
  readonly entries: number
  readonly minutes: number
  readonly end: string
  /** From when until when he was inside, ms since 1970. */
  readonly inside: readonly (readonly [number, number])[]
}

/** Who was where on which day, from when until when. */
export function countedStays(course: Course): CountedStay[] {
  return course.guests.flatMap((guest) =>
    course.lists.flatMap((list) => {
      const own = standing(course).filter((one) => one.guest === guest.id && one.list === list.id)
      const days = new Map<string, CountedScan[]>()
      own.forEach((one, index) => {
        const before = own[index - 1]
        const day = dayOf(course, one.at)
        const isNight = timeOf(course, one.at) < '06:00' && before !== undefined && isEntry(before)
        const isEvening = isNight && !isEntry(one) && dayAfter(dayOf(course, before.at)) === day
        const on = isEvening ? dayOf(course, before.at) : day
        days.set(on, [...(days.get(on) ?? []), one])
      })
      return [...days].flatMap(([day, scans]) => stayOf(course, list, day, scans) ?? [])
    }),
  )
}

function stayOf(
  course: Course,
  list: CheckInList,
  day: string,
  scans: readonly CountedScan[],
): CountedStay | null {
  const first = scans.find(isEntry)
  if (first === undefined) return null
  const inside: (readonly [number, number])[] = []
  let since: number | null = null
  for (const one of scans) {
    if (isEntry(one)) since ??= one.at
    else if (since !== null) {
      inside.push([since, one.at])
      since = null
    }
  }
  const assumed = since === null ? null : assumedEnd(course, list, day, since)
  const isStill = assumed !== null && assumed.at > course.clock.now
  if (since !== null && assumed !== null)
    inside.push([since, Math.min(assumed.at, course.clock.now)])
  const last = inside.at(-1)?.[1] ?? null
  const end = since === null ? 'scanned' : (assumed?.end ?? 'unknown')
  const left = (since !== null && assumed === null) || isStill || last === null ? null : last
  return {
    ...{ guest: first.guest ?? '', list: list.id, day, arrived: timeOf(course, first.at) },
    name: holderOn(course, first.guest, day).name,
    desk: `Balie ${String(first.desk + 1)}`,
    left: left === null ? null : timeOf(course, left),
    entries: scans.filter(isEntry).length,
    minutes: Math.floor(inside.reduce((sum, [from, until]) => sum + until - from, 0) / 60_000),
    end: isStill ? 'still-inside' : end,
    inside,
  }
}

/** When the list lets everybody go, or else closes: on that day, or in the night after it for who came after six in the morning. */
function assumedEnd(
  course: Course,
  { automaticExitAt, closesAt }: CheckInList,
  day: string,
  since: number,
): { at: number; end: string } | null {
  const { timeZone } = course.venue
  const isByDay = timeOf(course, since) >= '06:00'
  if (automaticExitAt !== null) {
    const today = momentOn(day, automaticExitAt, timeZone)
    if (today >= since) return { at: today, end: 'automatic' }
    const night = momentOn(dayAfter(day), automaticExitAt, timeZone)
    if (isByDay && automaticExitAt < '06:00') return { at: night, end: 'automatic' }
  }
  if (closesAt === null) return null
  const at = Date.parse(closesAt)
  const isToday = dayOf(course, at) === day
  const isTonight = isByDay && dayOf(course, at) === dayAfter(day) && timeOf(course, at) < '06:00'
  return at >= since && (isToday || isTonight) ? { at, end: 'closing' } : null
}

/** The day after a day (`2026-06-17`). */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 3_600_000).toISOString().slice(0, 10)
}

/** A line a person: days, times and minutes in all, and how often nobody knows when he left. */
export function countedPeople(course: Course): unknown[] {
  const people = course.guests.flatMap(({ id, holders }) =>
    holders.map((holder) => ({ id, holder })),
  )
  return people.flatMap(({ id, holder }) => {
    const own = countedStays(course).filter(
      (stay) => stay.guest === id && stay.name === holder.name,
    )
    if (own.length === 0) return []
    const unknown = own.filter(({ end }) => end === 'unknown')
    return [
      [
        ...holder.name.split(' ').toReversed(),
        new Set(own.map(({ day }) => day)).size,
        own.length,
        countedMinutes(course, own),
        unknown.length,
      ],
    ]
  })
}

/**
 * Minutes in which a guest was anywhere at all, second by second, so that two lists at once count once; where none were at
 * once the sum of the lines, each in whole minutes. Null where nothing but entries is known.
 */
export function countedMinutes(course: Course, stays: readonly CountedStay[]): number | null {
  if (stays.every(({ end, minutes }) => end === 'unknown' && minutes === 0)) return null
  const start = Math.min(...stays.map(({ inside }) => inside[0]?.[0] ?? course.clock.now))
  const seconds = new Uint8Array(5 * 24 * 3_600)
  let isApart = true
  for (const [from, until] of stays.flatMap(({ inside }) => inside)) {
    for (let at = (from - start) / 1_000; at < (until - start) / 1_000; at += 1) {
      isApart &&= seconds[at] === 0
      seconds[at] = 1
    }
  }
  if (isApart) return stays.reduce((sum, { minutes }) => sum + minutes, 0)
  return Math.floor(seconds.reduce((sum, one) => sum + one, 0) / 60)
}
