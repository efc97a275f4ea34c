import { displayName } from '../../shared/domain/name/display-name.ts'
import type { Translate } from '../../shared/i18n/messages.ts'
import type { Attendee } from '../../shared/model/attendee.ts'

/** The guest's full name, or words for a ticket that has no person yet. */
export function guestName(attendee: Attendee, t: Translate): string {
  const name = displayName(attendee)
  return name === '' ? t('desk.unnamedGuest') : name
}

/** "Súdwest-Fryslân – manager werk & inkomen"; empty when neither is known. */
export function guestRole(attendee: Attendee): string {
  return [attendee.organisation, attendee.jobTitle].filter((part) => part !== '').join(' – ')
}
