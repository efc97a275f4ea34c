import type { Printer } from '../../../shared/model/settings.ts'
import { useText } from '../../text.ts'
import { PrinterCard } from './printer-card.tsx'
import styles from './printer-list.module.css'

/** The printers that this laptop knows; one of them is in use, another may stand by. */
export function PrinterList({ printers }: { readonly printers: readonly Printer[] }) {
  const { t } = useText()
  return (
    <ul className={styles['list']} aria-label={t('printers.title')} data-testid="printer-select">
      {printers.map((printer) => (
        <PrinterCard key={printer.id} printer={printer} />
      ))}
    </ul>
  )
}
