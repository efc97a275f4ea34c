import type { GuestCard, GuestHistoryItem } from '../../../shared/model/guest-card.ts'
import { useFormat } from '../../format.ts'
import { askUndo } from '../../stores/reason.ts'
import { labelOf, mayBeUndone } from '../../stores/scan.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './guest-card-view.module.css'
import { HistoryChanges } from './history-changes.tsx'
import { historyText } from './history-text.ts'

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
            <div className={styles['what']}>
              <p>{historyText(item, listName(item.listId), t)}</p>
              <HistoryChanges changes={item.changes} />
            </div>
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
