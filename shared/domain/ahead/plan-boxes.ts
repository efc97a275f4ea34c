import type { AheadOrder, AheadPlace } from '../../model/ahead.ts'
import type { Name } from '../../model/attendee.ts'
import { compareNames } from '../name/compare-names.ts'
import { foldName } from '../name/fold-name.ts'

export type AheadGuest = Name & { readonly id: string; readonly organisation: string }

export type PlannedBadge = AheadPlace & { readonly attendeeId: string }

/**
 * Puts badges in order, by last name without infix or by organisation, and into boxes of at most so many, parted between
 * initials where that is possible. Numbers run on from 1 through all boxes; the boxes of a later batch begin with
 * its number.
 */
export function planBoxes(
  guests: readonly AheadGuest[],
  order: AheadOrder,
  boxSize: number,
  batch: number,
): readonly PlannedBadge[] {
  const initial = order === 'last-name' ? nameInitial : organisationInitial
  const sorted = guests.toSorted(order === 'last-name' ? byName : byOrganisation)
  const boxes = boxesOf(sorted, initial, boxSize)
  const prefix = batch > 1 ? `${batch} ` : ''
  const labels = labelsOf(boxes.map((box) => box.map(initial)))
  let number = 0
  return boxes.flatMap((box, index) =>
    box.map(({ id }) => {
      number += 1
      return { attendeeId: id, box: prefix + (labels[index] ?? ''), number }
    }),
  )
}

function boxesOf(
  guests: readonly AheadGuest[],
  initial: (guest: AheadGuest) => string,
  boxSize: number,
): AheadGuest[][] {
  const boxes: AheadGuest[][] = []
  for (const group of groupsOf(guests, initial)) {
    const last = boxes.at(-1)
    if (last !== undefined && last.length + group.length <= boxSize) last.push(...group)
    else boxes.push(...partsOf(group, boxSize))
  }
  return boxes
}

function groupsOf(guests: readonly AheadGuest[], initial: (guest: AheadGuest) => string) {
  const groups: { letter: string; guests: AheadGuest[] }[] = []
  for (const guest of guests) {
    const letter = initial(guest)
    const last = groups.at(-1)
    if (last?.letter === letter) last.guests.push(guest)
    else groups.push({ letter, guests: [guest] })
  }
  return groups.map((group) => group.guests)
}

/** A letter that is too many for one box is spread evenly over several. */
function partsOf(group: readonly AheadGuest[], boxSize: number): AheadGuest[][] {
  const parts = Math.ceil(group.length / boxSize)
  const size = Math.ceil(group.length / parts)
  return Array.from({ length: parts }, (_, part) => group.slice(part * size, (part + 1) * size))
}

/** "G-K"; boxes of one and the same letter are counted. */
function labelsOf(boxes: readonly (readonly string[])[]): readonly string[] {
  const plain = boxes.map((letters) => {
    const [first = '', last = ''] = [letters[0], letters.at(-1)]
    return first === last ? first : `${first}-${last}`
  })
  return plain.map((label, index) => {
    if (plain.filter((other) => other === label).length === 1) return label
    return `${label}${plain.slice(0, index + 1).filter((other) => other === label).length}`
  })
}

function byName(one: AheadGuest, other: AheadGuest): number {
  return compareNames(one, other) || (one.id < other.id ? -1 : 1)
}

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })

function byOrganisation(one: AheadGuest, other: AheadGuest): number {
  return collator.compare(one.organisation, other.organisation) || byName(one, other)
}

function nameInitial({ lastName, firstName }: AheadGuest): string {
  return initialOf(lastName || firstName)
}

function organisationInitial({ organisation }: AheadGuest): string {
  return initialOf(organisation)
}

function initialOf(text: string): string {
  const [first = ''] = foldName(text)
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}
