import { retryScan, type FailedScan } from '../../../stores/scan.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { FamilyIcon } from '../../../ui/icons.tsx'
import { requestLabel } from '../readable.ts'
import { failedHelp } from './verdict-help.ts'
import styles from './verdict-stage.module.css'

/** A scan that main could not decide: whose it was, what is known of it, and the key that tries it again. */
export function FailedStage({ failed }: { readonly failed: FailedScan }) {
  const { t } = useText()
  const { request, input, code } = failed
  const who = requestLabel(request)
  return (
    <div className={styles['verdict']} data-testid="verdict" data-verdict="error">
      <span className={styles['icon']}>
        <FamilyIcon family="refused" />
      </span>
      <div className={styles['content']}>
        <p className={styles['word']}>{t('verdict.error')}</p>
        <p className={styles['help']} data-action>
          {failedHelp(code, t)}
        </p>
        {who === '' ? null : (
          <p className={styles['code']}>
            {input.attendeeId === undefined ? t('desk.otherCode', { code: who }) : who}
          </p>
        )}
        <div>
          <Button
            look="stage"
            shortcut="Enter"
            testId="retry-scan"
            onPress={() => {
              retryScan(input.id)
            }}
          >
            {t('desk.recent.retry')}
          </Button>
        </div>
        <p>{t('error.support', { code })}</p>
      </div>
    </div>
  )
}
