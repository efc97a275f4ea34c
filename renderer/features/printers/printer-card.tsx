import { useState } from 'react'
import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { driverText } from '../../words/driver-text.ts'
import { changePrinter, chooseStandby, usePrinters } from '../../stores/printers.ts'
import { choosePrinter, usePrinting } from '../../stores/printing.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { hasMedia } from './new-printer.ts'
import styles from './printer-list.module.css'
import { PrinterSetUp } from './printer-set-up.tsx'
import { PrinterState } from './printer-state.tsx'
import { Proofs } from './proofs.tsx'

/** One printer: how it is, whether it is in use, and on demand how it is set. */
export function PrinterCard({ printer }: { readonly printer: Printer }) {
  const { t } = useText()
  const isChosen = usePrinting((state) => state.printerId === printer.id)
  const isStandby = usePrinting((state) => state.standbyId === printer.id)
  const hasChosen = usePrinting((state) => state.printerId !== null)
  const kinds = usePrinting((state) => state.kinds)
  const kind = kinds.find(({ driver }) => driver === printer.driver)
  const [isOpen, setOpen] = useState(false)
  const { name } = printer
  const use = isChosen ? t('printers.chosen') : t('printers.choose')
  const standsIn = usePrinting(
    ({ status }) => status?.printerId === printer.id && status.standsInFor !== null,
  )
  const standby = standsIn
    ? t('printers.standby.prints')
    : t(isStandby ? 'printers.standby.chosen' : 'printers.standby')
  const setUp = isOpen ? t('printers.setUp.close') : t('printers.setUp')
  return (
    <li
      className={styles['printer']}
      data-chosen={isChosen}
      data-standby={isStandby}
      data-testid="printer"
    >
      <div className={styles['row']}>
        <div className={styles['words']}>
          <h2 className={styles['name']}>{name}</h2>
          <p className={styles['facts']}>{factsOf(printer, kind, t)}</p>
          <PrinterState printer={printer} />
          <Certificate printer={printer} />
        </div>
        <div className={styles['buttons']}>
          <Button
            pressed={isChosen}
            label={t('printers.buttonOf', { button: use, name })}
            onPress={() => void choosePrinter(isChosen ? null : printer.id)}
          >
            {use}
          </Button>
          {hasChosen && !isChosen ? (
            <Button
              look={isStandby ? 'secondary' : 'quiet'}
              pressed={isStandby}
              label={t('printers.buttonOf', { button: standby, name })}
              onPress={() => void chooseStandby(isStandby ? null : printer.id)}
            >
              {standby}
            </Button>
          ) : null}
          <Button
            look="quiet"
            expanded={isOpen}
            label={t('printers.buttonOf', { button: setUp, name })}
            onPress={() => {
              setOpen(!isOpen)
            }}
          >
            {setUp}
          </Button>
        </div>
      </div>
      {isOpen ? (
        <PrinterSetUp printer={printer} />
      ) : isChosen ? (
        <Proofs printer={printer} onlyTest />
      ) : null}
    </li>
  )
}

/** By what an encrypted printer is known, and the button by which a person takes another certificate for its own. */
function Certificate({ printer }: { readonly printer: Printer }) {
  const { t } = useText()
  const mayTrust = useMayCall('printing.changePrinter')
  const isStrange = usePrinters(
    (state) => state.states.get(printer.id)?.problem === 'certificate-unknown',
  )
  if (isStrange) {
    if (!mayTrust) return <p>{t('printers.supervisor')}</p>
    return (
      <p>
        <Button
          testId="trust-printer"
          onPress={() => void changePrinter(printer.id, { trustsCertificate: true })}
        >
          {t('printers.trust')}
        </Button>
      </p>
    )
  }
  if (printer.certificate === undefined) return null
  const fingerprint = printer.certificate.slice(0, 23)
  return (
    <p className={styles['facts']} title={printer.certificate}>
      {t('printers.certificate', { fingerprint })}
    </p>
  )
}

function factsOf(
  { driver, mediaMm, address }: Printer,
  kind: DriverKind | undefined,
  t: ReturnType<typeof useText>['t'],
): string {
  const { width, height } = mediaMm
  const name = kind === undefined ? driver : driverText(kind.name, t)
  const size =
    kind === undefined || hasMedia(kind)
      ? t('printers.size', { width, height })
      : t('printers.sizeOfBadge')
  return [name, size, address ?? ''].filter((part) => part !== '').join(' · ')
}
