import { needsOf } from '../../../../shared/domain/check-in/needs.ts'
import type { Translate } from '../../../../shared/i18n/messages.ts'
import type { Attendee } from '../../../../shared/model/attendee.ts'

/** One thing that the desk must know of a guest; what is loud asks somebody to do something. */
export type GuestLine = {
  readonly label: string
  readonly text: string
  readonly loud: boolean
}

/**
 * Whom to call, what help is needed, the note, the host and what the organiser wants to be seen, each under its own name;
 * no sensitive field is told.
 */
export function guestLines(attendee: Attendee, t: Translate): GuestLine[] {
  const { host, note, flagged, extra } = attendee
  const lines: GuestLine[] = []
  if (flagged) {
    const text = host === '' ? t('desk.flagged.noHost') : t('desk.flagged', { host })
    lines.push({ label: t('desk.call'), text, loud: true })
  }
  const help = helpText(attendee, t)
  if (help !== null) lines.push({ label: t('desk.need'), text: help, loud: true })
  if (note !== '') lines.push({ label: t('desk.note'), text: note, loud: true })
  if (host !== '' && !flagged) lines.push({ label: t('desk.host'), text: host, loud: false })
  const shown = extra.filter(({ atDesk, sensitive }) => atDesk === true && !sensitive)
  return [...lines, ...shown.map(({ label, value }) => ({ label, text: value, loud: false }))]
}

/** What stands in a sensitive field is not said aloud here: the card tells it while a key is held. */
function helpText(attendee: Attendee, t: Translate): string | null {
  const needs = needsOf(attendee)
  if (needs.length === 0) return null
  const named = needs.filter(({ sensitive }) => !sensitive).map(({ need }) => t(`need.${need}`))
  const what = named.length === 0 ? t('need.some') : named.join(', ')
  const { host } = attendee
  return host === '' ? t('need.alert.noHost', { what }) : t('need.alert', { what, host })
}
