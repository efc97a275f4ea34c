import { setImmediate } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { attendanceOf, type AssumedEnd } from '../../../shared/domain/check-in/attendance.ts'
import { endOfNightAfter, endOfNightBefore } from '../../../shared/domain/time/night.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { endOfDay, localDate, startOfDay } from '../../../shared/domain/time/local-time.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { scansBetween, type AttendanceScan } from '../../db/attendance/attendance.ts'
import { allLists, allTicketTypes, deskName, findEvent } from '../../db/event/definitions.ts'
import { listsAsOne, namesAsOne } from '../../db/event/tied-lists.ts'
import type { AttendanceRow, Choice, ExportDeps } from '../export-deps.ts'
import { whoCame } from './who-came.ts'

/** ms */
const QUARTER = 15 * 60_000
/** People read before scans are let through. */
const PEOPLE_AT_A_TIME = 100

/** Everybody who was there, by list, day and last name; some at a time so that scans come through. */
export async function gatherAttendance(
  { db, now }: Pick<ExportDeps, 'db' | 'now'>,
  { listId, day }: Choice,
): Promise<AttendanceRow[]> {
  const timeZone = findEvent(db)?.description.timeZone ?? 'UTC'
  const from = day === null ? 0 : startOfDay(day, timeZone)
  const until = day === null ? Number.MAX_SAFE_INTEGER : endOfDay(day, timeZone)
  const lists = new Map(allLists(db).map((list) => [list.id, list]))
  const types = new Map(allTicketTypes(db).map((type) => [type.id, type.name]))
  const night = day === null ? until : endOfNightAfter(day, timeZone) - 1
  const wanted = listId === null ? [null] : listsAsOne(db, listId)
  const scans = wanted
    .flatMap((one) => scansBetween(db, from, night, one))
    .toSorted((one, other) => one.at - other.at)
  const groups = group(scans, { timeZone, nameOf: namesAsOne(db) })
  const whoIs = whoCame(db, timeZone)
  const ends = new Map<string, AssumedEnd[]>()
  const endsAt = (list: CheckInList, on: string): AssumedEnd[] => {
    const key = `${list.id} ${on}`
    const found = ends.get(key) ?? endsOf(list, on, timeZone)
    ends.set(key, found)
    return found
  }
  const rows: AttendanceRow[] = []
  for (const [index, { scans: own, day: on }] of groups.entries()) {
    if (index % PEOPLE_AT_A_TIME === 0) await setImmediate()
    if (day !== null && on !== day) continue
    const entry = own.find(({ direction }) => direction === 'entry') ?? own[0]
    const list = lists.get(entry.listId)
    if (list === undefined) continue
    const attended = attendanceOf(own, endsAt(list, on), now())
    if (attended === null) continue
    const came = whoIs(entry.attendeeId, on)
    rows.push({
      ...factsOf(came?.guest ?? null, types),
      ...attended,
      list,
      day: on,
      attendeeId: entry.attendeeId,
      person: came?.person ?? entry.attendeeId,
      desk: deskName(db, entry.writer),
    })
  }
  return rows.toSorted(byListDayAndName)
}

/** What a heading of an extra field says that holds the number in a professional register. */
const registration = /registratienummer|registernummer|skj|\bbig\b|lidnummer|registration number/

/** The number by which a guest is known in a register of his profession, empty where he gave none. */
function registrationOf(attendee: Attendee): string {
  return attendee.extra.find(({ label }) => registration.test(foldName(label)))?.value ?? ''
}

type Group = { readonly day: string; readonly scans: [AttendanceScan, ...AttendanceScan[]] }

type Grouping = {
  readonly timeZone: string
  /** The same for lists that are one. */
  readonly nameOf: (listId: string) => string
}

function group(scans: readonly AttendanceScan[], grouping: Grouping): Group[] {
  const { timeZone, nameOf } = grouping
  const groups = new Map<string, Group>()
  const days = new Map<number, string>()
  for (const scan of scans) {
    // All zones are a number of quarters apart, and asking for the day of each scan takes longest.
    const quarter = Math.floor(scan.at / QUARTER)
    const day = days.get(quarter) ?? localDate(scan.at, timeZone)
    days.set(quarter, day)
    const key = keyOf(scan, day, nameOf)
    const evening = groups.has(key) ? null : eveningBefore(groups, scan, day, grouping)
    if (evening !== null) {
      evening.scans.push(scan)
      continue
    }
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { day, scans: [scan] })
    else known.scans.push(scan)
  }
  return [...groups.values()]
}

/** The day before, where this scan ends a stay of that evening. */
function eveningBefore(
  groups: ReadonlyMap<string, Group>,
  scan: AttendanceScan,
  day: string,
  { timeZone, nameOf }: Grouping,
): Group | null {
  if (scan.direction !== 'exit') return null
  const before = localDate(startOfDay(day, timeZone) - 1, timeZone)
  if (scan.at >= endOfNightBefore(day, timeZone)) return null
  const evening = groups.get(keyOf(scan, before, nameOf))
  return evening?.scans.at(-1)?.direction === 'entry' ? evening : null
}

function keyOf(
  { listId, attendeeId }: AttendanceScan,
  day: string,
  nameOf: Grouping['nameOf'],
): string {
  return `${nameOf(listId)} ${day} ${attendeeId}`
}

/**
 * Until when who came in on that day counts as there: the list's automatic exit, else its closing time. What comes in
 * the night ends what began after the morning, and not who came in that night before.
 */
function endsOf(
  { automaticExitAt, closesAt }: CheckInList,
  day: string,
  timeZone: string,
): AssumedEnd[] {
  const start = startOfDay(day, timeZone)
  const night = startOfDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone)
  const morning = endOfNightBefore(day, timeZone)
  const known = [
    ...automaticExits(automaticExitAt, day, timeZone).map((at) => ({
      at,
      end: 'automatic' as const,
    })),
    ...(closesAt === null ? [] : [{ at: Date.parse(closesAt), end: 'closing' as const }]),
  ]
  return known
    .filter(({ at }) => at >= start && at < endOfNightAfter(day, timeZone))
    .map((one) => ({ ...one, from: one.at < night ? start : morning }))
}

/** When a list lets everybody go on a day and on the one after. */
function automaticExits(time: string | null, day: string, timeZone: string): readonly number[] {
  if (time === null) return []
  const plainTime = Temporal.PlainTime.from(time)
  const date = Temporal.PlainDate.from(day)
  return [date, date.add({ days: 1 })].map(
    (on) => on.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds,
  )
}

function factsOf(attendee: Attendee | null, types: ReadonlyMap<string, string>) {
  const ticket = attendee?.tickets[0]
  return {
    firstName: attendee?.firstName ?? '',
    infix: attendee?.infix ?? '',
    lastName: attendee?.lastName ?? '',
    organisation: attendee?.organisation ?? '',
    email: attendee?.email ?? '',
    registration: attendee === null ? '' : registrationOf(attendee),
    ticketType: ticket === undefined ? '' : (types.get(ticket.type) ?? ticket.type),
    code: ticket?.code ?? '',
  }
}

const dutch = new Intl.Collator('nl')

function byListDayAndName(one: AttendanceRow, other: AttendanceRow): number {
  return (
    one.list.position - other.list.position ||
    one.list.id.localeCompare(other.list.id) ||
    one.day.localeCompare(other.day) ||
    dutch.compare(one.lastName, other.lastName) ||
    dutch.compare(one.firstName, other.firstName) ||
    one.attendeeId.localeCompare(other.attendeeId)
  )
}
