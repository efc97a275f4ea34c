import { useFormat } from '../../../format.ts'
import { dropFailed, retryScan, type FailedScan } from '../../../stores/scan.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { SignIcon } from '../../../ui/icons.tsx'
import { requestLabel } from '../readable.ts'
import styles from './recent-scans.module.css'

/** A scan that failed: it stays on top until it is tried again with success, or somebody says that it is settled. */
export function FailedLine({ failed }: { readonly failed: FailedScan }) {
  const { t } = useText()
  const format = useFormat()
  const { request, input, at } = failed
  const who = requestLabel(request) || t('desk.recent.protected')
  const label = (action: string) => t('desk.recent.of', { action, name: who })
  return (
    <li className={styles['line']} data-testid="failed-scan">
      <time className={styles['time']}>{format.time(at)}</time>
      <div className={styles['who']}>
        <span className={styles['label']}>{who}</span>
        <span className={styles['verdict']} data-family="refused">
          <SignIcon sign="stop" size={14} />
          {t('verdict.error')}
        </span>
        <span className={styles['again']}>
          <Button
            label={label(t('desk.recent.retry'))}
            onPress={() => {
              retryScan(input.id)
            }}
          >
            {t('desk.recent.retry')}
          </Button>
          <Button
            look="quiet"
            label={label(t('desk.recent.drop'))}
            onPress={() => {
              dropFailed(input.id)
            }}
          >
            {t('desk.recent.drop')}
          </Button>
        </span>
      </div>
    </li>
  )
}
