import { useState } from 'react'
import { askKiosk } from '../../stores/kiosk.ts'
import { useText } from '../../text.ts'
import { OneFieldForm } from './one-field-form.tsx'

/** A guest without a ticket at hand: the whole address, and nothing is suggested. */
export function EmailScreen() {
  const { t } = useText()
  const [email, setEmail] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  return (
    <OneFieldForm
      title={t('kiosk.email.title')}
      label={t('kiosk.email.label')}
      help={t('kiosk.email.help')}
      problem={isIncomplete ? t('kiosk.email.missing') : undefined}
      value={email}
      onChange={setEmail}
      onSubmit={() => {
        const isWhole = /^\S+@\S+\.\S+$/.test(email.trim())
        setIncomplete(!isWhole)
        if (isWhole) askKiosk({ email: email.trim() })
      }}
      submit={t('kiosk.email.submit')}
      testIds={{ field: 'kiosk-email-field', submit: 'kiosk-email-submit' }}
      input={{
        type: 'text',
        inputMode: 'email',
        autoCapitalize: 'none',
        spellCheck: false,
        maxLength: 254,
      }}
    />
  )
}
