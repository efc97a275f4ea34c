import type { Printer } from '../../../shared/model/settings.ts'
import { usePrinting } from '../../stores/printing.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { PrinterFields } from './printer-fields.tsx'
import styles from './printer-set-up.module.css'
import { Proofs } from './proofs.tsx'
import { RemovePrinter } from './remove-printer.tsx'

/** All that can be set for one printer, and the pages by which one sees whether it is right. */
export function PrinterSetUp({ printer }: { readonly printer: Printer }) {
  const { t } = useText()
  const mayChange = useMayCall('printing.changePrinter')
  const mayRemove = useMayCall('printing.removePrinter')
  const kinds = usePrinting((state) => state.kinds)
  const kind = kinds.find(({ driver }) => driver === printer.driver)
  return (
    <div className={styles['setUp']} data-testid="printer-set-up">
      <Proofs printer={printer} />
      {mayChange ? null : <p>{t('printers.supervisor')}</p>}
      {kind === undefined || !mayChange ? null : <PrinterFields printer={printer} kind={kind} />}
      {mayRemove ? <RemovePrinter printer={printer} /> : null}
    </div>
  )
}
