import { useState } from 'react'
import { useFormat } from '../../format.ts'
import { archiveEvent, askLater, type EventFile } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CopyForm, DateForm } from './care-forms.tsx'
import { DeleteForm } from './delete-event.tsx'
import { FactsForm } from './facts-form.tsx'
import styles from './event-files.module.css'

type EventCareProps = {
  readonly file: EventFile
  readonly description: NonNullable<EventFile['description']>
  readonly opening: boolean
  readonly after: (opened: Promise<boolean>) => void
}

/** What can be done with an event: other facts, a copy, away from sight, and when its data goes. */
export function EventCare({ file, description, opening, after }: EventCareProps) {
  const { t } = useText()
  const format = useFormat()
  const [form, setForm] = useState<'facts' | 'copy' | 'date' | 'delete' | null>(null)
  const [outside, setOutside] = useState<readonly string[]>([])
  const { id, deleteOn, deletionDue } = file
  const { name } = description
  const close = (): void => {
    setForm(null)
  }
  return (
    <div className={styles['care']}>
      {deleteOn === null ? null : (
        <p className={styles['facts']}>{t('care.deleteOn', { date: format.longDay(deleteOn) })}</p>
      )}
      {deletionDue ? (
        <Notice family="caution" title={t('care.due.title', { name })}>
          <p>{t('care.due.help')}</p>
          <div className={styles['acts']}>
            <Button
              label={t('care.laterOf', { name })}
              testId="deletion-later"
              onPress={() => void askLater(id)}
            >
              {t('care.later')}
            </Button>
          </div>
        </Notice>
      ) : null}
      <div className={styles['acts']} data-look="quiet">
        <Button
          look="quiet"
          label={t('care.factsOf', { name })}
          onPress={() => {
            setForm('facts')
          }}
        >
          {t('care.facts')}
        </Button>
        <Button
          look="quiet"
          label={t('care.copyOf', { name })}
          onPress={() => {
            setForm('copy')
          }}
        >
          {t('care.copy')}
        </Button>
        <Button
          look="quiet"
          label={t('care.planDateOf', { name })}
          onPress={() => {
            setForm('date')
          }}
        >
          {t('care.planDate')}
        </Button>
        <Button
          look="quiet"
          label={t('care.archiveOf', { name })}
          onPress={() => void archiveEvent(id, true)}
        >
          {t('care.archive')}
        </Button>
        <Button
          look="quiet"
          label={t('deletion.ofEvent', { name })}
          onPress={() => {
            setForm('delete')
          }}
        >
          {t('deletion.delete')}
        </Button>
      </div>
      {outside.length === 0 ? null : (
        <Notice family="caution" title={t('care.outside', { count: outside.length })} announced>
          <p>{t('care.outsideHelp', { names: outside.join(', ') })}</p>
        </Notice>
      )}
      {form === 'facts' ? (
        <FactsForm id={id} description={description} onClose={close} onOutside={setOutside} />
      ) : null}
      {form === 'date' ? <DateForm id={id} date={deleteOn ?? ''} onClose={close} /> : null}
      {form === 'delete' ? <DeleteForm id={id} name={name} onClose={close} /> : null}
      {form === 'copy' ? (
        <CopyForm
          id={id}
          description={description}
          disabled={opening}
          after={after}
          onClose={close}
        />
      ) : null}
    </div>
  )
}
