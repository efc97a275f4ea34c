import { useState } from 'react'
import type { Printer } from '../../../shared/model/settings.ts'
import { removePrinter } from '../../stores/printers.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './printer-set-up.module.css'

/** Takes a printer off this laptop, after saying what becomes of its badges. */
export function RemovePrinter({ printer: { id, name } }: { readonly printer: Printer }) {
  const { t } = useText()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <div className={styles['buttons']}>
        <Button
          look="quiet"
          testId="remove-printer"
          onPress={() => {
            setAsking(true)
          }}
        >
          {t('printers.remove')}
        </Button>
      </div>
    )
  }
  return (
    <Notice family="attention" title={t('printers.remove.ask', { name })} announced>
      <p>{t('printers.remove.help')}</p>
      <div className={styles['buttons']}>
        <Button testId="remove-printer-sure" onPress={() => void removePrinter(id)}>
          {t('printers.remove.sure')}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            setAsking(false)
          }}
        >
          {t('printers.remove.keep')}
        </Button>
      </div>
    </Notice>
  )
}
