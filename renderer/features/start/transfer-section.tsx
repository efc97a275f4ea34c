import { useState } from 'react'
import { openEventFile, saveEventFile, useEvents } from '../../stores/events.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { FailureWords } from './failure-words.tsx'
import { isAboutEvent } from './transfer-text.ts'
import styles from './transfer-section.module.css'

type TransferProps = {
  readonly disabled: boolean
  readonly after: (opened: Promise<boolean>) => void
}

/** Fewer letters are guessed in an afternoon. */
const SHORTEST = 8

/** The event as a file on a stick, out for another laptop and in from one. */
export function TransferSection({ disabled, after }: TransferProps) {
  const { t } = useText()
  const isOpen = useSession((state) => state.openEvent !== null)
  const saved = useEvents((state) => state.fileSaved)
  const about = useEvents((state) => state.failureAbout)
  const failureCode = useEvents((state) => state.failureCode)
  const [passphrase, setPassphrase] = useState('')
  const given = passphrase === '' ? null : passphrase
  const tooShort = given !== null && given.length < SHORTEST
  return (
    <Section
      title={isOpen ? t('transfer.title') : t('transfer.fromTitle')}
      help={isOpen ? t('transfer.help') : t('transfer.fromHelp')}
    >
      <TextField
        label={t('transfer.passphrase')}
        help={isOpen ? t('transfer.passphraseHelp') : t('transfer.fromPassphraseHelp')}
        value={passphrase}
        maxLength={200}
        problem={tooShort ? t('transfer.tooShort') : undefined}
        onChange={setPassphrase}
      />
      <div className={styles['actions']}>
        {isOpen ? (
          <Button
            disabled={disabled || tooShort}
            testId="event-save-file"
            onPress={() => void saveEventFile(given)}
          >
            {t('transfer.save')}
          </Button>
        ) : null}
        <Button
          disabled={disabled}
          testId="event-open-file"
          onPress={() => {
            after(openEventFile(given))
          }}
        >
          {t('transfer.open')}
        </Button>
        <span role="status">
          {saved === null ? '' : t(saved === 'sealed' ? 'transfer.savedSealed' : 'transfer.saved')}
        </span>
      </div>
      {failureCode === null || isAboutEvent(about) ? null : (
        <Notice
          family="refused"
          title={t(about === 'saving' ? 'transfer.failed' : 'start.failed')}
          announced
        >
          <FailureWords code={failureCode} about={about} />
        </Notice>
      )}
    </Section>
  )
}
