import { useFormat } from '../../../format.ts'
import { chooseList, chosenList, eventZone, useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { useNow } from '../../../stores/use-now.ts'
import { betterList, isOpen, listWindow } from '../../../../shared/domain/check-in/list-window.ts'
import { admitsBeforeEvent } from '../../../../shared/domain/check-in/before-event.ts'
import styles from './window-bar.module.css'

/** Says that the chosen list does not fit the hour, with one press to one that does, or that the event has not begun. */
export function WindowBar() {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const list = useSession(chosenList)
  const lists = useSession((state) => state.lists)
  const timeZone = useSession(eventZone)
  const event = useSession((state) => state.openEvent?.description ?? null)
  if (list === null) return null
  if (event !== null && admitsBeforeEvent(list, event, now)) {
    const text = list.entries === 'once' ? 'desk.window.beforeEventOnce' : 'desk.window.beforeEvent'
    return (
      <div className={styles['bar']} role="status" data-testid="before-event">
        <p>{t(text, { day: format.longDay(event.firstDay) })}</p>
      </div>
    )
  }
  if (isOpen(list, now, timeZone)) return null
  const { opensAt, closesAt } = listWindow(list, timeZone)
  const closed = closesAt !== null && now > Date.parse(closesAt)
  const boundary = closed ? closesAt : opensAt
  const time = format.moment(boundary ?? '', now)
  const better = betterList(list, lists, now, timeZone)
  return (
    <div className={styles['bar']} role="status">
      <p>{closed ? t('desk.window.closed', { time }) : t('desk.window.notOpen', { time })}</p>
      {better === undefined ? null : (
        <Button
          look="stage"
          shortcut="F3"
          onPress={() => {
            chooseList(better.id)
          }}
        >
          {t('desk.window.switch', { list: better.name })}
        </Button>
      )}
    </div>
  )
}
