import { Field } from './field.tsx'
import styles from './panel.module.css'

type PanelFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly name: string
  readonly maxLength: number
  /** How much room it takes beside the others. */
  readonly room?: 'narrow' | 'wide' | 'widest'
  /** Whether the typing begins here as soon as the panel opens. */
  readonly isFirst?: boolean
}

/** One line of text in a panel above the scan field. */
export function PanelField(props: PanelFieldProps) {
  const { label, value, onChange, name, maxLength, room = 'wide', isFirst = false } = props
  return (
    <div className={styles[room]}>
      <Field label={label}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            name={name}
            value={value}
            maxLength={maxLength}
            autoComplete="off"
            spellCheck={false}
            // The person pressed the key to type here.
            autoFocus={isFirst}
            onChange={(event) => {
              onChange(event.target.value)
            }}
          />
        )}
      </Field>
    </div>
  )
}
