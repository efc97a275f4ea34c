import { useState } from 'react'
import type { DeskNote } from '../../../shared/model/dashboard.ts'
import { useFormat } from '../../format.ts'
import { finishNote, writeNote } from '../../stores/dashboard.ts'
import { appNow } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './dashboard-page.module.css'

/** What this shift leaves for the next, at every desk. */
export function DeskNotes({ notes }: { readonly notes: readonly DeskNote[] }) {
  const { t } = useText()
  const format = useFormat()
  const [text, setText] = useState('')
  return (
    <section className={styles['block']} data-testid="desk-notes">
      <h2 className={styles['heading']}>{t('dashboard.notes')}</h2>
      <form
        className={styles['note']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '') return
          void writeNote(text).then((worked) => {
            if (worked) setText('')
          })
        }}
      >
        <TextField label={t('dashboard.note')} value={text} maxLength={500} onChange={setText} />
        <Button submits testId="note-write">
          {t('dashboard.noteAdd')}
        </Button>
      </form>
      <ul>
        {notes.map((note) => (
          <li key={note.id} className={styles['person']} data-done={note.done}>
            <p>{note.text}</p>
            <p className={styles['quiet']}>
              {[format.moment(note.at, appNow()), note.desk, note.operator]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            {note.done ? (
              <span className={styles['quiet']}>{t('dashboard.noteDone')}</span>
            ) : (
              <Button look="quiet" onPress={() => void finishNote(note.id)}>
                {t('dashboard.noteFinish')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
