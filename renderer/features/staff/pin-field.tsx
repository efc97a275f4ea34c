import { useState, type KeyboardEvent } from 'react'
import { useText } from '../../text.ts'
import { Field } from '../../ui/field.tsx'
import styles from './staff-section.module.css'

type PinFieldProps = {
  readonly label: string
  readonly help: string
  readonly value: string
  readonly onChange: (pin: string) => void
}

/** A PIN that nobody reads along, and that can be looked at for as long as the button is held. */
export function PinField({ label, help, value, onChange }: PinFieldProps) {
  const { t } = useText()
  const [isShown, setShown] = useState(false)
  const hide = (): void => setShown(false)
  const showByKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    setShown(true)
  }
  return (
    <Field label={label} help={help}>
      {(ids) => (
        <div className={styles['pin']}>
          <input
            {...ids}
            type={isShown ? 'text' : 'password'}
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className={styles['show']}
            title={t('staff.pinShowHelp')}
            onPointerDown={() => setShown(true)}
            onPointerUp={hide}
            onPointerLeave={hide}
            onPointerCancel={hide}
            onKeyDown={showByKey}
            onKeyUp={hide}
            onBlur={hide}
          >
            {t('staff.pinShow')}
          </button>
        </div>
      )}
    </Field>
  )
}
