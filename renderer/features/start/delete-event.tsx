import { useState, type SubmitEvent } from 'react'
import { deleteEvent } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './transfer-section.module.css'

type DeleteProps = { readonly id: string; readonly name: string }

/** Deletes an event for good, for who types its name. */
export function DeleteEvent({ id, name }: DeleteProps) {
  const { t } = useText()
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
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (typed.trim() === name.trim()) void deleteEvent(id, typed)
  }
  return (
    <form onSubmit={submit} data-testid="event-delete">
      <Notice family="refused" title={t('deletion.title', { name })}>
        <p>{t('deletion.help')}</p>
        <TextField
          label={t('deletion.typeName')}
          value={typed}
          maxLength={200}
          onChange={setTyped}
        />
        <div className={styles['actions']}>
          <Button submits disabled={typed.trim() !== name.trim()} testId="event-delete-submit">
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
