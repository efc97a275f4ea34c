import { chooseList, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import styles from './list-select.module.css'

/** Chooses what is being checked; its name stands large. */
export function ListSelect() {
  const { t } = useText()
  const lists = useSession((state) => state.lists)
  const listId = useSession((state) => state.listId)
  return (
    <select
      className={styles['select']}
      aria-label={t('desk.list')}
      data-testid="list-select"
      value={listId ?? ''}
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
  )
}
