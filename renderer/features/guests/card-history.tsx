import type { Translate } from '../../../shared/i18n/messages.ts'
import type { GuestCard, GuestHistoryItem } from '../../../shared/model/guest-card.ts'
import { useFormat } from '../../format.ts'
import { askUndo } from '../../stores/reason.ts'
import { labelOf, mayBeUndone } from '../../stores/scan.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './guest-card-view.module.css'

/** Every scan, print, undo and change of one guest with time, desk and operator. */
export function CardHistory({ card: { attendee, history } }: { readonly card: GuestCard }) {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const listName = (id: string | null) => lists.find((list) => list.id === id)?.name ?? id ?? ''
  return (
    <section aria-labelledby="card-history-title">
      <h3 id="card-history-title" className={styles['heading']}>
        {t('card.history')}
      </h3>
      {history.length === 0 ? <p className={styles['quiet']}>{t('card.history.empty')}</p> : null}
      <ol className={styles['history']} data-testid="guest-history">
        {history.map((item) => (
          <li key={item.id} className={styles['item']} data-undone={item.undone}>
            <time className={styles['time']}>{format.moment(item.at, appNow())}</time>
            <span className={styles['what']}>{textOf(item, listName(item.listId), t)}</span>
            <span className={styles['quiet']}>
              {[item.desk, item.operator].filter((part) => part !== '').join(' · ')}
            </span>
            <Undo item={item} name={labelOf(attendee)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Takes back what let the guest through, at any desk; who may do that, main decides. */
function Undo({ item, name }: { readonly item: GuestHistoryItem; readonly name: string }) {
  const { t } = useText()
  if (!mayBeUndone(item)) return null
  const { id: checkInId, direction } = item
  return (
    <Button
      look="quiet"
      testId="history-undo"
      onPress={() => askUndo({ checkInId, name, direction: direction ?? 'entry', isSeen: false })}
    >
      {t('desk.undo')}
    </Button>
  )
}

/** What happened, in a few words. */
function textOf(item: GuestHistoryItem, list: string, t: Translate): string {
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
