import { useEffect, useId, useRef, useState } from 'react'
import type { DeskNote } from '../../../shared/model/dashboard.ts'
import { eraseGuest, keepGuest, toggleNoteAlong, type Erasing } from '../../stores/exporting.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './export-page.module.css'

type EraseProps = {
  /** The guest in words. */
  readonly who: string
  readonly erasing: Erasing
}

/** Says who is about to be erased and what goes and stays, and asks for a yes; the focus is here until it is answered. */
export function EraseQuestion({ who, erasing }: EraseProps) {
  const { t } = useText()
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    group.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <div
      className={styles['question']}
      role="group"
      aria-label={t('privacy.ask', { who })}
      data-testid="erase-question"
      tabIndex={-1}
      ref={group}
      onKeyDown={(event) => {
        if (event.key === 'Escape') keepGuest()
      }}
    >
      <Notice family="refused" title={t('privacy.ask', { who })}>
        <p>{t('privacy.ask.goes')}</p>
        <p>{t('privacy.ask.elsewhere')}</p>
        <p>{t('privacy.ask.stays')}</p>
        <Notes testId="erase-notes" about="notes" notes={erasing.notes} along={erasing.along} />
        <Notes testId="erase-maybe" about="maybe" notes={erasing.maybe} along={erasing.along} />
        <div className={styles['actions']}>
          <Button look="primary" testId="erase-sure" onPress={() => void eraseGuest()}>
            {t('privacy.sure')}
          </Button>
          <Button testId="erase-cancel" onPress={keepGuest}>
            {t('app.cancel')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}

type NotesProps = {
  readonly testId: string
  readonly about: 'notes' | 'maybe'
  readonly notes: readonly DeskNote[]
  readonly along: ReadonlySet<string>
}

/** More notes than these stand there only once they are asked for. */
const AT_ONCE = 5

/** What the desks wrote of the guest, each to be taken along or left. */
function Notes({ testId, about, notes, along }: NotesProps) {
  const { t } = useText()
  const title = useId()
  const [all, setAll] = useState(false)
  if (notes.length === 0) return null
  const shown = all ? notes : notes.slice(0, AT_ONCE)
  return (
    <div className={styles['notes']} data-testid={testId}>
      <p id={title}>{t(`privacy.${about}`, { count: notes.length })}</p>
      <ul aria-labelledby={title}>
        {shown.map(({ id, text }) => (
          <li key={id}>
            <label className={styles['note']}>
              <input type="checkbox" checked={along.has(id)} onChange={() => toggleNoteAlong(id)} />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === notes.length ? null : (
        <div>
          <Button look="quiet" onPress={() => setAll(true)}>
            {t('privacy.more', { count: notes.length - shown.length })}
          </Button>
        </div>
      )}
    </div>
  )
}
