import type { TicketStatus } from '../../../shared/model/attendee.ts'
import type { FieldChange } from '../../../shared/model/guest-card.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import styles from './guest-card-view.module.css'

/** What became of each field that an entry changed: as it was, and as it was from then on. */
export function HistoryChanges({ changes }: { readonly changes: readonly FieldChange[] }) {
  const { t } = useText()
  const wordsOf = useWords()
  if (changes.length === 0) return null
  return (
    <ul className={styles['changes']} data-testid="history-changes">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className={styles['quiet']}>{t(`history.change.${field}`)}</span>{' '}
          <del>{wordsOf(field, before)}</del> {t('history.change.to')}{' '}
          <ins>{wordsOf(field, after)}</ins>
        </li>
      ))}
    </ul>
  )
}

function useWords(): (field: FieldChange['field'], values: readonly string[]) => string {
  const { t } = useText()
  const types = useSession((state) => state.openEvent?.ticketTypes)
  const wordOf = (field: FieldChange['field'], value: string) => {
    if (field === 'ticketType') return types?.find((type) => type.id === value)?.name ?? value
    return field === 'ticketStatus' ? t(`ticketStatus.${value as TicketStatus}`) : value
  }
  return (field, values) =>
    values.length === 0
      ? t('history.change.nothing')
      : values.map((value) => wordOf(field, value)).join(', ')
}
