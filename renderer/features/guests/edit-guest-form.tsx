import type { KeyboardEvent } from 'react'
import { isOfPretix } from '../../../shared/domain/pretix/products.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { guestName } from '../../words/guest-name.ts'
import { panelProblem } from '../../words/panel-problem.ts'
import {
  changeGuest,
  closeGuestEdit,
  saveGuest,
  useGuestEdit,
  type GuestFields,
} from '../../stores/guest-edit.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { NameFields } from '../../ui/name-fields.tsx'
import { PanelField } from '../../ui/panel-field.tsx'
import styles from '../../ui/panel.module.css'

type TextField = Exclude<keyof GuestFields, 'firstName' | 'infix' | 'lastName' | 'organisation'>

const limits: Readonly<Record<TextField, number>> = {
  jobTitle: 200,
  note: 500,
  pronunciation: 200,
  email: 254,
  phone: 40,
  host: 200,
}

const shown: Readonly<Record<'correct' | 'swap', readonly TextField[]>> = {
  correct: ['jobTitle', 'note', 'pronunciation', 'email', 'phone', 'host'],
  swap: ['jobTitle', 'email'],
}

/** What is short leaves its room to what is long. */
const rooms: Partial<Record<TextField, 'narrow' | 'widest'>> = {
  note: 'widest',
  pronunciation: 'narrow',
  phone: 'narrow',
}

/** Puts right what is wrong about a guest, or names who comes instead; Enter saves, with Ctrl a badge comes out as well. */
export function EditGuestForm({ attendee }: { readonly attendee: Attendee }) {
  const { t } = useText()
  const { fields, busy, problem, mode } = useGuestEdit()
  const name = guestName(attendee, t)
  const fromPretix = isOfPretix(attendee.tickets.map(({ type }) => type))
  const help = [mode === 'swap' ? t('swap.help') : '', fromPretix ? t('pretix.staysInBalie') : '']
    .filter((text) => text !== '')
    .join(' ')
  return (
    <form
      className={styles['panel']}
      data-testid={mode === 'swap' ? 'swap-form' : 'edit-form'}
      data-keeps-focus=""
      aria-labelledby="edit-title"
      noValidate
      onKeyDown={onFormKey}
      onSubmit={(event) => {
        event.preventDefault()
        void saveGuest()
      }}
    >
      <h2 id="edit-title" className={styles['title']}>
        {mode === 'swap' ? t('swap.title', { name }) : t('edit.title', { name })}
      </h2>
      {help === '' ? null : <p>{help}</p>}
      <div className={styles['row']}>
        <NameFields fields={fields} onChange={changeGuest} />
      </div>
      <div className={styles['row']}>
        {shown[mode].map((field) => (
          <PanelField
            key={field}
            label={t(`edit.${field}`)}
            name={field}
            value={fields[field]}
            maxLength={limits[field]}
            room={rooms[field] ?? 'wide'}
            onChange={(value) => changeGuest({ [field]: value })}
          />
        ))}
      </div>
      {problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {panelProblem(problem, t, 'edit.failed')}
        </p>
      )}
      <div className={styles['buttons']}>
        <Button look="quiet" shortcut="Esc" onPress={closeGuestEdit}>
          {t('app.cancel')}
        </Button>
        <Button
          shortcut="Ctrl+Enter"
          testId="edit-save-print"
          disabled={busy}
          onPress={() => void saveGuest({ printsAgain: true })}
        >
          {t(mode === 'swap' ? 'swap.savePrint' : 'edit.savePrint')}
        </Button>
        <Button look="primary" shortcut="Enter" testId="edit-save" submits disabled={busy}>
          {t('edit.save')}
        </Button>
      </div>
    </form>
  )
}

function onFormKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  void saveGuest({ printsAgain: true })
}
