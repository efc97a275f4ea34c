import type { Attendee, Name } from '../../model/attendee.ts'
import { foldName } from '../name/fold-name.ts'

/** Who is about to be registered, as far as it was typed. */
export type Newcomer = Name & { readonly organisation: string }

/** More than three are not read while somebody waits. */
const MOST = 3

/**
 * The guests who may be the one who is about to be registered: of one last name with a first name that fits or the
 * same organisation, or of one first name and organisation with one letter of the last name different. Those of
 * the same organisation come first.
 */
export function possibleDuplicates(
  newcomer: Newcomer,
  guests: readonly Attendee[],
): readonly Attendee[] {
  return guests
    .map((guest) => ({ guest, likeness: likenessOf(newcomer, guest) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST)
    .map(({ guest }) => guest)
}

function likenessOf(newcomer: Newcomer, guest: Attendee): number {
  const [last, heldLast] = [foldName(newcomer.lastName), foldName(guest.lastName)]
  const [first, heldFirst] = [foldName(newcomer.firstName), foldName(guest.firstName)]
  if (guest.unnamed || last.length + first.length < 2) return 0
  const sameOrganisation =
    newcomer.organisation.trim() !== '' &&
    foldName(newcomer.organisation) === foldName(guest.organisation)
  const firstFits =
    last === '' ? first === heldFirst : heldFirst.startsWith(first) || first.startsWith(heldFirst)
  const bonus = sameOrganisation ? 2 : 0
  if (last === heldLast) return firstFits || sameOrganisation ? 2 + bonus : 0
  return first === heldFirst && sameOrganisation && differByOneLetter(last, heldLast) ? 1 : 0
}

/** One letter more, less or other. */
function differByOneLetter(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  const shortest = Math.min(one.length, other.length)
  let start = 0
  while (start < shortest && one[start] === other[start]) start += 1
  let end = 0
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return Math.max(one.length, other.length) - start - end <= 1
}
