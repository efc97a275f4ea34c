import { displayName } from '../../shared/domain/name/display-name.ts'
import type { DemoGuest } from '../../shared/model/demo-event.ts'
import { demoEvent, enrolled } from './demo-event.ts'
import { type Guest, inventEmail, inventName, makeTicket } from './make-guest.ts'
import { municipalities } from '../../shared/domain/importing/words/municipalities.ts'
import * as lists from './organisation-lists.ts'
import { type Random, seededRandom } from './random.ts'
import { specialGuests } from './special-guests.ts'

const guestCount = 1_500
const unnamedCount = 25
const twoDayCount = 45
const seed = 20_260_617

/** The invented guests of the demo, always the same. */
export function makeGuests(): Guest[] {
  const random = seededRandom(seed)
  const places = random.shuffle(makePlaces(random))
  const guests = places.map((place, index) => {
    const key = `demo-${String(index + 1).padStart(4, '0')}`
    return { key, ...place.person, tickets: [makeTicket(key, 1, place.type)] }
  })
  nameGuests(guests, random)
  giveDayTickets(guests, random)
  giveStatuses(guests, random)
  describeGuests(guests, random)
  enrolGuests(guests, random)
  return guests
}

type Place = { person: Omit<Guest, 'key' | 'tickets'>; type: string }

/** Who sends guests, and as what: special ones, every municipality once, then by share. */
function makePlaces(random: Random): Place[] {
  const places: Place[] = specialGuests.map((person) => ({
    person: { jobTitle: random.pick(lists.jobs.municipality), ...person },
    type: 'participant',
  }))
  for (const name of municipalities) places.push(municipal(name, random))
  for (let count = 0; count < 62; count += 1) places.push(speaker(random))
  for (let count = 0; count < 40; count += 1) {
    places.push(sent('Divosa', random.pick(lists.jobs.crew), 'crew'))
  }
  for (let count = 0; count < 18; count += 1) {
    places.push(sent(random.pick(lists.newsrooms), random.pick(lists.jobs.press), 'press'))
  }
  for (let count = 0; count < 45; count += 1) {
    places.push(sent(random.pick(lists.suppliers), random.pick(lists.jobs.supplier), 'exhibitor'))
  }
  for (let count = 0; count < unnamedCount; count += 1) {
    const organisation = `Gemeente ${random.pick(municipalities)}`
    places.push({ person: { organisation, unnamed: true }, type: 'participant' })
  }
  while (places.length < guestCount) places.push(participant(random))
  return places
}

function municipal(name: string, random: Random): Place {
  return sent(`Gemeente ${name}`, random.pick(lists.jobs.municipality), 'participant')
}

function speaker(random: Random): Place {
  const [organisations, jobs] = random.pick([
    [lists.universities, lists.jobs.university],
    [lists.partners, lists.jobs.partner],
    [lists.ministries, lists.jobs.ministry],
  ])
  return sent(random.pick(organisations), random.pick(jobs), 'speaker')
}

function participant(random: Random): Place {
  const chance = random.next()
  if (chance < 0.74) return municipal(random.pick(municipalities), random)
  const [organisations, jobs] =
    chance < 0.84
      ? [lists.regionalServices, lists.jobs.service]
      : chance < 0.9
        ? [lists.ministries, lists.jobs.ministry]
        : chance < 0.97
          ? [lists.partners, lists.jobs.partner]
          : [lists.universities, lists.jobs.university]
  return sent(random.pick(organisations), random.pick(jobs), 'participant')
}

function sent(organisation: string, jobTitle: string, type: string): Place {
  return { person: { organisation, jobTitle }, type }
}

function nameGuests(guests: Guest[], random: Random): void {
  const names = new Set<string>()
  const addresses = new Set<string>()
  for (const guest of guests) {
    if (guest.unnamed === true) continue
    if (guest.lastName === undefined) Object.assign(guest, inventName(random, names))
    if (random.chance(0.93)) guest.email = inventEmail(guest, addresses)
    if (random.chance(0.35)) {
      guest.phone = `06 0000 ${String(Math.floor(random.next() * 10_000)).padStart(4, '0')}`
    }
  }
}

