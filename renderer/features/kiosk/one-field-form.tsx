import type { InputHTMLAttributes } from 'react'
import { useKiosk } from '../../stores/kiosk.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import styles from './kiosk-page.module.css'

type OneFieldFormProps = {
  readonly title: string
  readonly label: string
  readonly help?: string
  readonly problem: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onSubmit: () => void
  /** What the button says that sends it. */
  readonly submit: string
  readonly testIds: { readonly field: string; readonly submit: string }
  readonly input: InputHTMLAttributes<HTMLInputElement>
}

/** A question of a kiosk with one large field; of what was typed before nothing is offered. */
export function OneFieldForm(props: OneFieldFormProps) {
  const { title, label, help, problem, value, onChange, onSubmit, submit, testIds, input } = props
  const busy = useKiosk((state) => state.busy)
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <h1 className={styles['title']}>{title}</h1>
      <Field label={label} help={help} problem={problem}>
        {(ids) => (
          <input
            {...ids}
            {...input}
            autoComplete="off"
            data-testid={testIds.field}
            value={value}
            // The person pressed the button to type here.
            autoFocus
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <p>
        <Button look="primary" submits disabled={busy} testId={testIds.submit}>
          {submit}
        </Button>
      </p>
    </form>
  )
}
