import { randomUUID } from 'node:crypto'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { countArrivedAmong } from '../../../electron/db/attendance/arrivals.ts'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { commit, type Desk } from '../import-desk.ts'
import { pick, type Dice } from './counted-course.ts'

/** A guest of the organiser's sheet with how many he comes; `number` is known to nobody else. */
type Host = {
  readonly number: number
  first: string
  last: string
  email: string
  code: string
  persons: number
  isOut: boolean
  /** Whether he has another code or address since the last version: by one of them he must be known. */
  isMoved: boolean
}

/** What the course knows of an open place: its id since it was first seen, who came for it, and that he is in. */
type Place = { readonly id: string; name: string; isIn: boolean }

type Parties = {
  readonly hosts: Host[]
  /** The places of a host that were ever there, by his number. */
  readonly places: Map<number, Place[]>
  readonly log: string[]
  made: number
}

/** What must hold after each file: who stands where, as the desk has it and as it was counted beside it. */
export type Standing = { readonly is: unknown; readonly right: unknown }

/** Versions of a list whose guests come with several, and what a desk does in between. */
export async function playParties(
  desk: Desk,
  dice: Dice,
  versions: number,
  check: (standing: Standing, log: readonly string[]) => void,
): Promise<void> {
  const parties: Parties = { hosts: [], places: new Map(), log: [], made: 0 }
  for (let count = 0; count < 6; count += 1) join(parties, dice)
  for (let version = 0; version < versions; version += 1) {
    for (let count = Math.floor(dice() * 4); version > 0 && count >= 0; count -= 1)
      pick(dice, changes)(parties, dice)
    await load(desk, parties, dice)
    check(standingOf(desk, parties), parties.log)
    for (let count = Math.floor(dice() * 4); count > 0; count -= 1) atDesk(desk, parties, dice)
    check(standingOf(desk, parties), parties.log)
  }
}

const families = ['Akkerman', 'Bloemhof', 'Cuperus']

function join(parties: Parties, dice: Dice): void {
  const number = parties.made++
  parties.hosts.push({
    ...{ number, isOut: false, isMoved: false, persons: 1 + Math.floor(dice() * 2) },
    first: `Anna${letters(number)}`,
    last: pick(dice, families),
    email: `gast${String(number)}@example.nl`,
    code: dice() < 0.5 ? `QX${String(number)}Z${String(number)}` : '',
  })
}

function letters(number: number): string {
  return String.fromCharCode(97 + (number % 26), 97 + (Math.floor(number / 26) % 26))
}

/** At most one place more than ever, so that it is known which of several came. */
function counts(host: Host, dice: Dice, { places }: Parties): void {
  const known = places.get(host.number)?.length ?? 0
  host.persons = 1 + Math.floor(dice() * Math.min(known + 2, 5))
}

type Change = (parties: Parties, dice: Dice) => void

const changes: readonly Change[] = [
  join,
  ...Array.from({ length: 3 }, () => changing(counts)),
  changing(
    (host) => (host.last = host.last.endsWith('x') ? host.last.slice(0, -1) : `${host.last}x`),
  ),
  changing((host) => {
    if (host.code !== '' && !host.isMoved) host.code = `${host.code}N`
    host.isMoved = true
  }),
  changing((host) => {
    if (host.code !== '' && !host.isMoved) host.email = `ander${host.email}`
    host.isMoved = true
  }),
  changing((host) => (host.isOut = !host.isOut)),
]

function changing(change: (host: Host, dice: Dice, parties: Parties) => unknown): Change {
  return (parties, dice) => {
    change(pick(dice, parties.hosts), dice, parties)
  }
}

async function load(desk: Desk, parties: Parties, dice: Dice): Promise<void> {
  const coming = parties.hosts.filter(({ isOut }) => !isOut)
  if (coming.length === 0) return
  const lines = coming.map(({ first, last, email, code, persons }) => ({
    at: dice(),
    line: [first, last, email, code, persons === 1 && dice() < 0.5 ? '' : persons].join(';'),
  }))
  const dealt = lines.toSorted((one, other) => one.at - other.at).map(({ line }) => line)
  parties.log.push(dealt.join(' / '))
  const heading = 'Voornaam;Achternaam;E-mailadres;Ticketcode;Aantal personen'
  await commit(desk, heading, ...dealt)
  for (const host of coming) {
    host.isMoved = false
    meet(desk, parties, host)
  }
}

/** Notes the ids of places that are there for the first time. */
function meet(desk: Desk, { places }: Parties, host: Host): void {
  const known = places.get(host.number) ?? []
  places.set(host.number, known)
  const ids = new Set(known.map(({ id }) => id))
  const fresh = openPlaces(desk, host).filter(({ id }) => !ids.has(id))
  for (const { id } of fresh.slice(0, Math.max(0, host.persons - 1 - known.length)))
    known.push({ id, name: '', isIn: false })
}

/** As a desk finds them: by the name of who brings them. */
function openPlaces(desk: Desk, { first, last }: Host): Attendee[] {
  const found = searchAttendees(desk.db, `${first} ${last}`, 50)
  return found.filter(({ unnamed, host }) => unnamed && host === `${first} ${last}`)
}

/** Somebody comes for a place and gives his name, a name is put right, or a host himself comes. */
function atDesk(desk: Desk, { places, hosts, log }: Parties, dice: Dice): void {
  const host = pick(dice, hosts)
  const own = (places.get(host.number) ?? []).slice(0, host.persons - 1)
  if (host.isOut || own.length === 0) return
  const place = pick(dice, own)
  const guest = findAttendee(desk.db, place.id)
  const [ticket] = guest?.tickets ?? []
  if (ticket === undefined) throw new Error(`no ticket: ${log.join('\n')}`)
  const name = { firstName: `Gast${String(log.length)}`, infix: '', lastName: 'Naam' }
  if (place.name !== '' && dice() < 0.5) {
    editGuest(desk, { id: randomUUID(), attendeeId: place.id, fields: { name } })
    place.name = displayName(name)
    log.push(`${place.id} is called ${place.name}`)
    return
  }
  const answer = scanTicket(desk, {
    ...{ id: randomUUID(), listId: 'reception', raw: ticket.code, direction: 'entry' as const },
    answers: place.name === '' ? { firstName: name.firstName, infix: '', lastName: 'Naam' } : {},
  })
  if (!answer.ok) throw new Error(answer.code)
  log.push(`${place.id} of ${host.first}: ${answer.value.verdict}`)
  if (place.name === '') place.name = displayName(name)
  place.isIn = true
}

function standingOf(desk: Desk, { hosts, places }: Parties): Standing {
  const all = hosts.flatMap((host) =>
    (places.get(host.number) ?? []).map((place, index) => ({ host, place, index })),
  )
  const isOf = (host: Host, index: number) => !host.isOut && index < host.persons - 1
  return {
    is: {
      places: all.map(({ place: { id } }) => {
        const guest = findAttendee(desk.db, id)
        const name = guest === null ? '' : displayName(guest)
        const arrived = countArrivedAmong(desk.db, [id]) === 1
        const isOut = guest?.withdrawn ?? true
        return { id, name, arrived, isOut, host: isOut ? '' : guest?.host }
      }),
      guests: countAttendees(desk.db),
    },
    right: {
      places: all.map(({ host, place, index }) => ({
        ...{ id: place.id, name: place.name, arrived: place.isIn, isOut: !isOf(host, index) },
        host: isOf(host, index) ? `${host.first} ${host.last}` : '',
      })),
      guests: hosts.reduce((sum, { isOut, persons }) => sum + (isOut ? 0 : persons), 0),
    },
  }
}
