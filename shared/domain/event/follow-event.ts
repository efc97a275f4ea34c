import { Temporal } from 'temporal-polyfill'
import type { CheckInList } from '../../model/check-in-list.ts'
import type { EventDescription } from '../../model/event.ts'
import type { TicketType } from '../../model/ticket-type.ts'
import { typeName, type Definitions } from './copy-event.ts'
import { localDaysOf } from './event-days.ts'
import { isoInstant, localDate } from '../time/local-time.ts'
import { movedDayName } from './moved-day-name.ts'
import { plainList } from './new-event.ts'

/** An event's facts before and after somebody changed them. */
export type ChangedFacts = {
  readonly from: EventDescription
  readonly to: EventDescription
  /** Whether all that is on a day of the event goes along with its first day. */
  readonly movesAlong: boolean
  /** What a day's list is called, in each language that Balie speaks, the one in use first. */
  readonly dayNames: readonly ((date: string) => string)[]
}

/**
 * The ticket types and lists that are to be written because an event's days or zone changed, and no others: times at the
 * venue stay what the organiser typed, each new day gets its list. What is on another day than the event's stays there.
 */
export function followEvent(change: ChangedFacts, given: Definitions): Definitions {
  const types = given.ticketTypes.map((type) => moveType(change, type))
  const lists = given.lists.map((list) => moveList(change, list))
  return {
    ticketTypes: types.filter((type, index) => isOther(type, given.ticketTypes[index])),
    lists: [
      ...lists.filter((list, index) => isOther(list, given.lists[index])),
      ...newDayLists(change, lists),
    ],
  }
}

/** The names of lists and ticket types that are on no day of the event. */
export function outsideEvent(
  event: EventDescription,
  { ticketTypes, lists }: Definitions,
): string[] {
  const days = new Set(localDaysOf(event))
  return [
    ...lists.filter(({ day }) => day !== null && !days.has(day)),
    ...ticketTypes.filter(
      ({ validDays }) => validDays !== null && !validDays.some((day) => days.has(day)),
    ),
  ].map(({ name }) => name)
}

function moveType(change: ChangedFacts, type: TicketType): TicketType {
  const old = new Set(localDaysOf(change.from))
  const move = (day: string): string => (old.has(day) ? moved(change, day) : day)
  return { ...type, name: typeName(type, move), validDays: type.validDays?.map(move) ?? null }
}

/** A list that ends after the last midnight of the event is of its last day all the same. */
function moveList(change: ChangedFacts, list: CheckInList): CheckInList {
  const { from, to } = change
  const old = new Set(localDaysOf(from))
  const dayOf = (instant: string): string => localDate(Date.parse(instant), from.timeZone)
  const days = [list.opensAt, list.closesAt].flatMap((one) => (one === null ? [] : [dayOf(one)]))
  const isOfEvent = [...days, ...(list.day === null ? [] : [list.day])].some((day) => old.has(day))
  const move = (day: string): string => (isOfEvent ? moved(change, day) : day)
  const moment = (instant: string | null): string | null => {
    if (instant === null) return null
    const local = Temporal.Instant.from(instant).toZonedDateTimeISO(from.timeZone)
    const day = Temporal.PlainDate.from(move(local.toPlainDate().toString()))
    const there = day.toZonedDateTime({ timeZone: to.timeZone, plainTime: local.toPlainTime() })
    return isoInstant(there.epochMilliseconds)
  }
  const day = list.day === null ? null : move(list.day)
  const becameLonger = localDaysOf(from).length === 1 && localDaysOf(to).length > 1
  return {
    ...list,
    name: nameOf(change, list, day),
    day,
    opensAt: moment(list.opensAt),
    closesAt: moment(list.closesAt),
    // Who comes to an event of several days comes to its reception on each of them, as where it is made so.
    entries:
      becameLonger && list.kind === 'reception' && list.entries === 'once'
        ? 'once-a-day'
        : list.entries,
  }
}

function moved({ from, to, movesAlong }: ChangedFacts, day: string): string {
  if (!movesAlong) return day
  const { days } = Temporal.PlainDate.from(from.firstDay).until(to.firstDay, { largestUnit: 'day' })
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** A name that says the day says the other one; a name that a person gave stays. */
function nameOf({ dayNames }: ChangedFacts, list: CheckInList, day: string | null): string {
  const before = list.day
  if (before === null || day === null) return list.name
  const named = dayNames.find((name) => list.kind === 'day' && name(before) === list.name)
  return named?.(day) ?? movedDayName(list.name, before, day)
}

/**
 * Lists for days that have none yet; their ids are of the day, so that two desks make one. An organiser who took the
 * lists of days away gets none.
 */
function newDayLists(change: ChangedFacts, lists: readonly CheckInList[]): CheckInList[] {
  const { from, to, dayNames } = change
  const [nameIn] = dayNames
  const before = localDaysOf(from).map((day) => moved(change, day))
  const days = localDaysOf(to)
  const ofDays = lists.filter(({ kind }) => kind === 'day')
  const wantsThem = days.length > 1 && (before.length === 1 || ofDays.length > 0)
  if (!wantsThem || nameIn === undefined) return []
  const hadOrHas = new Set(ofDays.map(({ day }) => day))
  if (before.length > 1) for (const day of before) hadOrHas.add(day)
  const after = Math.max(0, ...ofDays.map(({ position }) => position))
  return days
    .filter((day) => !hadOrHas.has(day))
    .map((day, index) => ({
      ...plainList,
      id: `day-${day}`,
      name: nameIn(day),
      kind: 'day',
      day,
      position: after + index + 1,
    }))
}

/** The keys stay in order where values are replaced. */
function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}
