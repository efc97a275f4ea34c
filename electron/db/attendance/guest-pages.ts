import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { startOfDayAndNight } from '../../../shared/domain/time/night.ts'
import { searchWords } from '../../../shared/domain/search/search-text.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { GuestFilter, GuestRow, Presence } from '../../../shared/model/guest-card.ts'
import { allLists } from '../event/definitions.ts'
import { NO_ORGANISATION, type DirectoryGuest } from '../guests/guest-directory.ts'
import { presencesOn, type ListPresence } from './presence.ts'
import type { ReadableDb } from '../file/sqlite.ts'
import { admittedTo } from './admitted.ts'

/** The hour and the place at which the guests are looked at. */
export type Hour = { readonly now: number; readonly timeZone: string }

/** The guests that a filter wants, in its order. */
export function filterGuests(
  db: ReadableDb,
  guests: readonly DirectoryGuest[],
  filter: GuestFilter,
  hour: Hour,
): { readonly guest: DirectoryGuest; readonly seen: ListPresence | null }[] {
  const lists = allLists(db)
  const list = lists.find(({ id }) => id === filter.listId) ?? null
  const admitted = list === null ? null : admittedTo(db, list)
  const seen =
    list === null ? seenAnywhere(db, lists, hour) : presencesOn(db, list, hour.now, hour.timeZone)
  const words = searchWords(filter.text).map((word) => ` ${word}`)
  const { ticketType, organisation, state } = filter
  const organisationKey = organisation === '' ? NO_ORGANISATION : organisation
  const wanted = guests
    .filter((guest) => ticketType === null || guest.ticketTypes.includes(ticketType))
    .filter((guest) => organisationKey === null || guest.organisationKey === organisationKey)
    .filter((guest) => words.every((word) => guest.text.includes(word)))
    .map((guest) => ({ guest, seen: seen.get(guest.id) ?? null }))
    .filter((one) => admitted === null || admitted.has(one.guest.id) || one.seen !== null)
    .filter((one) => fits(state, one.guest, one.seen))
  return sort(wanted, filter)
}

/** A line of the list as the page draws it. */
export function toGuestRow(guest: DirectoryGuest, seen: ListPresence | null): GuestRow {
  const {
    nameKey: _key,
    organisationKey: _other,
    text: _text,
    note: _note,
    email: _email,
    ...shown
  } = guest
  return {
    ...shown,
    presence: presenceOf(seen),
    at: seen === null ? null : isoInstant(seen.at),
  }
}

/**
 * Without a list, somebody is here who came in today, in the night also the evening before, and is inside anywhere; the
 * latest that happened counts.
 */
function seenAnywhere(
  db: ReadableDb,
  lists: readonly CheckInList[],
  { now, timeZone }: Hour,
): Map<string, ListPresence> {
  const seen = new Map<string, ListPresence>()
  const since = startOfDayAndNight(now, timeZone)
  for (const list of lists) {
    for (const [id, one] of presencesOn(db, list, now, timeZone)) {
      if (one.at < since) continue
      const known = seen.get(id)
      const isNewer = known === undefined || (one.present && !known.present) || one.at > known.at
      if (isNewer && (one.present || known?.present !== true)) seen.set(id, one)
    }
  }
  return seen
}

function fits(
  state: GuestFilter['state'],
  { problem }: DirectoryGuest,
  seen: ListPresence | null,
): boolean {
  switch (state) {
    case 'all':
      return true
    case 'problem':
      return problem !== null
    case 'expected':
      return seen === null && problem !== 'withdrawn' && problem !== 'canceled'
    default:
      return presenceOf(seen) === state
  }
}

function presenceOf(seen: ListPresence | null): Presence {
  if (seen === null) return 'expected'
  return seen.present ? 'present' : 'left'
}

type Wanted = ReturnType<typeof filterGuests>

/** What comes in is in the order of names already. */
function sort(wanted: Wanted, { sort: by, descending }: GuestFilter): Wanted {
  const sorted =
    by === 'name' ? wanted : wanted.toSorted(by === 'organisation' ? byOrganisation : byArrival)
  return descending ? sorted.toReversed() : sorted
}

function byOrganisation(one: Wanted[number], other: Wanted[number]): number {
  const [left, right] = [one.guest.organisationKey, other.guest.organisationKey]
  return left < right ? -1 : Number(left > right)
}

function byArrival(one: Wanted[number], other: Wanted[number]): number {
  return (one.seen?.at ?? Infinity) - (other.seen?.at ?? Infinity) || 0
}
