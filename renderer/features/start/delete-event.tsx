import { useState, type SubmitEvent } from 'react'
import { isDeletionWord } from '../../../shared/domain/deletion-word.ts'
import { deleteEvent } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './transfer-section.module.css'

type DeleteProps = {
  readonly id: string
  /** Null for a file that nobody can read: then a word is typed. */
  readonly name: string | null
}

/** Deletes an event for good, for who types its name. */
export function DeleteEvent({ id, name: known }: DeleteProps) {
  const { t } = useText()
  const name = known ?? t('start.unnamed')
  const [asking, setAsking] = useState(false)
  const [typed, setTyped] = useState('')
  if (!asking) {
    return (
      <Button
        look="quiet"
        label={t('deletion.ofEvent', { name })}
        onPress={() => {
          setAsking(true)
        }}
      >
        {t('deletion.delete')}
      </Button>
    )
  }
  const agrees = known === null ? isDeletionWord(typed) : typed.trim() === known.trim()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (agrees) void deleteEvent(id, typed)
  }
  return (
    <form onSubmit={submit} data-testid="event-delete">
      <Notice family="refused" title={t('deletion.title', { name })}>
        <p>{t(known === null ? 'deletion.unreadHelp' : 'deletion.help')}</p>
        <TextField
          label={t(known === null ? 'deletion.typeWord' : 'deletion.typeName')}
          value={typed}
          maxLength={200}
          onChange={setTyped}
        />
        <div className={styles['actions']}>
          <Button submits disabled={!agrees} testId="event-delete-submit">
            {t('deletion.forGood')}
          </Button>
          <Button
            onPress={() => {
              setAsking(false)
            }}
          >
            {t('app.cancel')}
          </Button>
        </div>
      </Notice>
    </form>
  )
}
