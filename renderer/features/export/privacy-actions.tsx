import type { DeskNote } from '../../../shared/model/dashboard.ts'
import {
  askToErase,
  eraseGuest,
  keepGuest,
  savePersonalData,
  useExporting,
} from '../../stores/exporting.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './export-page.module.css'

type PrivacyProps = { readonly attendeeId: string; readonly name: string }

/** What a guest may ask for by law: all that is known, and to be forgotten; the second is asked twice. */
export function PrivacyActions({ attendeeId, name }: PrivacyProps) {
  const { t } = useText()
  const erasing = useExporting((state) => state.erasing)
  const asked = erasing?.attendeeId === attendeeId ? erasing : null
  return (
    <div className={styles['actions']}>
      <Button
        label={`${t('privacy.save')}: ${name}`}
        onPress={() => void savePersonalData(attendeeId)}
      >
        {t('privacy.save')}
      </Button>
      {asked === null ? null : <NotesAlong notes={asked.notes} />}
      {asked !== null ? (
        <>
          <Button
            testId="erase-sure"
            label={`${t('privacy.sure')}: ${name}`}
            onPress={() => void eraseGuest()}
          >
            {t('privacy.sure')}
          </Button>
          <Button onPress={keepGuest}>{t('app.cancel')}</Button>
        </>
      ) : (
        <Button
          label={`${t('privacy.erase')}: ${name}`}
          onPress={() => void askToErase(attendeeId)}
        >
          {t('privacy.erase')}
        </Button>
      )}
    </div>
  )
}

/** What the desks wrote of the guest: it goes along. */
function NotesAlong({ notes }: { readonly notes: readonly DeskNote[] }) {
  const { t } = useText()
  if (notes.length === 0) return null
  return (
    <div className={styles['notes']} data-testid="erase-notes">
      <p>{t('privacy.notes', { count: notes.length })}</p>
      <ul>
        {notes.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
