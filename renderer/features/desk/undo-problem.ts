import type { MessageKey, Translate } from '../../../shared/i18n/messages.ts'
import { knownText } from '../../words/known-text.ts'

const known = {
  'not-allowed': 'desk.undo.notAllowed',
  'already-undone': 'desk.undo.already',
  'not-accepted': 'desk.undo.notAccepted',
  'unknown-check-in': 'desk.undo.unknown',
  'disk-full': 'error.disk-full',
} as const satisfies Readonly<Record<string, MessageKey>>

/** Why a check-in could not be undone, and what to do. */
export function undoProblem(code: string, t: Translate): string {
  return knownText(known, code, t, 'desk.undo.failed')
}
