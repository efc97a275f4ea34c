import styles from './clock-banner.module.css'
import { useFormat } from '../format.ts'
import { useSession } from '../stores/session.ts'
import { useText } from '../text.ts'
import { useNow } from '../stores/use-now.ts'

/** Says that the clock is not the real one, so that nobody takes practice for the day itself. */
export function ClockBanner() {
  const { t } = useText()
  const format = useFormat()
  const now = useNow()
  const simulated = useSession((state) => state.info?.simulatedClock ?? false)
  const isOpen = useSession((state) => state.openEvent !== null)
  if (!simulated) return null
  // Without an event the time is the laptop's, which may be in another zone than the one that was asked for.
  const zone = isOpen ? '' : ` (${new Intl.DateTimeFormat().resolvedOptions().timeZone})`
  const moment = `${format.day(now)} ${format.time(now)}${zone}`
  return (
    <p className={styles['banner']} role="status" data-testid="clock-banner">
      {t('app.simulatedClock', { moment })}
    </p>
  )
}
