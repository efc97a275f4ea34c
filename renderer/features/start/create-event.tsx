import { useEffect, useRef, useState } from 'react'
import { createEvent, type NewEvent } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import styles from './create-event.module.css'
import { newEventProblem } from './new-event-problem.ts'
import { timeZones, usualTimeZone } from './time-zones.ts'
import { withFirstDay } from './with-first-day.ts'

type CreateEventProps = {
  readonly disabled: boolean
  readonly after: (opened: Promise<boolean>) => void
}

const empty: NewEvent = {
  name: '',
  place: '',
  firstDay: '',
  lastDay: '',
  timeZone: usualTimeZone(),
  codesIgnoreCase: true,
}

/** The few facts that a new event needs; everything else comes with its guests. */
export function CreateEvent({ disabled, after }: CreateEventProps) {
  const { t } = useText()
  const [event, setEvent] = useState(empty)
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const tried = tries > 0
  const problem = newEventProblem(event)
  const problemOf = (...kinds: (typeof problem)[]): string | undefined =>
    tried && problem !== null && kinds.includes(problem) ? t(`start.create.${problem}`) : undefined
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries])
  const change = (part: Partial<NewEvent>): void => {
    setEvent({ ...event, ...part })
  }
  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault()
        setTries(tries + 1)
        if (problem === null) after(createEvent({ ...event, name: event.name.trim() }))
      }}
    >
      <div className={styles['wide']}>
        <TextField
          label={t('start.create.name')}
          value={event.name}
          maxLength={200}
          problem={problemOf('nameMissing')}
          onChange={(name) => change({ name })}
        />
      </div>
      <TextField
        label={t('start.create.firstDay')}
        type="date"
        value={event.firstDay}
        problem={problemOf('daysMissing')}
        onChange={(firstDay) => change(withFirstDay(event, firstDay))}
      />
      <TextField
        label={t('start.create.lastDay')}
        type="date"
        value={event.lastDay}
        problem={problemOf('daysReversed')}
        onChange={(lastDay) => change({ lastDay })}
      />
      <TextField
        label={t('start.create.place')}
        value={event.place}
        maxLength={200}
        onChange={(place) => change({ place })}
      />
      <SelectField
        label={t('start.create.timeZone')}
        value={event.timeZone}
        options={timeZones}
        onChange={(timeZone) => change({ timeZone })}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={event.codesIgnoreCase}
          onChange={(box) => change({ codesIgnoreCase: box.target.checked })}
        />
        {t('start.create.ignoreCase')}
      </label>
      <div className={styles['wide']}>
        <Button submits disabled={disabled}>
          {t('start.create.submit')}
        </Button>
      </div>
    </form>
  )
}
