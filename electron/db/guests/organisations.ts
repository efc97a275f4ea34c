import type { Organisation } from '../../../shared/model/guest-card.ts'
import { NO_ORGANISATION, type DirectoryGuest } from './guest-directory.ts'

/** Guests by the organisation that they come from, however it is spelled; without those who have none. */
export function byOrganisation(
  guests: readonly DirectoryGuest[],
): Map<string, readonly DirectoryGuest[]> {
  const groups = grouped(guests, ({ organisationKey }) => organisationKey)
  groups.delete(NO_ORGANISATION)
  return groups
}

/** Every organisation by name with how many guests it sends; the spelling that most of them have stands for all. */
export function organisationsOf(guests: readonly DirectoryGuest[]): Organisation[] {
  return [...byOrganisation(guests)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => ({ key, name: usualName(group), guests: group.length }))
}

function usualName(group: readonly DirectoryGuest[]): string {
  const spellings = grouped(group, ({ organisation }) => organisation)
  const [usual] = [...spellings].toSorted(([, one], [, other]) => other.length - one.length)
  return usual?.[0] ?? ''
}

function grouped(
  guests: readonly DirectoryGuest[],
  keyOf: (guest: DirectoryGuest) => string,
): Map<string, DirectoryGuest[]> {
  const groups = new Map<string, DirectoryGuest[]>()
  for (const guest of guests) {
    const group = groups.get(keyOf(guest))
    if (group === undefined) groups.set(keyOf(guest), [guest])
    else group.push(guest)
  }
  return groups
}
