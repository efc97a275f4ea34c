import type { Translate } from '../../../shared/i18n/messages.ts'

/** Words of pretix (its `error_reason`) and of ours that have a sentence. */
const known = {
  'check-in': 'sources.reason.check-in',
  'attendee-registered': 'sources.reason.attendee-registered',
  'attendee-edited': 'sources.reason.attendee-edited',
  'person-swapped': 'sources.reason.person-swapped',
  forbidden: 'sources.reason.forbidden',
  'not-found': 'sources.reason.not-found',
  invalid: 'sources.reason.invalid',
  canceled: 'sources.reason.canceled',
  unpaid: 'sources.reason.unpaid',
  product: 'sources.reason.product',
  rules: 'sources.reason.rules',
  revoked: 'sources.reason.revoked',
  ambiguous: 'sources.reason.ambiguous',
  blocked: 'sources.reason.blocked',
  unapproved: 'sources.reason.unapproved',
  invalid_time: 'sources.reason.invalid_time',
  'server-error': 'sources.reason.server-error',
  'bad-answer': 'sources.reason.bad-answer',
  'list-gone': 'sources.reason.list-gone',
  'not-pretix': 'sources.reason.not-pretix',
  elsewhere: 'sources.reason.elsewhere',
  already_redeemed: 'sources.reason.already_redeemed',
} as const

/** Why pretix took something not, as a sentence; what pretix said itself stands as it is. */
export function refusalReason(reason: string, t: Translate): string {
  return Object.hasOwn(known, reason) ? t(known[reason as keyof typeof known]) : reason
}
