import { useWalkIn } from '../../../stores/walk-in.ts'
import { useText } from '../../../text.ts'
import { takeDuplicate } from '../keys/desk-actions.ts'
import { guestName, guestRole } from '../../../words/guest-name.ts'
import styles from '../../../ui/panel.module.css'

/** The guests who may be the newcomer: one press checks that guest in instead. */
export function WalkInDuplicates() {
  const { t } = useText()
  const duplicates = useWalkIn((state) => state.duplicates)
  const isWarned = useWalkIn(
    (state) => state.warnedFor !== '' && state.warnedFor === state.checkedFor,
  )
  return (
    <div role={isWarned ? 'alert' : 'status'}>
      {duplicates.length === 0 ? null : (
        <div className={styles['duplicates']} data-testid="walk-in-duplicates">
          <p className={styles['question']}>
            {t(isWarned ? 'walkIn.duplicates.again' : 'walkIn.duplicates')}
          </p>
          <ul className={styles['list']}>
            {duplicates.map((guest, index) => (
              <li key={guest.id}>
                <button
                  type="button"
                  className={styles['duplicate']}
                  onClick={() => {
                    takeDuplicate(index + 1)
                  }}
                >
                  <span className={styles['name']}>{guestName(guest, t)}</span>
                  <span>{guestRole(guest)}</span>
                  <kbd className={styles['key']}>{`Alt+${String(index + 1)}`}</kbd>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
