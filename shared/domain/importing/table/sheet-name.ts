import { foldName } from '../../name/fold-name.ts'
import { isOnDay } from '../cells/day-heading.ts'
import { isOrganisation } from '../words/organisation-words.ts'
import { isUsualType } from '../columns/plan-ticket-types.ts'
import type { RowGuest } from '../guest/read-guest.ts'

/** What the name of a sheet says of all its guests; null where it says nothing. */
export type SheetMeaning = 'organisation' | 'day' | 'ticket-type' | null

/** As Excel calls a copy, and as people call an earlier version. */
const copied =
  /\(\d+\)\s*$|(?:^|[^\p{L}])(?:oud|oude|old|kopie|copy|versie|version|v\d+|backup|concept|draft|archief|archive|vorige|previous)(?:$|[^\p{L}])/iu

/** What a sheet's name says of its guests: where they are from, the day on which they come, or as what. */
export function meaningOfSheet(name: string): SheetMeaning {
  if (copied.test(name)) return null
  if (isOnDay(foldName(name))) return 'day'
  if (isUsualType(name)) return 'ticket-type'
  return isOrganisation(name) ? 'organisation' : null
}

/** A guest with what the name of the sheet says, where the row does not. */
export function onSheet(guest: RowGuest, name: string): RowGuest {
  const { person, ticket, lists } = guest
  switch (meaningOfSheet(name)) {
    case 'day':
      return { ...guest, lists: [...lists, name] }
    case 'ticket-type':
      return ticket.type === '' ? { ...guest, ticket: { ...ticket, type: name } } : guest
    case 'organisation':
      return person.organisation === ''
        ? { ...guest, person: { ...person, organisation: name } }
        : guest
    case null:
      return guest
  }
}
