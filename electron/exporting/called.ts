import { displayName } from '../../shared/domain/name/display-name.ts'
import type { Attendee, Name } from '../../shared/model/attendee.ts'
import type { Words } from './export-deps.ts'

/** A guest in a report: by name, a place whose guest is not known yet in words, and nobody of whom anything is left. */
export function called(
  guest: Attendee,
  words: Words,
  format: (name: Name) => string = displayName,
): string {
  return format(guest) || (guest.unnamed ? words('desk.unnamedGuest') : '–')
}
