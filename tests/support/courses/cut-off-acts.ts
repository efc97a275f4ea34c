import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { defineList } from '../../../electron/check-in/list/define-list.ts'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { enrolGuest } from '../../../electron/check-in/guest/enrol-guest.ts'
import { joinGuests, partGuests } from '../../../electron/check-in/guest/join-guests.ts'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import { finishNote, writeNote } from '../../../electron/check-in/guest/write-note.ts'
import { appendEntry, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { pick } from './counted-course.ts'
import { hasPlace, listOf, placesGiven } from './cut-off-count.ts'
import { codeOf, doAt, knownAt, type Act, type Body, type Course } from './cut-off-course.ts'
import { ofKind, type Told } from './cut-off-facts.ts'
import type { Laptop } from './cut-off-laptops.ts'
import { personOf, standingJoinings, standsAs } from './cut-off-persons.ts'
import { again, enter, leave, print, undo, walkIn } from './cut-off-scans.ts'

/** What people do at a desk, as often as they do it. */
export const acts: readonly Act[] = [
  ...Array.from({ length: 9 }, () => enter),
  ...Array.from({ length: 4 }, () => leave),
  ...[undo, undo, walkIn, edit, edit, swap, move, move, note, tickOff, print, print, again],
  ...[redefine, strange, join, join, part],
]

function edit(course: Course, laptop: Laptop): void {
  const { dice } = course
  const guest = pick(dice, ofKind(knownAt(course, laptop), 'guest')).guest
  const word = `Woord${String(course.log.length)}`
  const field = pick(dice, ['name', 'organisation', 'note'])
  const fields =
    field === 'name'
      ? { name: { firstName: 'Ver', infix: 'van', lastName: word } }
      : { [field]: word }
  const value = field === 'name' ? `Ver van ${word}` : word
  const act = () => {
    const answer = editGuest(laptop.deps, { id: randomUUID(), attendeeId: guest, fields })
    if (!answer.ok) throw new Error(answer.code)
  }
  doAt(course, laptop, `edit of ${field}`, act, (type, _id, { attendeeId }) =>
    type === 'attendee-edited' ? [{ kind: 'field', guest: attendeeId, field, value }] : [],
  )
}

function swap(course: Course, laptop: Laptop): void {
  const { dice } = course
  const guest = pick(dice, ofKind(knownAt(course, laptop), 'guest')).guest
  const word = `Collega${String(course.log.length)}`
  const name = { firstName: 'Nieuw', infix: '', lastName: word }
  const act = () => {
    const wish = { id: randomUUID(), attendeeId: guest, name, organisation: word }
    const answer = swapPerson(laptop.deps, { ...wish, jobTitle: '', email: '' })
    if (!answer.ok) throw new Error(answer.code)
  }
  const fields = { name: `Nieuw ${word}`, organisation: word, note: '' }
  doAt(course, laptop, 'swap', act, (type, _id, { attendeeId }) =>
    type === 'person-swapped'
      ? [
          { kind: 'swap', guest: attendeeId },
          ...Object.entries(fields).map(
            ([field, value]) => ({ kind: 'field', guest: attendeeId, field, value }) as const,
          ),
        ]
      : [],
  )
}

function move(course: Course, laptop: Laptop): void {
  const { dice } = course
  const known = knownAt(course, laptop)
  const guest = pick(dice, ofKind(known, 'guest')).guest
  const list = pick(dice, ['lecture', 'workshop'])
  const other = list === 'lecture' ? 'workshop' : 'lecture'
  const enrolled = dice() < 0.8
  const overFull = dice() < 0.2
  const left = (listOf(known, list).capacity ?? Infinity) - placesGiven(known, list)
  const isFull = enrolled && !hasPlace(known, guest, list) && left <= 0 && !overFull
  const from = enrolled && hasPlace(known, guest, other) ? other : null
  let said: unknown
  const act = () => {
    const wish = { id: randomUUID(), attendeeId: guest, listId: list, enrolled, overFull }
    const answer = enrolGuest(laptop.deps, wish)
    said = answer.ok ? answer.value.fromListId : answer.code
  }
  doAt(course, laptop, `place on ${list}: ${String(enrolled)}`, act, (type, _id, body) =>
    type === 'enrolled'
      ? [{ kind: 'place', guest: body.attendeeId, list: body.listId, has: body.enrolled }]
      : [],
  )
  expect(said, course.log.join('\n')).toBe(isFull ? 'full' : from)
}

function note(course: Course, laptop: Laptop): void {
  const { deps } = laptop
  const text = `Notitie ${String(course.log.length)}`
  const id = randomUUID()
  const act = () => {
    if (course.dice() < 0.7) writeNote(deps, { id, text })
    // As an earlier version wrote it.
    else
      appendEntry(deps.db, deps.pen, {
        ...{ id, type: 'desk-noted', body: { noteId: id, done: false } },
        personal: { '': { text } },
      })
  }
  doAt(course, laptop, 'note', act, (type) =>
    type === 'desk-noted' ? [{ kind: 'note', text }] : [],
  )
}

function tickOff(course: Course, laptop: Laptop): void {
  const notes = ofKind(course.facts, 'note')
  if (notes.length === 0) return
  const { id: of } = pick(course.dice, notes)
  const known = knownAt(course, laptop)
  const isKnown = [...ofKind(known, 'note').map(({ id }) => id)].includes(of)
  const isDone = ofKind(known, 'done').some((one) => one.of === of)
  let isOk = false
  const act = () => {
    isOk = finishNote(laptop.deps, { id: randomUUID(), noteId: of }).ok
  }
  doAt(course, laptop, 'note done', act, (type) =>
    type === 'desk-noted' ? [{ kind: 'done', of }] : [],
  )
  expect(isOk).toBe(isKnown || isDone)
}

function redefine(course: Course, laptop: Laptop): void {
  const { dice } = course
  const list = listOf(knownAt(course, laptop), pick(dice, ['lecture', 'bar', 'workshop']))
  const changed = { ...list, capacity: 1 + Math.floor(dice() * 5) }
  const act = () => {
    const answer = defineList(laptop.deps, { id: randomUUID(), list: changed })
    if (!answer.ok) throw new Error(answer.code)
  }
  doAt(course, laptop, `capacity of ${list.id}`, act, (type) =>
    type === 'list-defined' ? [{ kind: 'list', list: changed }] : [],
  )
}

/** A laptop of a newer version writes what this one cannot read. */
function strange({ clock, dice }: Course, { deps, known }: Laptop): void {
  const id = randomUUID()
  const hand = { writer: randomUUID(), seq: 1, clock: '0'.repeat(18), operator: '' }
  const [type, v] = dice() < 0.5 ? (['scanned', 2] as const) : (['drone-landed', 1] as const)
  const entry = {
    id,
    ...hand,
    at: new Date(clock.now).toISOString(),
    type,
    v,
    body: '{"listId":"bar"}',
  }
  receiveEntries(deps.db, deps.pen, [{ ...entry, personal: {}, simulated: false }])
  known.add(id)
}

/** A person takes two guests for one, or for what they are already. */
function join(course: Course, laptop: Laptop): void {
  const { dice } = course
  const known = knownAt(course, laptop)
  const [keep, other] = [0, 1].map(() => pick(dice, ofKind(known, 'guest')).guest)
  if (keep === undefined || other === undefined) return
  const isOne = standsAs(known, keep) === standsAs(known, other)
  let said = ''
  const act = () => {
    const answer = joinGuests(laptop.deps, { id: randomUUID(), keep, other })
    said = answer.ok ? answer.value.id : answer.code
  }
  const words = `joins ${codeOf(known, other)} to ${codeOf(known, keep)}`
  doAt(course, laptop, words, act, toldOfPairs)
  expect(said, course.log.join('\n')).toBe(isOne ? 'same-guest' : standsAs(known, keep))
}

/** A person finds that somebody who counts as a guest is another. */
function part(course: Course, laptop: Laptop): void {
  const known = knownAt(course, laptop)
  const joinings = standingJoinings(known)
  if (joinings.length === 0) return
  const { keep, other } = pick(course.dice, joinings)
  const [attendeeId, leaver] = course.dice() < 0.5 ? [keep, other] : [other, keep]
  const act = () => {
    const answer = partGuests(laptop.deps, { id: randomUUID(), attendeeId, other: leaver })
    if (!answer.ok) throw new Error(answer.code)
  }
  const before = personOf(known, leaver).ids.filter((id) => id !== leaver)
  doAt(course, laptop, `parts ${codeOf(known, leaver)}`, act, toldOfPairs)
  const after = knownAt(course, laptop)
  expect(personOf(after, leaver).ids).toEqual([leaver])
  // Those who stay are one still.
  expect(personOf(after, before[0] ?? '').ids.toSorted()).toEqual(before.toSorted())
}

function toldOfPairs(type: string, _id: string, body: Body): readonly Told[] {
  const { keep, other, joinedId: of } = body
  if (type === 'guests-joined') return [{ kind: 'join', keep, other }]
  return type === 'guests-parted' ? [{ kind: 'part', of }] : []
}
