import { useState } from 'react'
import { eraseGuest, savePersonalData } from '../../stores/exporting.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './export-page.module.css'

type PrivacyProps = { readonly attendeeId: string; readonly name: string }

/** What a guest may ask for by law: all that is known, and to be forgotten; the second is asked twice. */
export function PrivacyActions({ attendeeId, name }: PrivacyProps) {
  const { t } = useText()
  const [asking, setAsking] = useState(false)
  return (
    <div className={styles['actions']}>
      <Button
        label={`${t('privacy.save')}: ${name}`}
        onPress={() => void savePersonalData(attendeeId)}
      >
        {t('privacy.save')}
      </Button>
      {asking ? (
        <>
          <Button
            testId="erase-sure"
            label={`${t('privacy.sure')}: ${name}`}
            onPress={() => void eraseGuest(attendeeId)}
          >
            {t('privacy.sure')}
          </Button>
          <Button
            onPress={() => {
              setAsking(false)
            }}
          >
            {t('app.cancel')}
          </Button>
        </>
      ) : (
        <Button
          label={`${t('privacy.erase')}: ${name}`}
          onPress={() => {
            setAsking(true)
          }}
        >
          {t('privacy.erase')}
        </Button>
      )}
    </div>
  )
}
