import type { MessageKey, Translate } from '../../shared/i18n/messages.ts'
import { knownText } from './known-text.ts'

const known = {
  'name-missing': 'panel.nameMissing',
  'question-open': 'panel.questionOpen',
  'unknown-list': 'panel.noList',
  'unknown-ticket-type': 'panel.noTicketType',
  'list-scanned': 'lists.remove.scanned',
  'list-of-source': 'lists.remove.ofSource',
  'last-list': 'lists.remove.last',
  'not-found': 'panel.guestGone',
  'finish-first': 'panel.finishFirst',
  'not-allowed': 'panel.notAllowed',
  'disk-full': 'error.disk-full',
  'not-writable': 'error.not-writable',
  unreachable: 'error.unreachable',
} as const satisfies Readonly<Record<string, MessageKey>>

/** What is wrong in a panel and what to do; `otherwise` where only the code is known. */
export function panelProblem(
  code: string,
  t: Translate,
  otherwise: 'walkIn.failed' | 'edit.failed' | 'card.failed',
): string {
  return knownText(known, code, t, otherwise)
}
