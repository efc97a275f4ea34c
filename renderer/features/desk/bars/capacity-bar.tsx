import { chosenList, useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import styles from './window-bar.module.css'

/** Warns from nine tenths of the places on, and says what to do when all are taken. */
export function CapacityBar() {
  const { t } = useText()
  const capacity = useSession((state) => chosenList(state)?.capacity ?? null)
  const present = useSession((state) => state.summary?.present ?? 0)
  if (capacity === null || present < capacity * 0.9) return null
  const left = capacity - present
  return (
    <div className={styles['bar']} role="status" data-testid="capacity-bar">
      <p>
        {left <= 0
          ? t('desk.seats.full', { present, capacity })
          : t('desk.seats.nearly', { count: left })}
      </p>
    </div>
  )
}
