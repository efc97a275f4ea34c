import { useState } from 'react'
import { signIn, useStaff } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import styles from '../../ui/panel.module.css'
import { staffProblem } from './staff-problem.ts'

/** Below a locked desk: scans go on, all else waits for a PIN or a crew badge. */
export function LockPanel() {
  const { t } = useText()
  const state = useStaff((store) => store.state)
  const busy = useStaff((store) => store.busy)
  const problem = useStaff((store) => store.problem)
  const [staffId, setStaffId] = useState('')
  const [pin, setPin] = useState('')
  const staff = state?.staff ?? []
  const chosen = staff.find(({ id }) => id === staffId)?.id ?? staff[0]?.id ?? ''
  return (
    <form
      className={styles['panel']}
      data-testid="lock-panel"
      data-keeps-focus=""
      aria-labelledby="lock-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void signIn(chosen, pin)
        setPin('')
      }}
    >
      <h2 id="lock-title" className={styles['title']}>
        {t('lock.title')}
      </h2>
      <p>{t('lock.help')}</p>
      <div className={styles['row']}>
        <div className={styles['wide']}>
          <SelectField
            label={t('lock.who')}
            value={chosen}
            options={staff.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setStaffId}
            testId="lock-who"
          />
        </div>
        <div className={styles['narrow']}>
          <Field label={t('lock.pin')}>
            {(ids) => (
              <input
                {...ids}
                type="password"
                inputMode="numeric"
                autoComplete="off"
                data-testid="lock-pin"
                maxLength={64}
                value={pin}
                // The person pressed the key to sign in here.
                autoFocus
                onChange={(event) => {
                  setPin(event.target.value)
                }}
              />
            )}
          </Field>
        </div>
        <Button look="primary" shortcut="Enter" submits testId="lock-sign-in" disabled={busy}>
          {t('lock.signIn')}
        </Button>
      </div>
      {problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {staffProblem(problem, t)}
        </p>
      )}
    </form>
  )
}
