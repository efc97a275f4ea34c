import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Attendee, Name } from '../../../shared/model/attendee.ts'
import type { Words } from '../export-deps.ts'

/** A guest in a report: by name, a place whose guest is not known yet in words, and nobody of whom anything is left. */
export function called(
  guest: Attendee,
  words: Words,
  format: (name: Name) => string = displayName,
): string {
  const { host, unnamed, flagged } = guest
  if (!unnamed) return format(guest) || '–'
  const place = host === '' || flagged ? 'desk.unnamedGuest' : 'desk.guestOf'
  return format(guest) || words(place, { host })
}
