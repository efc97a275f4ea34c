import { chooseList, chosenList, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { ChevronIcon } from '../../ui/icons.tsx'
import styles from './list-select.module.css'

/** From this length a list's name is drawn smaller, so that it stays whole. */
const LONG_NAME = 26

/** Chooses what is being checked; its name stands large. */
export function ListSelect() {
  const { t } = useText()
  const lists = useSession((state) => state.lists)
  const chosen = useSession(chosenList)
  const name = chosen?.name ?? ''
  return (
    <span className={styles['box']} data-long={name.length > LONG_NAME}>
      <select
        className={styles['select']}
        aria-label={t('desk.list')}
        title={name}
        data-testid="list-select"
        value={chosen?.id ?? ''}
        onChange={(event) => {
          chooseList(event.target.value)
          event.target.blur()
        }}
      >
        {lists.map((list) => (
          <option key={list.id} value={list.id}>
            {list.name}
          </option>
        ))}
      </select>
      <ChevronIcon size={20} />
    </span>
  )
}
