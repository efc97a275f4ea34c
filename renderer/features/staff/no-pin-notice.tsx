import { forgetLockWish, useStaff } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import link from '../../ui/link.module.css'
import styles from './no-pin-notice.module.css'

/** Says why the desk was not locked, and where a PIN is set. */
export function NoPinNotice() {
  const { t } = useText()
  const isWanted = useStaff((store) => store.wantsPin && store.state?.isProtected !== true)
  if (!isWanted) return null
  return (
    <div className={styles['notice']} data-testid="no-pin">
      <p className={styles['words']} role="alert">
        {t('lock.noPin')}
      </p>
      <a className={link['button']} href="#/settings" onClick={forgetLockWish}>
        {t('lock.noPin.go')}
      </a>
      <Button look="quiet" onPress={forgetLockWish}>
        {t('lock.noPin.close')}
      </Button>
    </div>
  )
}
