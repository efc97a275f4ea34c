import { useState } from 'react'
import { openEventFile, saveEventFile, useEvents } from '../../stores/events.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { bringIntoSight } from '../../ui/bring-into-sight.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Fold } from '../../ui/part.tsx'
import { FailureWords } from './failure-words.tsx'
import styles from './start.module.css'
import { isAboutEvent } from './transfer-text.ts'

type TransferProps = {
  readonly disabled: boolean
  readonly after: (opened: Promise<boolean>) => void
}

/** Fewer letters are guessed in an afternoon. */
const SHORTEST = 8

/** The event as a file on a stick, out for another laptop and in from one. */
export function TransferFold({ disabled, after }: TransferProps) {
  const { t } = useText()
  const isOpen = useSession((state) => state.openEvent !== null)
  const saved = useEvents((state) => state.fileSaved)
  const about = useEvents((state) => state.failureAbout)
  const failureCode = useEvents((state) => state.failureCode)
  const [passphrase, setPassphrase] = useState('')
  const given = passphrase === '' ? null : passphrase
  const tooShort = given !== null && given.length < SHORTEST
  return (
    <Fold
      title={t(isOpen ? 'transfer.title' : 'transfer.fromFile')}
      help={t(isOpen ? 'transfer.short' : 'transfer.fromShort')}
      testId="part-transfer"
    >
      <p className={styles['quiet']}>{isOpen ? t('transfer.help') : t('transfer.fromHelp')}</p>
      <TextField
        label={t('transfer.passphrase')}
        help={isOpen ? t('transfer.passphraseHelp') : t('transfer.fromPassphraseHelp')}
        value={passphrase}
        maxLength={200}
        problem={tooShort ? t('transfer.tooShort') : undefined}
        onChange={setPassphrase}
      />
      <div className={styles['acts']}>
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
        <div ref={bringIntoSight}>
          <Notice
            family="refused"
            title={t(about === 'saving' ? 'transfer.failed' : 'start.failed')}
            announced
          >
            <FailureWords code={failureCode} about={about} />
          </Notice>
        </div>
      )}
    </Fold>
  )
}
