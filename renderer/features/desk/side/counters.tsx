import { useFormat } from '../../../format.ts'
import { useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import styles from './counters.module.css'

/** How many are inside on this list and how many are still expected. */
export function Counters() {
  const { t } = useText()
  const format = useFormat()
  const summary = useSession((state) => state.summary)
  const total = summary === null ? 0 : summary.present + summary.expected
  const share = summary === null || total === 0 ? 0 : summary.present / total
  return (
    <div className={styles['counters']}>
      <p className={styles['numbers']}>
        <span>
          <strong
            className={styles['number']}
            data-testid="counter-present"
            data-value={summary?.present}
          >
            {summary === null ? '–' : format.number(summary.present)}
          </strong>{' '}
          {t('desk.present')}
        </span>
        <span>
          <strong
            className={styles['number']}
            data-testid="counter-expected"
            data-value={summary?.expected}
          >
            {summary === null ? '–' : format.number(summary.expected)}
          </strong>{' '}
          {t('desk.expected')}
        </span>
      </p>
      <div className={styles['track']} aria-hidden="true" data-testid="counter-track">
        <span className={styles['fill']} style={{ transform: `scaleX(${share})` }} />
      </div>
      {summary === null ? null : (
        <p className={styles['progress']}>
          {t('desk.progress', {
            present: format.number(summary.present),
            total: format.number(total),
          })}
        </p>
      )}
    </div>
  )
}
