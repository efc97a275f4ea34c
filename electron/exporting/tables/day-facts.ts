import { setImmediate } from 'node:timers/promises'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { admittedTo } from '../../db/attendance/admitted.ts'
import {
  scansBetween,
  walkInsBetween,
  type AttendanceScan,
} from '../../db/attendance/attendance.ts'
import { listsAsOne } from '../../db/event/tied-lists.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

/** What the parts of a day's report are made of. */
export type Day = {
  readonly from: number
  readonly until: number
  readonly scans: readonly AttendanceScan[]
  /** The lists of the day. */
  readonly lists: readonly CheckInList[]
  /** The same for lists that are one. */
  readonly nameOf: (listId: string) => string
  /** Who had a guest's place on that day. */
  readonly whoWas: (attendeeId: string) => Attendee | null
  /** A moment (ms since 1970) as the time at the venue. */
  readonly at: (moment: number) => string
  /** What any list is called, by its id. */
  readonly names: ReadonlyMap<string, string>
}

/** After all moments, as text. */
const END = '9999'

/** Guests looked up before scans are let through. */
const GUESTS_AT_A_TIME = 100

/**
 * Whom a list admits, without whom a desk registered only later; where one entry is enough for the whole event, without
 * who came on an earlier day.
 */
export function expectedOn(db: ReadableDb, list: CheckInList, { from, until }: Day): string[] {
  const lists = list.entries === 'once' ? listsAsOne(db, list.id) : []
  const earlier = lists.flatMap((one) => scansBetween(db, 0, from - 1, one))
  const came = new Set(earlier.filter(isEntry).map((scan) => scan.attendeeId))
  const later = new Set(walkInsBetween(db, isoInstant(until + 1), END).map((one) => one.attendeeId))
  return [...admittedTo(db, list)].filter((id) => !came.has(id) && !later.has(id))
}

/** Guests as they were on that day, some at a time so that scans come through. */
export async function attendeesOf(
  whoWas: Day['whoWas'],
  ids: readonly string[],
): Promise<Attendee[]> {
  const found: Attendee[] = []
  for (const [index, id] of ids.entries()) {
    if (index % GUESTS_AT_A_TIME === 0) await setImmediate()
    const attendee = whoWas(id)
    if (attendee !== null) found.push(attendee)
  }
  return found
}

/** The list of the reception, else the first of the day. */
export function mainList(lists: readonly CheckInList[]): CheckInList | undefined {
  return lists.find((list) => list.kind === 'reception') ?? lists[0]
}

/** The entries on a list, or on those that are one with it. */
export function entriesOn({ scans, nameOf }: Day, listId: string): AttendanceScan[] {
  return scans.filter((scan) => isEntry(scan) && nameOf(scan.listId) === nameOf(listId))
}

function isEntry({ direction }: AttendanceScan): boolean {
  return direction === 'entry'
}
