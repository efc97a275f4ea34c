import type { Printer } from '../../../shared/model/settings.ts'
import { PrinterFields } from './printer-fields.tsx'
import styles from './printer-set-up.module.css'
import { Proofs } from './proofs.tsx'
import { RemovePrinter } from './remove-printer.tsx'

/** All that can be set for one printer, and the pages by which one sees whether it is right. */
export function PrinterSetUp({ printer }: { readonly printer: Printer }) {
  return (
    <div className={styles['setUp']} data-testid="printer-set-up">
      <Proofs printer={printer} />
      <PrinterFields printer={printer} />
      <RemovePrinter printer={printer} />
    </div>
  )
}
