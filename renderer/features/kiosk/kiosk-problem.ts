import type { MessageKey, Translate } from '../../../shared/i18n/messages.ts'
import { knownText } from '../../words/known-text.ts'

const known = {
  'wrong-pin': 'lock.wrongPin',
  'too-many-pins': 'lock.tooMany',
  'pin-missing': 'kiosk.start.noPin',
  'not-allowed': 'kiosk.start.supervisor',
  'unknown-list': 'kiosk.start.unknownList',
  'no-event': 'error.no-event',
  'disk-full': 'error.disk-full',
  'not-writable': 'error.not-writable',
} as const satisfies Readonly<Record<string, MessageKey>>

/** What is wrong with starting or leaving a kiosk, and what to do. */
export function kioskProblem(code: string, t: Translate): string {
  return knownText(known, code, t, 'error.internal')
}
