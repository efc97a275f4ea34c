import { useState } from 'react'
import { leaveKiosk, useKiosk } from '../../stores/kiosk.ts'
import { useText } from '../../text.ts'
import { kioskProblem } from './kiosk-problem.ts'
import { OneFieldForm } from './one-field-form.tsx'

/** The only way out: the PIN of a supervisor, whose name is not shown to anybody. */
export function LeaveScreen() {
  const { t } = useText()
  const problem = useKiosk((state) => state.problem)
  const [pin, setPin] = useState('')
  return (
    <OneFieldForm
      title={t('kiosk.leave.title')}
      label={t('kiosk.leave.pin')}
      problem={problem === null ? undefined : kioskProblem(problem, t)}
      value={pin}
      onChange={setPin}
      onSubmit={() => {
        void leaveKiosk(pin)
        setPin('')
      }}
      submit={t('kiosk.leave.title')}
      testIds={{ field: 'kiosk-pin', submit: 'kiosk-leave' }}
      input={{ type: 'password', inputMode: 'numeric', maxLength: 64 }}
    />
  )
}
