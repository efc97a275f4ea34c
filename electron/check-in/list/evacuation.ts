import type { CallOutput } from '../../../shared/contract.ts'
import { isInside, type LastSeen } from '../../../shared/domain/check-in/is-inside.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { compareNames } from '../../../shared/domain/name/compare-names.ts'
import { needsOf } from '../../../shared/domain/check-in/needs.ts'
import { startOfDayAndNight } from '../../../shared/domain/time/night.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { allLists, findEvent } from '../../db/event/definitions.ts'
import { scannedSince } from '../../db/attendance/presence.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

type Evacuation = CallOutput<'lists.evacuation'>

type Seen = LastSeen & { readonly listId: string }

/** Who may be in the building at a moment (ms since 1970), by what was scanned that day; in the night also the evening before. */
export function evacuationList(db: ReadableDb, now: number): Evacuation {
  const timeZone = findEvent(db)?.description.timeZone ?? 'UTC'
  const since = startOfDayAndNight(now, timeZone)
  const kinds = new Map(allLists(db).map((list) => [list.id, list.kind]))
  const byGuest = new Map<string, Seen[]>()
  for (const { attendeeId, listId, present, at } of scannedSince(db, since)) {
    const seen = { listId, present, at, kind: kinds.get(listId) ?? 'other' }
    byGuest.set(attendeeId, [...(byGuest.get(attendeeId) ?? []), seen])
  }
  const people = [...byGuest]
    .filter(([, seen]) => isInside(seen, since))
    .map(([id, seen]) => ({ guest: findAttendee(db, id), last: latestOf(seen) }))
    .flatMap(({ guest, last }) =>
      guest === null || last === undefined ? [] : [toPerson(guest, last)],
    )
  return { at: isoInstant(now), people: people.toSorted(compareNames) }
}

function latestOf(seen: readonly Seen[]): Seen | undefined {
  return seen.toSorted((one, other) => other.at - one.at)[0]
}

function toPerson(guest: Attendee, last: Seen): Evacuation['people'][number] {
  const { id, firstName, infix, lastName, organisation, phone, extra } = guest
  const told = extra.filter((field) => needsOf({ extra: [field], note: '' }).length > 0)
  const noted = needsOf({ extra: [], note: guest.note }).length > 0 ? [guest.note] : []
  return {
    id,
    firstName,
    infix,
    lastName,
    organisation,
    phone,
    needs: [...told.map(({ value }) => value), ...noted],
    lastSeen: { listId: last.listId, at: isoInstant(last.at) },
  }
}
