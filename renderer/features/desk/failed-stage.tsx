import { useText } from '../../text.ts'
import { FamilyIcon } from '../../ui/icons.tsx'
import styles from './verdict-stage.module.css'

/** A scan that main could not decide: nothing was recorded, and what to do about it. */
export function FailedStage({ code }: { readonly code: string }) {
  const { t } = useText()
  return (
    <div className={styles['verdict']} data-testid="verdict" data-verdict="error">
      <span className={styles['icon']}>
        <FamilyIcon family="refused" />
      </span>
      <div className={styles['content']}>
        <p className={styles['word']}>{t('verdict.error')}</p>
        <p className={styles['help']} data-action>
          {code === 'disk-full' ? t('help.error.disk-full') : t('help.error')}
        </p>
        <p>{t('error.support', { code })}</p>
      </div>
    </div>
  )
}
