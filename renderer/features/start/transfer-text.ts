import type { Translate } from '../../../shared/i18n/messages.ts'
import type { EventsState } from '../../stores/events.ts'
import { openText } from './open-text.ts'

const known = [
  'passphrase-needed',
  'wrong-passphrase',
  'damaged',
  'not-an-event',
  'newer',
  'not-readable',
  'not-writable',
  'disk-full',
  'name-differs',
  'not-deletable',
  'practice',
] as const

/** Why a file of another laptop is not opened, or an event not saved or deleted; null for what is not about files. */
export function transferText(code: string, t: Translate): string | null {
  const found = known.find((one) => one === code)
  return found === undefined ? openText(code, t) : t(`transfer.failed.${found}`)
}

/** Whether something is about an event of this laptop, and not about a file on its way. */
export function isAboutEvent(about: EventsState['failureAbout']): boolean {
  return about !== 'file' && about !== 'saving'
}

/** Why what was asked of an event did not come to be: one on this laptop has no stick to be plugged in. */
export function failureText(
  code: string,
  about: EventsState['failureAbout'],
  t: Translate,
): string | null {
  return (isAboutEvent(about) ? openText(code, t) : null) ?? transferText(code, t)
}
