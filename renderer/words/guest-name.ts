import { displayName } from '../../shared/domain/name/display-name.ts'
import type { Translate } from '../../shared/i18n/messages.ts'
import type { Attendee } from '../../shared/model/attendee.ts'

/** The guest's full name, or words for a ticket that has no person yet. */
export function guestName(attendee: Attendee, t: Translate): string {
  return displayName(attendee) || openPlaceName(attendee, t)
}

/** A ticket that has no person yet, by whose guest it is meant for; who is protected is not named. */
export function openPlaceName(
  { host, flagged = false }: { readonly host: string; readonly flagged?: boolean },
  t: Translate,
): string {
  return host === '' || flagged ? t('desk.unnamedGuest') : t('desk.guestOf', { host })
}

/** "Súdwest-Fryslân – manager werk & inkomen"; empty when neither is known. */
export function guestRole(attendee: Attendee): string {
  return [attendee.organisation, attendee.jobTitle].filter((part) => part !== '').join(' – ')
}
