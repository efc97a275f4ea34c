import type { ReactNode, RefObject } from 'react'
import { showKeysHelp } from '../../../stores/keys-help.ts'
import { lockDesk } from '../../../stores/staff.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { startWalkIn } from '../keys/desk-actions.ts'
import styles from './scan-bar.module.css'
import { ScanField } from './scan-field.tsx'

type ScanBarProps = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly cameraToggle: ReactNode
}

/** The lowest bar of the desk: the one field, and what is always at hand. */
export function ScanBar({ field, cameraToggle }: ScanBarProps) {
  const { t } = useText()
  return (
    <div className={styles['bar']}>
      <ScanField field={field} />
      <Button shortcut="F2" testId="walk-in-open" onPress={startWalkIn}>
        {t('walkIn.open')}
      </Button>
      {cameraToggle}
      <Button shortcut="F9" testId="lock-desk" onPress={() => void lockDesk()}>
        {t('lock.lock')}
      </Button>
      <Button shortcut="F1" testId="keys-open" onPress={() => showKeysHelp(true)}>
        {t('keys.open')}
      </Button>
    </div>
  )
}
