import { useId, type ReactNode } from 'react'
import styles from './field.module.css'

type FieldProps = {
  readonly label: string
  readonly help?: string | undefined
  /** What is wrong with the value, in words. */
  readonly problem?: string | undefined
  /** Draws the control with the ids that tie it to its label and help. */
  readonly children: (ids: ControlIds) => ReactNode
}

/** The attributes that tie a control to its label, help and problem. */
type ControlIds = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
  readonly className: string | undefined
}

/** A labelled control with a line of help and, when needed, what is wrong. */
export function Field({ label, help, problem, children }: FieldProps) {
  const id = useId()
  const helpId = help === undefined && problem === undefined ? undefined : `${id}-help`
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': helpId,
        'aria-invalid': problem === undefined ? undefined : true,
        className: styles['control'],
      })}
      {helpId === undefined ? null : (
        <p id={helpId} className={problem === undefined ? styles['help'] : styles['problem']}>
          {problem ?? help}
        </p>
      )}
    </div>
  )
}

type TextFieldProps = Omit<FieldProps, 'children'> & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'date' | 'number'
  readonly placeholder?: string
  readonly onBlur?: () => void
  readonly maxLength?: number
  /** Whether a scanner may write the code in it that it asks for. */
  readonly takesCodes?: boolean
}

/** A field for one line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, type = 'text', takesCodes = false, ...rest } = props
  const { label, help, problem, ...attributes } = rest
  return (
    <Field label={label} help={help} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          {...attributes}
          {...(takesCodes ? { 'data-code-field': '' } : {})}
          type={type}
          value={value}
          autoComplete="off"
          onChange={(event) => {
            onChange(event.target.value)
          }}
        />
      )}
    </Field>
  )
}

type SelectFieldProps<Value extends string> = Omit<FieldProps, 'children'> & {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly testId?: string
}

/** A field that offers a few choices. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, help, problem, value, options, onChange, testId } = props
  return (
    <Field label={label} help={help} problem={problem}>
      {(ids) => (
        <select
          {...ids}
          data-testid={testId}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
