import { useState, type SubmitEvent } from 'react'
import { localDaysOf } from '../../../shared/domain/event/event-days.ts'
import type { PracticeBadges } from '../../../shared/model/practice.ts'
import { useFormat } from '../../format.ts'
import { startPractice, usePractice } from '../../stores/practice.ts'
import { useSession, type OpenEvent } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { Fold } from '../../ui/part.tsx'
import { practiceProblem } from './practice-problem.ts'
import styles from './start-practice.module.css'

type StartPracticeProps = { readonly onStarted: () => void }

/** Begins to practise on a copy of the open event, on a day and at an hour that somebody chooses. */
export function StartPractice({ onStarted }: StartPracticeProps) {
  const { t } = useText()
  const event = useSession((state) => state.openEvent)
  const failureCode = usePractice((state) => state.failureCode)
  if (event === null) return null
  if (event.practice !== null) {
    return (
      <Section title={t('practice.running.title')} help={t('practice.running.help')}>
        {null}
      </Section>
    )
  }
  return (
    <Fold
      title={t('practice.title')}
      help={t('practice.short')}
      opens={failureCode !== null}
      testId="part-practice"
    >
      <p className={styles['help']}>{t('practice.help')}</p>
      {failureCode === null ? null : (
        <Notice family="refused" title={t('practice.failed')} announced>
          <p>{practiceProblem(failureCode, t)}</p>
        </Notice>
      )}
      <Wish event={event} onStarted={onStarted} />
    </Fold>
  )
}

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/

function Wish({ event, onStarted }: StartPracticeProps & { readonly event: OpenEvent }) {
  const { t } = useText()
  const format = useFormat()
  const busy = usePractice((state) => state.busy)
  const [day, setDay] = useState(event.description.firstDay)
  const [time, setTime] = useState('08:30')
  const [badges, setBadges] = useState<PracticeBadges>('files')
  const [tried, setTried] = useState(false)
  const [, hour, minute] = TIME.exec(time.trim()) ?? []
  const isTime = hour !== undefined && minute !== undefined
  const days = localDaysOf(event.description)
  const submit = (submitted: SubmitEvent): void => {
    submitted.preventDefault()
    setTried(true)
    if (!isTime) return
    const wish = { day, time: `${hour.padStart(2, '0')}:${minute}`, badges }
    void startPractice(wish).then((started) => {
      if (started) onStarted()
    })
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit} data-testid="practice-form">
      <SelectField
        label={t('practice.day')}
        value={days.includes(day) ? day : (days[0] ?? day)}
        options={days.map((value) => ({ value, label: format.day(value) }))}
        testId="practice-day"
        onChange={setDay}
      />
      <TextField
        label={t('practice.time')}
        help={t('practice.timeHelp')}
        problem={tried && !isTime ? t('practice.timeProblem') : undefined}
        value={time}
        maxLength={5}
        onChange={setTime}
      />
      <fieldset className={styles['badges']}>
        <legend className={styles['legend']}>{t('practice.badges')}</legend>
        {(['files', 'printer'] as const).map((choice) => (
          <label key={choice} className={styles['choice']}>
            <input
              type="radio"
              name="practice-badges"
              value={choice}
              checked={badges === choice}
              onChange={() => setBadges(choice)}
            />
            {t(`practice.badges.${choice}`)}
          </label>
        ))}
      </fieldset>
      <div>
        <Button look="primary" submits disabled={busy} testId="practice-start">
          {t('practice.start')}
        </Button>
      </div>
    </form>
  )
}
