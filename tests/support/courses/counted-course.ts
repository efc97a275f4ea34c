import { randomUUID } from 'node:crypto'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { finishNote, writeNote } from '../../../electron/check-in/guest/write-note.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { openPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import { requestBadge } from '../../../electron/printing/queue/request-badge.ts'
import { keepStep } from '../../../electron/printing/queue/settle-job.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { Direction, Override } from '../../../shared/model/verdict.ts'
import {
  guestsOf,
  listsOf,
  meet,
  momentOn,
  twoDesks,
  type CountedGuest,
  type Venue,
} from './counted-event.ts'

/** A scan as it was made and answered; `desk` is 0 or 1. */
export type CountedScan = {
  readonly id: string
  readonly at: number
  readonly desk: number
  readonly guest: string | null
  readonly list: string
  readonly direction: Direction
  readonly verdict: string
  readonly overrides: readonly Override[]
  undone: boolean
}

type Told = { readonly at: number; readonly desk: number }

/** All that was done, as whoever did it would write it in a notebook. */
export type Course = {
  readonly venue: Venue
  readonly desks: readonly [DeskDeps, DeskDeps]
  readonly clock: { now: number }
  readonly lists: readonly CheckInList[]
  readonly guests: CountedGuest[]
  readonly scans: CountedScan[]
  readonly walkIns: { readonly at: number; readonly guest: string }[]
  readonly reprints: { readonly at: number; readonly guest: string; readonly reason: string }[]
  readonly notes: (Told & { readonly id: string; readonly text: string; done: boolean })[]
}

/** Numbers from 0 to below 1 that a seed decides. */
export type Dice = () => number

/** Dice of a seed: a linear congruential generator with the middle of its state as the outcome. */
export function diceOf(seed: number): Dice {
  let state = BigInt(seed) * 2_862_933_555_777_941_757n + 3_037_000_493n
  return () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % (1n << 64n)
    return Number((state >> 24n) % 1_000_003n) / 1_000_003
  }
}

/** Plays three days and their nights at two desks that meet now and then; `onMeeting` looks each time they have. */
export async function playCourse(
  venue: Venue,
  dice: Dice,
  onMeeting: (course: Course) => Promise<void>,
): Promise<Course> {
  const { days, timeZone } = venue
  const clock = { now: momentOn(days[0], '07:00', timeZone) }
  const guests = guestsOf()
  const lists = listsOf(venue)
  const desks = await twoDesks(venue, lists, guests, clock)
  const course: Course = {
    ...{ venue, desks, clock, lists, guests, scans: [], walkIns: [], reprints: [], notes: [] },
  }
  const known = [new Set<unknown>(guests), new Set<unknown>(guests)] as const
  const end = momentOn(days[2], '23:59', timeZone)
  while (clock.now < end) {
    clock.now += 1_000 * Math.floor(1 + dice() ** 2 * 3_000)
    const desk = dice() < 0.5 ? 0 : 1
    const act = pick(dice, acts)
    act(course, desk, known[desk], dice)
    if (dice() < 0.5) printAll(desks[desk])
    if (dice() > 0.025) continue
    meet(...desks)
    for (const item of [...known[0], ...known[1]]) for (const one of known) one.add(item)
    await onMeeting(course)
  }
  meet(...desks)
  clock.now += 12 * 3_600_000
  await onMeeting(course)
  return course
}

/** Something that a person does at a desk, who knows what has come to that desk so far. */
type Act = (course: Course, desk: number, known: Set<unknown>, dice: Dice) => void

const acts: readonly Act[] = [
  ...Array.from({ length: 7 }, () => enter),
  ...Array.from({ length: 5 }, () => leave),
  ...[strange, setAside, setAside, undo, walkIn, reprint, reprint, swap, note, tickOff],
]

function enter(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  scan(course, desk, known, dice, 'entry')
}

/** Mostly of somebody who came in. */
function leave(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  const inside = course.scans.findLast(
    (one) => known.has(one) && one.verdict === 'valid' && dice() < 0.3,
  )
  scan(course, desk, known, dice, 'exit', inside)
}

function scan(
  course: Course,
  desk: number,
  known: Set<unknown>,
  dice: Dice,
  direction: Direction,
  as?: CountedScan,
): void {
  const chosen = as === undefined ? undefined : course.guests.find(({ id }) => id === as.guest)
  const guest = chosen ?? pick(dice, course.guests)
  const list = as?.list ?? pick(dice, course.lists).id
  make(course, desk, known, { guest, list, direction, overrides: [] })
}

/** A code that nobody has. */
function strange(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  make(course, desk, known, {
    ...{ guest: null, list: pick(dice, course.lists).id, direction: 'entry', overrides: [] },
  })
}

/** What the desk or a supervisor may set aside for the guests and the list that ask for it. */
function setAside(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  const early = course.lists.find(({ admitEarly }) => admitEarly)
  const opensAt = Date.parse(early?.opensAt ?? '')
  if (early !== undefined && course.clock.now < opensAt && dice() < 0.3) {
    const guest = pick(dice, course.guests.slice(0, 8))
    make(course, desk, known, { guest, list: early.id, direction: 'entry', overrides: ['early'] })
    return
  }
  const guest = pick(dice, course.guests.slice(8, 11))
  const override =
    guest.status === 'unpaid' ? 'unpaid' : guest.blocked ? 'blocked' : ('canceled' as const)
  const list = override === 'unpaid' ? 'reception' : pick(dice, ['reception', 'bar', 'tas'])
  make(course, desk, known, { guest, list, direction: 'entry', overrides: [override] })
}

