import type { Printer } from '../../../shared/model/settings.ts'
import { choosePrinter, usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './printer-list.module.css'
import { PrinterState } from './printer-state.tsx'

/** The printers that this laptop knows; one of them is in use. */
export function PrinterList({ printers }: { readonly printers: readonly Printer[] }) {
  const { t } = useText()
  const chosenId = usePrinting((state) => state.printerId)
  return (
    <ul className={styles['list']} aria-label={t('printers.title')} data-testid="printer-select">
      {printers.map((printer) => {
        const chosen = printer.id === chosenId
        const { width, height } = printer.mediaMm
        return (
          <li key={printer.id} className={styles['printer']} data-chosen={chosen}>
            <div className={styles['words']}>
              <h2 className={styles['name']}>{printer.name}</h2>
              <p className={styles['facts']}>
                {[
                  t(`printers.driver.${printer.driver}`),
                  t('printers.size', { width, height }),
                  printer.address ?? '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              {chosen ? <PrinterState /> : null}
            </div>
            <Button pressed={chosen} onPress={() => void choosePrinter(chosen ? null : printer.id)}>
              {chosen ? t('printers.chosen') : t('printers.choose')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
