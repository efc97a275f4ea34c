import { useState } from 'react'
import styles from '../parts/panel.module.css'

type NumberFieldProps = {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly testId?: string
}

/** A number, taken over as soon as what was typed is one; anything else leaves the old one standing. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, min = 0, max = 1_000, step = 0.1, testId } = props
  const [typed, setTyped] = useState<string | null>(null)
  const isGood = (text: string): boolean =>
    text.trim() !== '' && Number(text) >= min && Number(text) <= max
  return (
    <label className={styles['field']}>
      {label}
      <input
        type="number"
        className={styles['control']}
        min={min}
        max={max}
        step={step}
        value={typed ?? String(value)}
        aria-invalid={typed !== null && !isGood(typed)}
        data-testid={testId}
        onChange={(event) => {
          setTyped(event.target.value)
          if (isGood(event.target.value)) onChange(Number(event.target.value))
        }}
        onBlur={() => {
          setTyped(null)
        }}
      />
    </label>
  )
}
