import { useState } from 'react'
import { askKiosk, useKiosk } from '../../stores/kiosk.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import styles from './kiosk-page.module.css'

/** A guest without a ticket at hand: the whole address, and nothing is suggested. */
export function EmailScreen() {
  const { t } = useText()
  const busy = useKiosk((state) => state.busy)
  const [email, setEmail] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const isWhole = /^\S+@\S+\.\S+$/.test(email.trim())
        setIncomplete(!isWhole)
        if (isWhole) askKiosk({ email: email.trim() })
      }}
    >
      <h1 className={styles['title']}>{t('kiosk.email.title')}</h1>
      <Field
        label={t('kiosk.email.label')}
        help={t('kiosk.email.help')}
        problem={isIncomplete ? t('kiosk.email.missing') : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode="email"
            // No address of the guest before may be offered.
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            data-testid="kiosk-email-field"
            maxLength={254}
            value={email}
            // The person pressed the button to type here.
            autoFocus
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <p>
        <Button look="primary" submits disabled={busy} testId="kiosk-email-submit">
          {t('kiosk.email.submit')}
        </Button>
      </p>
    </form>
  )
}
