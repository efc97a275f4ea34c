import { useState } from 'react'
import { archiveEvent, type EventFile } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CopyForm, DateForm } from './care-forms.tsx'
import { DeleteForm } from './delete-event.tsx'
import { FactsForm } from './facts-form.tsx'
import styles from './event-files.module.css'
import shared from './start.module.css'

const words = {
  facts: ['care.facts', 'care.factsOf'],
  copy: ['care.copy', 'care.copyOf'],
  date: ['care.planDate', 'care.planDateOf'],
  archive: ['care.archive', 'care.archiveOf'],
  delete: ['deletion.delete', 'deletion.ofEvent'],
} as const

/** What can be done with an event. */
export type CareAct = keyof typeof words

type EventCareProps = {
  readonly file: EventFile
  readonly description: NonNullable<EventFile['description']>
  readonly acts: readonly CareAct[]
  readonly opening: boolean
  readonly after: (opened: Promise<boolean>) => void
}

/** Other facts, a copy, away from sight, or when its data goes: those that are asked for, and their forms. */
export function EventCare({ file, description, acts, opening, after }: EventCareProps) {
  const { t } = useText()
  const [form, setForm] = useState<CareAct | null>(null)
  const [outside, setOutside] = useState<readonly string[]>([])
  const { id } = file
  const { name } = description
  const close = (): void => {
    setForm(null)
  }
  return (
    <div className={styles['care']}>
      <div className={shared['acts']} data-look="quiet">
        {acts.map((act) => (
          <Button
            key={act}
            look="quiet"
            label={t(words[act][1], { name })}
            onPress={() => {
              if (act === 'archive') void archiveEvent(id)
              else setForm(act)
            }}
          >
            {t(words[act][0])}
          </Button>
        ))}
      </div>
      {outside.length === 0 ? null : (
        <Notice family="caution" title={t('care.outside', { count: outside.length })} announced>
          <p>{t('care.outsideHelp', { names: outside.join(', ') })}</p>
        </Notice>
      )}
      {form === 'facts' ? (
        <FactsForm id={id} description={description} onClose={close} onOutside={setOutside} />
      ) : null}
      {form === 'date' ? <DateForm id={id} date={file.deleteOn ?? ''} onClose={close} /> : null}
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
