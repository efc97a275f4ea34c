import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { Direction } from '../../../shared/model/verdict.ts'
import { wallClock } from './counted-event.ts'
import { personOf, standsAs } from './cut-off-persons.ts'
import { last, ofKind, type Fact, type Scanned } from './cut-off-facts.ts'

const GRONINGEN = 'Europe/Amsterdam'

/** A list as it was defined last. */
export function listOf(facts: readonly Fact[], id: string): CheckInList {
  const said = last(ofKind(facts, 'list').filter(({ list }) => list.id === id))
  if (said === undefined) throw new Error('no such list')
  return said.list
}

/** The guests whom a desk has heard of. */
export function guestsKnown(facts: readonly Fact[]): string[] {
  return ofKind(facts, 'guest').map(({ guest }) => guest)
}

/** What stands in a field of a guest; of one who is several, as each of them is said to be. */
export function fieldOf(facts: readonly Fact[], id: string, field: string): string {
  const { ids, since } = personOf(facts, id)
  const [stands = id, ...others] = ids
  if (others.length === 0) return fieldOfPlace(facts, id, field)
  const edits = ofKind(facts, 'field').filter((one) => one.guest === stands && one.field === field)
  const later = last(edits.filter(({ clock }) => clock > since))
  if (later !== undefined) return later.value
  const named = ids.find((one) => fieldOfPlace(facts, one, 'name') !== '') ?? stands
  const inOrder = [named, ...ids.filter((one) => one !== named)]
  const words = inOrder.map((one) => fieldOfPlace(facts, one, field)).filter((word) => word !== '')
  return field === 'note' ? [...new Set(words)].join('; ') : (words[0] ?? '')
}

/** What was said last of a field under one id, else what came with it. */
function fieldOfPlace(facts: readonly Fact[], id: string, field: string): string {
  const said = ofKind(facts, 'field').filter((one) => one.guest === id && one.field === field)
  const came = ofKind(facts, 'guest').find(({ guest }) => guest === id)
  return last(said)?.value ?? came?.fields[field] ?? ''
}

/** Whether a guest has a place on a list, under whatever id. */
export function hasPlace(facts: readonly Fact[], id: string, list: string): boolean {
  return personOf(facts, id).ids.some((one) => hasPlaceAs(facts, one, list))
}

function hasPlaceAs(facts: readonly Fact[], id: string, list: string): boolean {
  const said = ofKind(facts, 'place').filter((one) => one.guest === id && one.list === list)
  const came = ofKind(facts, 'guest').find(({ guest }) => guest === id)
  return last(said)?.has ?? came?.places.includes(list) === true
}

/** How many places of a list were given away. */
export function placesGiven(facts: readonly Fact[], list: string): number {
  const persons = new Set(guestsKnown(facts).map((id) => standsAs(facts, id)))
  return [...persons].filter((id) => hasPlace(facts, id, list)).length
}

/** Entries and exits that were let pass and that nobody took back, of a guest or of all, oldest first. */
export function passed(facts: readonly Fact[], list: string, id?: string): Scanned[] {
  const undone = new Set(ofKind(facts, 'undo').map(({ of }) => of))
  const own = id === undefined ? null : personOf(facts, id).ids
  return ofKind(facts, 'scan')
    .filter((one) => one.verdict === 'valid' && one.list === list && !undone.has(one.id))
    .filter(({ guest }) => own === null || own.includes(guest))
    .toSorted((one, other) => one.at - other.at || (one.clock < other.clock ? -1 : 1))
}

/** Who is inside on a list: whoever came in and did not go out after that, where every day counts today. */
export function insideOn(facts: readonly Fact[], list: CheckInList, now: number): string[] {
  const latest = new Map(passed(facts, list.id).map((one) => [standsAs(facts, one.guest), one]))
  return [...latest]
    .filter(([, { direction }]) => direction === 'entry')
    .filter(([, { at }]) => list.entries !== 'once-a-day' || dayOf(at) >= dayOf(now))
    .map(([guest]) => guest)
    .toSorted()
}

type Wish = {
  readonly guest: string
  readonly list: string
  readonly direction: Direction
  readonly isOverFull: boolean
  /** Whether the name of a place without a person, and what the list asks, are answered with it. */
  readonly isAnswered: boolean
}

