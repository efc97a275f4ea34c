import type { Translate } from '../../../shared/i18n/messages.ts'
import type { GuestHistoryItem } from '../../../shared/model/guest-card.ts'

/** What happened, in a few words. */
export function historyText(item: GuestHistoryItem, list: string, t: Translate): string {
  const { what, detail } = item
  switch (what) {
    case 'scanned':
      return scanText(item, list, t)
    case 'undone':
      return t('history.undone', { reason: isUndoReason(detail) ? t(`desk.undo.${detail}`) : '–' })
    case 'enrolled':
    case 'unenrolled':
      return t(`history.${what}`, { list })
    case 'badge-requested':
    case 'badge-asked-again':
      return t(`history.${what}`, {
        reason: isPrintReason(detail) ? t(`desk.reprint.${detail}`) : t('history.reason.usual'),
      })
    case 'badge-settled':
      return isOutcome(detail) ? t(`print.${detail}`) : t('print.unknown')
    case 'badge-handed-out':
      return detail === ''
        ? t('history.handedOut')
        : t('history.handedOut.by', { collectedBy: detail })
    case 'source-changed':
      return t('history.source-changed', { file: detail })
    case 'edited': {
      const fields = detail.split(' ').filter(isField)
      return t('history.edited', { fields: fields.map((one) => t(`field.${one}`)).join(', ') })
    }
    default:
      return t(`history.${what}`)
  }
}

function scanText(
  { verdict, direction, detail }: GuestHistoryItem,
  list: string,
  t: Translate,
): string {
  const word =
    verdict === 'valid' && direction === 'exit'
      ? t('verdict.exit')
      : t(`verdict.${verdict ?? 'error'}`)
  const reason = isOverrideReason(detail) ? ` (${t(`desk.override.${detail}`)})` : ''
  return `${list}: ${word}${reason}`
}

const undoReasons = ['mistake', 'wrong-person', 'left', 'other'] as const
const printReasons = ['jam', 'spelling', 'lost', 'other'] as const
const overrideReasons = ['agreed', 'pays-later', 'mistake', 'other'] as const
const outcomes = ['printed', 'sent', 'failed', 'canceled'] as const
const fields = [
  'name',
  'organisation',
  'jobTitle',
  'note',
  'pronunciation',
  'email',
  'phone',
  'host',
  'extra',
] as const

const isUndoReason = isOneOf(undoReasons)
const isPrintReason = isOneOf(printReasons)
const isOverrideReason = isOneOf(overrideReasons)
const isOutcome = isOneOf(outcomes)
const isField = isOneOf(fields)

function isOneOf<Word extends string>(words: readonly Word[]) {
  return (text: string): text is Word => (words as readonly string[]).includes(text)
}
