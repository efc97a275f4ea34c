import type { MessageKey, Translate } from '../../../shared/i18n/messages.ts'
import { knownText } from '../../words/known-text.ts'

const known = {
  'wrong-pin': 'lock.wrongPin',
  'too-many-pins': 'lock.tooMany',
  'pin-missing': 'staff.pinMissing',
  'bad-input': 'staff.pinMissing',
  'supervisor-missing': 'staff.supervisorMissing',
  'not-allowed': 'panel.notAllowed',
  'disk-full': 'error.disk-full',
  'not-writable': 'error.not-writable',
} as const satisfies Readonly<Record<string, MessageKey>>

/** What is wrong with signing in or with the list of staff, and what to do. */
export function staffProblem(code: string, t: Translate): string {
  return knownText(known, code, t, 'error.internal')
}
