import { useState, type ReactNode, type SubmitEvent } from 'react'
import { copyEvent, planDeletion, type EventFile } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useQuestion } from '../../ui/use-question.ts'
import styles from './event-files.module.css'
import shared from './start.module.css'
import { withFirstDay } from './with-first-day.ts'

/** The event that a form is about, and what puts the form away. */
export type Closing = { readonly id: string; readonly onClose: () => void }

/** Another day from which on Balie asks to delete an event. */
export function DateForm({ id, date, onClose }: Closing & { readonly date: string }) {
  const { t } = useText()
  const [typed, setTyped] = useState(date)
  return (
    <CareForm
      submit={t('care.save')}
      disabled={typed === ''}
      onClose={onClose}
      onSubmit={() => void planDeletion(id, typed).then(onClose)}
    >
      <TextField label={t('care.date')} type="date" value={typed} onChange={setTyped} />
    </CareForm>
  )
}

type CopyFormProps = Closing & {
  readonly description: NonNullable<EventFile['description']>
  readonly disabled: boolean
  readonly after: (opened: Promise<boolean>) => void
}

/** Name and days of an event like another. */
export function CopyForm({ id, description, disabled, after, onClose }: CopyFormProps) {
  const { t } = useText()
  const [days, setDays] = useState({ name: description.name, firstDay: '', lastDay: '' })
  const isReversed = days.lastDay !== '' && days.lastDay < days.firstDay
  const isWhole = days.name.trim() !== '' && days.firstDay !== '' && days.lastDay !== ''
  return (
    <CareForm
      submit={t('care.copyMake')}
      disabled={disabled || !isWhole || isReversed}
      onClose={onClose}
      onSubmit={() => {
        after(copyEvent(id, { ...days, name: days.name.trim() }))
      }}
    >
      <p className={shared['quiet']}>{t('care.copyHelp')}</p>
      <TextField
        label={t('care.name')}
        value={days.name}
        maxLength={200}
        onChange={(name) => {
          setDays({ ...days, name })
        }}
      />
      <TextField
        label={t('start.create.firstDay')}
        type="date"
        value={days.firstDay}
        onChange={(firstDay) => {
          setDays({ ...days, ...withFirstDay(days, firstDay) })
        }}
      />
      <TextField
        label={t('start.create.lastDay')}
        type="date"
        value={days.lastDay}
        problem={isReversed ? t('start.create.daysReversed') : undefined}
        onChange={(lastDay) => {
          setDays({ ...days, lastDay })
        }}
      />
    </CareForm>
  )
}

type CareFormProps = {
  readonly submit: string
  readonly disabled: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form below an event, which Escape puts away. */
export function CareForm({ submit, disabled, onSubmit, onClose, children }: CareFormProps) {
  const { t } = useText()
  const question = useQuestion(onClose)
  return (
    <form
      {...question}
      className={styles['form']}
      data-testid="event-care"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        if (!disabled) onSubmit()
      }}
    >
      {children}
      <div className={shared['acts']}>
        <Button look="primary" submits disabled={disabled} testId="event-care-submit">
          {submit}
        </Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  )
}
