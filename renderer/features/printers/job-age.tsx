import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { useNow } from '../../stores/use-now.ts'
import styles from './jobs-table.module.css'

/** For how long a badge has been asked for, or since when where that is long ago. */
export function JobAge({ since }: { readonly since: string }) {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const minutes = Math.floor((now - Date.parse(since)) / 60_000)
  return (
    <span className={styles['quiet']}>
      {minutes < 1
        ? t('printers.jobs.justNow')
        : minutes < 60
          ? t('printers.jobs.minutes', { count: minutes })
          : format.moment(since, now)}
    </span>
  )
}
