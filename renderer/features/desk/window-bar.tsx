import { useFormat } from '../../format.ts'
import { chooseList, chosenList, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { useNow } from '../../use-now.ts'
import { betterList, isOpen } from './list-window.ts'
import styles from './window-bar.module.css'

/** Says that the chosen list does not fit the hour, with one press to one that does. */
export function WindowBar() {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const list = useSession(chosenList)
  const lists = useSession((state) => state.lists)
  if (list === null || isOpen(list, now)) return null
  const closed = list.closesAt !== null && now > Date.parse(list.closesAt)
  const boundary = closed ? list.closesAt : list.opensAt
  const time = format.moment(boundary ?? '', now)
  const better = betterList(list, lists, now)
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
