import type { DriverKind } from '../../../shared/model/driver-kind.ts'
import { driverText } from '../../words/driver-text.ts'
import { useText } from '../../text.ts'
import { TextField } from '../../ui/field.tsx'
import styles from './add-printer.module.css'

/** What is wrong with an address: there is none, or no printer of the kind can have it. */
export type AddressProblem = 'missing' | 'unreadable' | null

type AddressFieldProps = {
  readonly kind: DriverKind
  readonly address: string
  readonly problem: AddressProblem
  readonly onChange: (address: string) => void
}

/** Asks where a printer is, by an example of its kind; nothing for a kind that has no address. */
export function AddressField({ kind, address, problem, onChange }: AddressFieldProps) {
  const { t } = useText()
  if (kind.addressHelp === null) return null
  const example = driverText(kind.addressHelp, t)
  return (
    <div className={styles['wide']}>
      <TextField
        label={t('printers.address')}
        help={example}
        problem={
          problem === null
            ? undefined
            : problem === 'missing'
              ? t('printers.addressMissing')
              : t('printers.addressUnreadable', { example })
        }
        value={address}
        maxLength={500}
        onChange={onChange}
      />
    </div>
  )
}
