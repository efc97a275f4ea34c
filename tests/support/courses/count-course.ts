import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { wallClock } from './counted-event.ts'
import type { CountedGuest } from './counted-event.ts'
import type { Course, CountedScan } from './counted-course.ts'

/** The day at the venue of a moment. */
export function dayOf({ venue }: Course, at: number): string {
  return wallClock(at, venue.timeZone).slice(0, 10)
}

/** The time at the venue of a moment, as `08:41`. */
export function timeOf({ venue }: Course, at: number): string {
  return wallClock(at, venue.timeZone).slice(11, 16)
}

/** The scans that let somebody in or out and that nobody took back. */
export function standing(course: Course): CountedScan[] {
  return course.scans.filter(({ verdict, undone }) => verdict === 'valid' && !undone)
}

/** Who had a guest's place at the end of a day. */
export function holderOn(course: Course, id: string | null, day: string) {
  const guest = course.guests.find((one) => one.id === id)
  const holder = guest?.holders.find(
    ({ until }) => until === Infinity || dayOf(course, until) > day,
  )
  if (holder === undefined) throw new Error('nobody')
  return holder
}

/** What the report of a day should say, counted with a pencil from what was done and in no way that the program counts it, a part by the key of its title. */
export function countedReport(course: Course, day: string): Record<string, unknown> {
  const lists = course.lists.filter((list) => list.day === null || list.day === day)
  const isToday = ({ at }: { readonly at: number }) => dayOf(course, at) === day
  const who = (id: string | null) => holderOn(course, id, day).name
  const named = (id: string) => course.lists.find((list) => list.id === id)?.name
  const [main] = lists
  if (main === undefined) throw new Error('no list')
  const away = expectedOn(course, main, day)
    .filter(({ id }) => !arrivedOn(course, main, day).has(id))
    .map(({ id }) => holderOn(course, id, day))
  return {
    'export.report.totals': lists.map((list) => [
      list.name,
      String(expectedOn(course, list, day).length),
      String(arrivedOn(course, list, day).size),
      String(course.scans.filter((one) => isToday(one) && isRefused(one, list)).length),
    ]),
    'export.report.byHour': byHour(course, main, day),
    'export.report.walkIns': course.walkIns
      .filter(isToday)
      .map(({ at, guest }) => [
        timeOf(course, at),
        who(guest),
        holderOn(course, guest, day).organisation,
      ]),
    'export.report.overrides': standing(course)
      .filter((one) => isToday(one) && one.overrides.length > 0)
      .map(({ at, guest, list, overrides }) => [
        timeOf(course, at),
        who(guest),
        named(list),
        overrides.map((one) => `export.override.${one}`).join(', '),
      ]),
    'export.report.reprints': course.reprints
      .filter(isToday)
      .map(({ at, guest, reason }) => [timeOf(course, at), who(guest), `export.reprint.${reason}`]),
    'export.report.twice': conflicts(course)
      .filter((admissions) => admissions.some(isToday))
      .map((admissions) => [
        who(admissions[0]?.guest ?? null),
        named(admissions[0]?.list ?? ''),
        admissions
          .map(({ desk, at }) => `Balie ${String(desk + 1)} ${timeOf(course, at)}`)
          .join(', '),
      ])
      .toSorted(),
    'export.report.deskNotes': course.notes
      .filter(({ done }) => !done)
      .toReversed()
      .map(({ at, desk, text }) => [
        dayOf(course, at).split('-').toReversed().join('-'),
        timeOf(course, at),
        `Balie ${String(desk + 1)}, Toos`,
        text,
      ]),
    'export.report.notes': away
      .filter(({ note }) => note !== '')
      .map(({ name, note }) => [name, note])
      .toSorted(),
    'export.report.noShows': away
      .map(({ name, organisation }) => [name.split(' ').toReversed().join(', '), organisation])
      .toSorted(),
  }
}

/** Not let in, and not just asked something. */
function isRefused({ list, verdict }: CountedScan, { id }: CheckInList): boolean {
  return list === id && !['valid', 'answers-required', 'ambiguous'].includes(verdict)
}

/** Who may come in on a list. */
export function admitted({ guests, venue }: Course, list: CheckInList): CountedGuest[] {
  const [firstDay] = venue.days
  return guests.filter(({ type, status, blocked }) => {
    if (blocked || status === 'canceled' || (status === 'unpaid' && !list.admitUnpaid)) return false
    return list.day === null || type !== 'day-1' || list.day === firstDay
  })
}

/** Whom a list was to see on a day: who may come in there, and where once is enough has not come on an earlier one. */
function expectedOn(course: Course, list: CheckInList, day: string): CountedGuest[] {
  return admitted(course, list).filter(({ id }) => {
    const registered = course.walkIns.find(({ guest }) => guest === id)
    if (registered !== undefined && dayOf(course, registered.at) > day) return false
    if (list.entries !== 'once') return true
    return !standing(course).some(
      (one) =>
        one.guest === id && one.list === list.id && isEntry(one) && dayOf(course, one.at) < day,
    )
  })
}

function arrivedOn(course: Course, { id }: CheckInList, day: string): Set<string | null> {
  const entries = standing(course).filter(
    (one) => one.list === id && isEntry(one) && dayOf(course, one.at) === day,
  )
  return new Set(entries.map(({ guest }) => guest))
}

function byHour(course: Course, list: CheckInList, day: string): string[][] {
  const hours: Record<string, number> = {}
  for (const guest of arrivedOn(course, list, day)) {
    const first = standing(course).find(
      (one) =>
        one.guest === guest &&
        one.list === list.id &&
        isEntry(one) &&
        dayOf(course, one.at) === day,
    )
    const hour = `${timeOf(course, first?.at ?? 0).slice(0, 2)}:00`
    hours[hour] = (hours[hour] ?? 0) + 1
  }
  return Object.entries(hours)
    .toSorted()
    .map(([hour, count]) => [hour, String(count)])
}

/** Entries that should have been one: of one guest on one list, without a way out or a new day in between where these count. */
function conflicts(course: Course): CountedScan[][] {
  const found: CountedScan[][] = []
  for (const { id } of course.guests) {
    for (const list of course.lists.filter(({ entries }) => entries !== 'unlimited')) {
      let letIn: CountedScan[] = []
      const close = () => {
        if (letIn.some(({ desk }) => desk !== letIn[0]?.desk)) found.push(letIn)
        letIn = []
      }
      let day = ''
      for (const one of standing(course)) {
        if (one.guest !== id || one.list !== list.id) continue
        const isNewDay = list.entries === 'once-a-day' && dayOf(course, one.at) !== day
        if (isNewDay || (!isEntry(one) && list.reentryAfterExit)) close()
        day = dayOf(course, one.at)
        if (isEntry(one)) letIn.push(one)
      }
      close()
    }
  }
  return found
}

/** Whether it was a way in. */
export function isEntry({ direction }: CountedScan): boolean {
  return direction === 'entry'
}