type Wish = Pick<CountedScan, 'list' | 'direction' | 'overrides'> & {
  readonly guest: CountedGuest | null
}

function make(
  course: Course,
  desk: number,
  known: Set<unknown>,
  { guest, list, direction, overrides }: Wish,
): void {
  const raw = guest === null ? 'VREEMD1' : guest.code
  const ask = (answers: Readonly<Record<string, string>>) => {
    const id = randomUUID()
    const wish = { id, listId: list, raw, direction, overrides: [...overrides], answers }
    const answer = scanTicket(deskOf(course, desk), wish)
    if (!answer.ok) throw new Error(answer.code)
    const { verdict, attendee } = answer.value
    const at = course.clock.now
    const made = { id, at, desk, list, direction, verdict, overrides, undone: false }
    keep(course.scans, known, { ...made, guest: attendee?.id ?? null })
    return verdict
  }
  if (ask({}) !== 'answers-required') return
  course.clock.now += 5_000
  ask({ maat: 'L' })
}

function undo(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  const open = course.scans.filter((one) => known.has(one) && one.verdict === 'valid')
  if (open.length === 0) return
  const chosen = pick(dice, open.slice(-8))
  const wish = { id: randomUUID(), checkInId: chosen.id, reason: 'mistake' as const }
  if (undoCheckIn(deskOf(course, desk), wish).ok) chosen.undone = true
}

function walkIn(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  const name = `Loper Zonder${String(course.walkIns.length)}`
  const [firstName = '', lastName = ''] = name.split(' ')
  const listId = pick(dice, ['reception', 'reception', 'tweede', 'bar'])
  const id = randomUUID()
  const answer = registerWalkIn(deskOf(course, desk), {
    ...{ id, listId, ticketType: 'participant', firstName, infix: '', lastName },
    ...{ organisation: 'Straat', payment: { method: 'card' } },
  })
  if (!answer.ok || answer.value.attendee === null) throw new Error('no walk-in')
  const { verdict, attendee } = answer.value
  const plain = { type: 'participant', status: 'confirmed', blocked: false } as const
  const code = attendee.tickets[0]?.code ?? ''
  const holder = { name, organisation: 'Straat', note: '', until: Infinity }
  const guest: CountedGuest = { ...plain, id: attendee.id, code, holders: [holder] }
  keep(course.guests, known, guest)
  const at = course.clock.now
  course.walkIns.push({ at, guest: guest.id })
  const made = { id, at, desk, list: listId, direction: 'entry', verdict, overrides: [] } as const
  keep(course.scans, known, { ...made, guest: guest.id, undone: false })
}

function reprint(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  const guest = pick(
    dice,
    course.guests.filter((one) => known.has(one)),
  )
  const reason = pick(dice, ['jam', 'spelling', 'lost', 'other'] as const)
  const wish = { id: randomUUID(), attendeeId: guest.id, reason }
  const answer = requestBadge(deskOf(course, desk), wish)
  if (!answer.ok) throw new Error(answer.code)
  if (!answer.value.isOpen) course.reprints.push({ at: course.clock.now, guest: guest.id, reason })
}

function swap(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  const guest = pick(dice, course.guests)
  if (!known.has(guest) || dice() < 0.7) return
  const name = { firstName: 'Collega', infix: '', lastName: `Nieuw${String(course.scans.length)}` }
  const organisation = `Dorp ${String(course.scans.length)}`
  const wish = { id: randomUUID(), attendeeId: guest.id, name, organisation }
  const answer = swapPerson(deskOf(course, desk), { ...wish, jobTitle: '', email: '' })
  if (!answer.ok) throw new Error(answer.code)
  for (const holder of guest.holders.slice(-1)) holder.until = course.clock.now
  const newcomer = `${name.firstName} ${name.lastName}`
  guest.holders.push({ name: newcomer, organisation, note: '', until: Infinity })
}

function note(course: Course, desk: number, known: Set<unknown>): void {
  const told = { id: randomUUID(), text: `Notitie ${String(course.notes.length)}` }
  writeNote(deskOf(course, desk), told)
  keep(course.notes, known, { ...told, at: course.clock.now, desk, done: false })
}

function tickOff(course: Course, desk: number, known: Set<unknown>, dice: Dice): void {
  const open = course.notes.filter((one) => known.has(one))
  if (open.length === 0) return
  const chosen = pick(dice, open)
  finishNote(deskOf(course, desk), { id: randomUUID(), noteId: chosen.id })
  chosen.done = true
}

/** All badges in line at a desk come out. */
function printAll(desk: DeskDeps): void {
  for (const job of openPrintJobs(desk.db, desk.laptop)) {
    keepStep(desk, job, { ...job, state: 'printed', problem: null })
  }
}

function deskOf({ desks }: Course, desk: number): DeskDeps {
  return desk === 0 ? desks[0] : desks[1]
}

function keep<Item>(items: Item[], known: Set<unknown>, item: Item): void {
  items.push(item)
  known.add(item)
}

/** One of some, as the dice say. */
export function pick<Item>(dice: Dice, items: readonly Item[]): Item {
  const item = items[Math.floor(dice() * items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}