/** What a desk that knows these facts should answer now, from when the scan counts, and which earlier one it names. */
export function answerTo(
  facts: readonly Fact[],
  { guest, list: listId, direction, isOverFull, isAnswered }: Wish,
  now: number,
): { readonly verdict: string; readonly at: number; readonly previous: string | null } {
  const list = listOf(facts, listId)
  const own = passed(facts, listId, guest)
  const ahead = Math.max(now, ...own.map(({ at }) => at))
  const isOtherDay = list.entries === 'once-a-day' && dayOf(ahead) !== dayOf(now)
  const at = isOtherDay ? now : ahead
  const said = (verdict: string, previous: string | null = null) => ({ verdict, at, previous })
  if (!guestsKnown(facts).includes(guest)) return { ...said('invalid'), at: now }
  if (list.byEnrolment && !hasPlace(facts, guest, listId)) return said('product')
  if (direction === 'exit') return said('valid')
  const counting = own.filter((one) => list.entries === 'once' || dayOf(one.at) === dayOf(now))
  const mayReturn = list.reentryAfterExit && counting.at(-1)?.direction === 'exit'
  const before = counting.findLast((one) => one.direction === 'entry')
  const isUsed = list.entries !== 'unlimited' && before !== undefined && !mayReturn
  const isFull = list.capacity !== null && insideOn(facts, list, now).length >= list.capacity
  const isInside = own.at(-1)?.direction === 'entry'
  if (isFull && !isUsed && !isInside && !isOverFull) return said('rules')
  const isAsked = isUnnamed(facts, guest) || list.questions.length > 0
  if (isAsked && !isAnswered) return said('answers-required')
  return isUsed ? said('used', before.id) : said('valid')
}

/** Whether a place is nobody's yet. */
export function isUnnamed(facts: readonly Fact[], id: string): boolean {
  return fieldOf(facts, id, 'name') === ''
}

/** The badge that a guest has or will have: the claim that was made last for this person and that came to nothing bad. */
export function badgeOf(facts: readonly Fact[], id: string): Scanned | undefined {
  const { ids } = personOf(facts, id)
  const swapped = (one: string) =>
    last(ofKind(facts, 'swap').filter(({ guest }) => guest === one))?.clock ?? ''
  const isOfWhoCame = ({ guest, clock }: Scanned) =>
    clock > swapped(guest) && clock > swapped(ids[0] ?? id)
  const ended = (claim: string) =>
    last(ofKind(facts, 'badge-ended').filter(({ of }) => of === claim))?.outcome
  return last(
    ofKind(facts, 'scan')
      .filter((one) => one.claims && ids.includes(one.guest) && isOfWhoCame(one))
      .filter(({ id: claim }) => ended(claim) !== 'canceled'),
  )
}

/** Guests whom two desks let in where one entry counts and neither could know of the other: the ids of their entries. */
export function doublesOf(facts: readonly Fact[]): string[][] {
  const lists = [...new Set(ofKind(facts, 'list').map(({ list }) => list.id))]
  const scanned = ofKind(facts, 'scan').map(({ guest }) => standsAs(facts, guest))
  const guests = [...new Set(scanned)]
  return lists
    .map((id) => listOf(facts, id))
    .filter(({ entries }) => entries !== 'unlimited')
    .flatMap((list) => guests.flatMap((id) => runsOf(list, passed(facts, list.id, id))))
    .filter((run) => run.some((one) => run.some((other) => areApart(one, other))))
    .map((run) => run.map(({ id }) => id))
}

function areApart(one: Scanned, other: Scanned): boolean {
  // One desk knows all that it did; of two guests who were no one yet it says nothing.
  return one.writer !== other.writer && !one.stood.has(other.id) && !other.stood.has(one.id)
}

/** Entries after each other with no exit that would let him in again and no new day between them. */
function runsOf(list: CheckInList, scans: readonly Scanned[]): Scanned[][] {
  const runs: Scanned[][] = [[]]
  let before: Scanned | undefined
  for (const one of scans) {
    const isNewDay =
      list.entries === 'once-a-day' && before !== undefined && dayOf(before.at) !== dayOf(one.at)
    if (isNewDay || (one.direction === 'exit' && list.reentryAfterExit)) runs.push([])
    if (one.direction === 'entry') runs.at(-1)?.push(one)
    before = one
  }
  return runs.filter((run) => run.length > 1)
}

/** The notes of the desks: what they say, and whether somebody ticked them off. */
export function notesOf(facts: readonly Fact[]): { id: string; text: string; done: boolean }[] {
  const done = new Set(ofKind(facts, 'done').map(({ of }) => of))
  return ofKind(facts, 'note').map(({ id, text }) => ({ id, text, done: done.has(id) }))
}

function dayOf(at: number): string {
  return wallClock(at, GRONINGEN).slice(0, 10)
}
