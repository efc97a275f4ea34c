import { useState } from 'react'
import { leaveKiosk, useKiosk } from '../../stores/kiosk.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { kioskProblem } from './kiosk-problem.ts'
import styles from './kiosk-page.module.css'

/** The only way out: the PIN of a supervisor, whose name is not shown to anybody. */
export function LeaveScreen() {
  const { t } = useText()
  const busy = useKiosk((state) => state.busy)
  const problem = useKiosk((state) => state.problem)
  const [pin, setPin] = useState('')
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void leaveKiosk(pin)
        setPin('')
      }}
    >
      <h1 className={styles['title']}>{t('kiosk.leave.title')}</h1>
      <Field
        label={t('kiosk.leave.pin')}
        problem={problem === null ? undefined : kioskProblem(problem, t)}
      >
        {(ids) => (
          <input
            {...ids}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            data-testid="kiosk-pin"
            maxLength={64}
            value={pin}
            // The person pressed the button to type here.
            autoFocus
            onChange={(event) => setPin(event.target.value)}
          />
        )}
      </Field>
      <p>
        <Button look="primary" submits disabled={busy} testId="kiosk-leave">
          {t('kiosk.leave.title')}
        </Button>
      </p>
    </form>
  )
}
