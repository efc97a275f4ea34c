import type { MessageKey, Translate } from '../../../shared/i18n/messages.ts'

const known = {
  'not-allowed': 'desk.undo.notAllowed',
  'already-undone': 'desk.undo.already',
  'not-accepted': 'desk.undo.notAccepted',
  'unknown-check-in': 'desk.undo.unknown',
  'disk-full': 'error.disk-full',
} as const satisfies Readonly<Record<string, MessageKey>>

/** Why a check-in could not be undone, and what to do. */
export function undoProblem(code: string, t: Translate): string {
  const key = Object.hasOwn(known, code) ? known[code as keyof typeof known] : null
  return key === null ? `${t('desk.undo.failed')} ${t('error.support', { code })}` : t(key)
}
