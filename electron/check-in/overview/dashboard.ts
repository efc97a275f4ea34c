import { arrivalsPerSlot } from '../../../shared/domain/check-in/arrivals.ts'
import { isImportant } from '../../../shared/domain/check-in/important-guest.ts'
import { isoInstant, localDate, startOfDay } from '../../../shared/domain/time/local-time.ts'
import { compareNames } from '../../../shared/domain/name/compare-names.ts'
import { endOfNightBefore } from '../../../shared/domain/time/night.ts'
import type { Dashboard, Stand } from '../../../shared/model/dashboard.ts'
import { firstEntries } from '../../db/attendance/arrivals.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { allLists, allTicketTypes, findEvent } from '../../db/event/definitions.ts'
import { deskNotes } from '../../db/guests/desk-notes.ts'
import type { DirectoryGuest } from '../../db/guests/guest-directory.ts'
import type { DoubleAdmission } from '../../../shared/domain/check-in/double-admissions.ts'
import { doubleAdmissions } from '../../db/attendance/double-admissions.ts'
import { unreadDoubles } from '../../db/attendance/read-doubles.ts'
import { filterGuests } from '../../db/attendance/guest-pages.ts'
import { byOrganisation } from '../../db/guests/organisations.ts'
import { arrivedOn } from '../../db/attendance/scans.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { toDouble } from '../guest/guest-card.ts'
import { listState } from '../list/list-states.ts'

const DAY_MS = 24 * 3_600_000
const ORGANISATIONS = 50
const MISSING = 200
const DOUBLES = 200

/** How the day goes at a moment (ms since 1970): who came, who is inside, and who is missed. */
export function dashboard(
  db: ReadableDb,
  directory: readonly DirectoryGuest[],
  now: number,
): Dashboard {
  const timeZone = findEvent(db)?.description.timeZone ?? 'UTC'
  const day = localDate(now, timeZone)
  const today = startOfDay(day, timeZone)
  const night = endOfNightBefore(day, timeZone)
  const yesterday = startOfDay(localDate(today - DAY_MS / 2, timeZone), timeZone)
  const came = firstEntries(db, today, today + 2 * DAY_MS)
  const cameBefore = firstEntries(db, yesterday, today)
  const arrived = new Set(came.map(({ attendeeId }) => attendeeId))
  const inside = filterGuests(db, directory, { ...everybody, state: 'present' }, { now, timeZone })
  const present = new Set(inside.map(({ guest }) => guest.id))
  const guests = directory.filter(
    ({ problem }) => problem !== 'canceled' && problem !== 'withdrawn',
  )
  const stand = standsWith(arrived, present)
  const types = allTicketTypes(db)
  return {
    at: isoInstant(now),
    total: stand('', '', guests),
    types: types.map(({ id, name }) =>
      stand(
        id,
        name,
        guests.filter((guest) => guest.ticketTypes.includes(id)),
      ),
    ),
    organisations: organisationsOf(guests, stand),
    lists: allLists(db).map((list) => {
      const { expected, present: within } = listState(db, list, now, timeZone)
      const cameHere = arrivedOn(db, list.id, today, night).length
      return { id: list.id, name: list.name, expected, present: within, arrived: cameHere }
    }),
    arrivals: {
      today: arrivalsPerSlot(
        came.map(({ at }) => at),
        today,
      ),
      yesterday: arrivalsPerSlot(
        cameBefore.map(({ at }) => at),
        yesterday,
      ),
    },
    missing: missingAmong(db, guests, arrived),
    doubles: doubleGuests(db, doubleAdmissions(db)),
    notes: deskNotes(db),
  }
}

type MakeStand = (id: string, name: string, guests: readonly DirectoryGuest[]) => Stand

function standsWith(arrived: ReadonlySet<string>, present: ReadonlySet<string>): MakeStand {
  return (id, name, guests) => {
    const came = guests.filter((guest) => arrived.has(guest.id)).length
    return {
      id,
      name,
      expected: guests.length - came,
      arrived: came,
      present: guests.filter((guest) => present.has(guest.id)).length,
    }
  }
}

function organisationsOf(guests: readonly DirectoryGuest[], stand: MakeStand): Stand[] {
  return [...byOrganisation(guests)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, ORGANISATIONS)
    .map(([id, group]) => stand(id, group[0]?.organisation ?? '', group))
}

function missingAmong(
  db: ReadableDb,
  guests: readonly DirectoryGuest[],
  arrived: ReadonlySet<string>,
): Dashboard['missing'] {
  const names = new Map(allTicketTypes(db).map(({ id, name }) => [id, name]))
  return guests
    .filter((guest) => !arrived.has(guest.id))
    .filter((guest) =>
      isImportant([...guest.ticketTypes.flatMap((id) => [id, names.get(id) ?? '']), guest.note]),
    )
    .toSorted(compareNames)
    .slice(0, MISSING)
    .flatMap(({ id }) => {
      const guest = findAttendee(db, id)
      if (guest === null) return []
      const { firstName, infix, lastName, organisation, phone, host, flagged } = guest
      return [{ id, firstName, infix, lastName, organisation, phone, host, flagged }]
    })
}

/** Guests whom two desks let in and of whom nobody at this laptop has read yet, latest first. */
export function doublesToRead(db: ReadableDb): Dashboard['doubles'] {
  return doubleGuests(db, unreadDoubles(db))
}

function doubleGuests(db: ReadableDb, doubles: readonly DoubleAdmission[]): Dashboard['doubles'] {
  return doubles.slice(0, DOUBLES).flatMap((double) => {
    const guest = findAttendee(db, double.attendeeId)
    if (guest === null) return []
    const { firstName, infix, lastName, flagged } = guest
    const { attendeeId } = double
    return [{ ...toDouble(db, double), attendeeId, firstName, infix, lastName, flagged }]
  })
}

const everybody = {
  listId: null,
  organisation: null,
  ticketType: null,
  text: '',
  sort: 'name',
  descending: false,
} as const
