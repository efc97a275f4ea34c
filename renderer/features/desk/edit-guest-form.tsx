import type { KeyboardEvent } from 'react'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { changeGuest, closeGuestEdit, saveGuest, useGuestEdit } from '../../stores/guest-edit.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { guestName } from './guest-name.ts'
import { NameFields } from './name-fields.tsx'
import { PanelField } from './panel-field.tsx'
import { panelProblem } from './panel-problem.ts'
import styles from './panel.module.css'

/** Puts right what is wrong about a guest; Enter saves, with Ctrl the badge comes out anew as well. */
export function EditGuestForm({ attendee }: { readonly attendee: Attendee }) {
  const { t } = useText()
  const { fields, busy, problem } = useGuestEdit()
  return (
    <form
      className={styles['panel']}
      data-testid="edit-form"
      data-keeps-focus=""
      aria-labelledby="edit-title"
      noValidate
      onKeyDown={onFormKey}
      onSubmit={(event) => {
        event.preventDefault()
        void saveGuest(false)
      }}
    >
      <h2 id="edit-title" className={styles['title']}>
        {t('edit.title', { name: guestName(attendee, t) })}
      </h2>
      <div className={styles['row']}>
        <NameFields fields={fields} onChange={changeGuest} />
      </div>
      <div className={styles['row']}>
        <PanelField
          label={t('edit.jobTitle')}
          name="jobTitle"
          value={fields.jobTitle}
          maxLength={200}
          onChange={(jobTitle) => changeGuest({ jobTitle })}
        />
        <PanelField
          label={t('edit.note')}
          name="note"
          value={fields.note}
          maxLength={500}
          onChange={(note) => changeGuest({ note })}
        />
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
          onPress={() => void saveGuest(true)}
        >
          {t('edit.savePrint')}
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
  void saveGuest(true)
}
