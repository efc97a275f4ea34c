import { useState, type SubmitEvent } from 'react'
import { isDeletionWord } from '../../../shared/domain/event/deletion-word.ts'
import { deleteEvent } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useQuestion } from '../../ui/use-question.ts'
import styles from './start.module.css'

type DeleteProps = {
  readonly id: string
  /** Null for a file that nobody can read: then a word is typed. */
  readonly name: string | null
}

/** Deletes an event for good, for who types its name. */
export function DeleteEvent({ id, name }: DeleteProps) {
  const { t } = useText()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        look="quiet"
        label={t('deletion.ofEvent', { name: name ?? t('start.unnamed') })}
        onPress={() => {
          setAsking(true)
        }}
      >
        {t('deletion.delete')}
      </Button>
      {asking ? (
        <DeleteForm
          id={id}
          name={name}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </>
  )
}

/** Asks for the name of the event that goes for good. */
export function DeleteForm({ id, name: known, onClose }: DeleteProps & { onClose: () => void }) {
  const { t } = useText()
  const name = known ?? t('start.unnamed')
  const [typed, setTyped] = useState('')
  const question = useQuestion(onClose)
  const agrees = known === null ? isDeletionWord(typed) : typed.trim() === known.trim()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (agrees) void deleteEvent(id, typed)
  }
  return (
    <form {...question} onSubmit={submit} data-testid="event-delete">
      <Notice family="refused" title={t('deletion.title', { name })}>
        <p>{t(known === null ? 'deletion.unreadHelp' : 'deletion.help')}</p>
        <TextField
          label={t(known === null ? 'deletion.typeWord' : 'deletion.typeName')}
          value={typed}
          maxLength={200}
          onChange={setTyped}
        />
        <div className={styles['acts']}>
          <Button submits disabled={!agrees} testId="event-delete-submit">
            {t('deletion.forGood')}
          </Button>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
        </div>
      </Notice>
    </form>
  )
}
