import type { Printer } from '../../../shared/model/settings.ts'
import { usePrinting } from '../../stores/printing.ts'
import { PrinterFields } from './printer-fields.tsx'
import styles from './printer-set-up.module.css'
import { Proofs } from './proofs.tsx'
import { RemovePrinter } from './remove-printer.tsx'

/** All that can be set for one printer, and the pages by which one sees whether it is right. */
export function PrinterSetUp({ printer }: { readonly printer: Printer }) {
  const kinds = usePrinting((state) => state.kinds)
  const kind = kinds.find(({ driver }) => driver === printer.driver)
  return (
    <div className={styles['setUp']} data-testid="printer-set-up">
      <Proofs printer={printer} />
      {kind === undefined ? null : <PrinterFields printer={printer} kind={kind} />}
      <RemovePrinter printer={printer} />
    </div>
  )
}
