import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { useNow } from '../../stores/use-now.ts'
import styles from './practice-banner.module.css'

/** Says on a screen from which nobody ends it that this is practice. */
export function PracticeStrip() {
  return (
    <div className={styles['banner']} data-testid="practice-strip">
      <PracticeWords />
    </div>
  )
}

/** That nothing counts, and which moment is practised. */
export function PracticeWords() {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const moment = `${format.day(now)} ${format.time(now)}`
  return (
    <p className={styles['words']} role="status">
      <strong className={styles['word']}>{t('practice.banner')}</strong>
      <span>{t('practice.bannerHelp', { moment })}</span>
    </p>
  )
}
