import type { Attendee } from '../../../shared/model/attendee.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { findForCertificate, saveExport, useExporting } from '../../stores/exporting.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Section } from '../../ui/page.tsx'
import { EraseQuestion } from './erase-question.tsx'
import { PrivacyActions } from './privacy-actions.tsx'
import styles from './export-page.module.css'

/** Proof of what one guest attended. */
export function CertificateSection() {
  const { t } = useText()
  const sought = useExporting((state) => state.sought)
  const guests = useExporting((state) => state.guests)
  const working = useExporting((state) => state.working)
  return (
    <Section title={t('privacy.title')} help={t('privacy.help')}>
      <div className={styles['actions']}>
        <Button
          disabled={working}
          testId="export-certificates"
          onPress={() => void saveExport({ kind: 'certificates' })}
        >
          {t('export.certificatesSave')}
        </Button>
      </div>
      <div className={styles['choices']}>
        <TextField
          label={t('import.guests.search')}
          value={sought}
          maxLength={200}
          onChange={(typed) => void findForCertificate(typed)}
        />
      </div>
      {guests?.length === 0 ? (
        <p role="status">{t('desk.search.none', { text: sought })}.</p>
      ) : null}
      {guests === null || guests.length === 0 ? null : (
        <ul className={styles['guests']}>
          {guests.map((guest) => (
            <GuestRow key={guest.id} guest={guest} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function GuestRow({ guest }: { readonly guest: Attendee }) {
  const { t } = useText()
  const working = useExporting((state) => state.working)
  const erasing = useExporting((state) => state.erasing)
  const name = displayName(guest)
  return (
    <li className={styles['guest']}>
      <span className={styles['who']}>
        <strong>{name}</strong>
        <br />
        {guest.organisation}
      </span>
      <div className={styles['actions']}>
        <Button
          disabled={working}
          label={`${t('export.certificateSave')}: ${name}`}
          onPress={() => void saveExport({ kind: 'certificate', attendeeId: guest.id })}
        >
          {t('export.certificateSave')}
        </Button>
        <PrivacyActions attendeeId={guest.id} name={name} />
      </div>
      {erasing?.attendeeId === guest.id ? (
        <EraseQuestion
          who={guest.organisation === '' ? name : `${name} (${guest.organisation})`}
          erasing={erasing}
        />
      ) : null}
    </li>
  )
}
