import { useState } from 'react'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { findForCertificate, saveExport, useExporting } from '../../stores/exporting.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { PrivacyActions } from './privacy-actions.tsx'
import styles from './export-page.module.css'

/** Proof of what one guest attended. */
export function CertificateSection() {
  const { t } = useText()
  const [text, setText] = useState('')
  const guests = useExporting((state) => state.guests)
  const working = useExporting((state) => state.working)
  return (
    <Section title={t('privacy.title')} help={t('privacy.help')}>
      <div className={styles['choices']}>
        <TextField
          label={t('import.guests.search')}
          value={text}
          maxLength={200}
          onChange={(typed) => {
            setText(typed)
            void findForCertificate(typed)
          }}
        />
      </div>
      <div className={styles['actions']}>
        <Button
          disabled={working}
          testId="export-certificates"
          onPress={() => void saveExport({ kind: 'certificates' })}
        >
          {t('export.certificatesSave')}
        </Button>
      </div>
      {guests.length === 0 ? null : (
        <ul className={styles['guests']}>
          {guests.map((guest) => (
            <li key={guest.id} className={styles['guest']}>
              <span>
                <strong>{displayName(guest)}</strong>
                <br />
                {guest.organisation}
              </span>
              <Button
                disabled={working}
                label={`${t('export.certificateSave')}: ${displayName(guest)}`}
                onPress={() => void saveExport({ kind: 'certificate', attendeeId: guest.id })}
              >
                {t('export.certificateSave')}
              </Button>
              <PrivacyActions attendeeId={guest.id} name={displayName(guest)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