/** Some come for a day or two only. */
function giveDayTickets(guests: Guest[], random: Random): void {
  const whole = random.shuffle(guests.filter(isPlainParticipant))
  const days = ['day-1', 'day-2', 'day-3']
  for (const [index, guest] of whole.slice(0, 190).entries()) {
    const chosen = random.shuffle(days).slice(0, index < twoDayCount ? 2 : 1)
    guest.tickets = chosen.toSorted().map((type, day) => makeTicket(guest.key, day + 1, type))
  }
}

function giveStatuses(guests: Guest[], random: Random): void {
  const ordinary = random.shuffle(guests.filter(isPlainParticipant))
  const statuses = [
    ['unpaid', 45],
    ['unapproved', 14],
    ['canceled', 24],
    ['withdrawn', 9],
  ] as const
  for (const [status, count] of statuses) {
    for (const guest of ordinary.splice(0, count)) {
      for (const ticket of guest.tickets) ticket.status = status
    }
  }
  for (const guest of ordinary.splice(0, 4)) {
    for (const ticket of guest.tickets) ticket.blocked = true
  }
}

const notes = [
  'Spreekt vandaag: bel gastvrouw Marloes.',
  'Neemt een tolk gebarentaal mee.',
  'Komt later, trein uit Maastricht.',
  'Wil graag een papieren programma.',
  'Heeft een pakketje bij de balie liggen.',
  'Draagt de prijs uit; om 16:00 achter het podium.',
]
const diets = ['Vegetarisch', 'Veganistisch', 'Halal', 'Glutenvrij', 'Notenallergie', 'Lactosevrij']
const needs = ['Rolstoel', 'Slechthorend: ringleiding', 'Assistentiehond', 'Rustige ruimte nodig']

function describeGuests(guests: Guest[], random: Random): void {
  const named = guests.filter((guest) => guest.unnamed !== true)
  for (const guest of named) {
    const extra: DemoGuest['extra'] = []
    if (random.chance(0.16)) extra.push(sensitive('Dieetwensen', random.pick(diets)))
    if (random.chance(0.012)) extra.push(sensitive('Toegankelijkheid', random.pick(needs)))
    if (extra.length > 0) guest.extra = extra
    if (guest.note === undefined && random.chance(0.03)) guest.note = random.pick(notes)
  }
  for (const guest of random.shuffle(named).slice(0, 8)) {
    guest.host ??= displayName({ firstName: '', infix: '', lastName: '', ...random.pick(named) })
  }
}

function sensitive(label: string, value: string): DemoGuest['extra'][number] {
  return { label, value, sensitive: true }
}

/** Fills each list by enrolment to its number; a guest is in one session and one visit at most. */
function enrolGuests(guests: Guest[], random: Random): void {
  const busy = new Map<string, Set<Guest>>()
  for (const list of demoEvent.lists.filter((candidate) => candidate.byEnrolment)) {
    const taken = busy.get(list.kind) ?? new Set()
    busy.set(list.kind, taken)
    const candidates = guests.filter((guest) => !taken.has(guest) && holdsDay(guest, list.day))
    for (const guest of random.shuffle(candidates).slice(0, enrolled[list.id])) {
      taken.add(guest)
      guest.enrolments = [...(guest.enrolments ?? []), list.id]
    }
  }
}

function holdsDay(guest: Guest, day: number | null): boolean {
  return guest.tickets.some(
    ({ type, status, blocked }) =>
      !blocked &&
      (status === 'confirmed' || status === 'unpaid') &&
      (['participant', 'speaker'].includes(type) || type === `day-${(day ?? 0) + 1}`),
  )
}

function isPlainParticipant(guest: Guest): boolean {
  return (
    guest.unnamed !== true &&
    guest.flagged !== true &&
    !specialGuests.some((special) => special.lastName === guest.lastName) &&
    guest.tickets.every(({ type }) => type === 'participant' || type.startsWith('day-'))
  )
}
