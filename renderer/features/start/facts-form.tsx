import { useState } from 'react'
import { describeEvent, type EventFacts, type EventFile } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { CareForm, type Closing } from './care-forms.tsx'
import createStyles from './create-event.module.css'
import { newEventProblem } from './new-event-problem.ts'
import shared from './start.module.css'
import { timeZonesWith } from './time-zones.ts'

type FactsFormProps = Closing & {
  readonly description: NonNullable<EventFile['description']>
  /** Takes the names of lists and ticket types that are on no day of the event now. */
  readonly onOutside: (names: readonly string[]) => void
}

/** What an event is called, when and where it is: as where it is made, with what is there already going along. */
export function FactsForm({ id, description, onClose, onOutside }: FactsFormProps) {
  const { t } = useText()
  const { codesIgnoreCase, ...before } = description
  const [facts, setFacts] = useState<EventFacts>(before)
  const [moves, setMoves] = useState<boolean | null>(null)
  const problem = newEventProblem({ ...facts, codesIgnoreCase })
  const problemOf = (kind: typeof problem): string | undefined =>
    problem !== null && problem === kind ? t(`start.create.${problem}`) : undefined
  const change = (part: Partial<EventFacts>): void => {
    setFacts({ ...facts, ...part })
  }
  const isMoved = facts.firstDay !== before.firstDay && facts.firstDay !== ''
  const daysDiffer = isMoved || facts.lastDay !== before.lastDay
  // Days that have nothing to do with the former ones were a slip, or the event was put off.
  const isElsewhere = facts.firstDay > before.lastDay || facts.lastDay < before.firstDay
  const movesAlong = isMoved && (moves ?? isElsewhere)
  const save = async (): Promise<void> => {
    const outside = await describeEvent(id, { ...facts, name: facts.name.trim() }, movesAlong)
    onOutside(outside)
    onClose()
  }
  return (
    <CareForm
      submit={t('care.save')}
      disabled={problem !== null}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <TextField
        label={t('care.name')}
        value={facts.name}
        maxLength={200}
        problem={problemOf('nameMissing')}
        onChange={(name) => change({ name })}
      />
      <TextField
        label={t('start.create.firstDay')}
        type="date"
        value={facts.firstDay}
        problem={problemOf('daysMissing')}
        onChange={(firstDay) => change({ firstDay })}
      />
      <TextField
        label={t('start.create.lastDay')}
        type="date"
        value={facts.lastDay}
        problem={problemOf('daysReversed')}
        onChange={(lastDay) => change({ lastDay })}
      />
      {isMoved ? (
        <label className={createStyles['check']}>
          <input
            type="checkbox"
            checked={movesAlong}
            onChange={(box) => {
              setMoves(box.target.checked)
            }}
          />
          {t('care.movesAlong')}
        </label>
      ) : null}
      {daysDiffer ? <p className={shared['quiet']}>{t('care.daysHelp')}</p> : null}
      <TextField
        label={t('start.create.place')}
        value={facts.place}
        maxLength={200}
        onChange={(place) => change({ place })}
      />
      <SelectField
        label={t('start.create.timeZone')}
        value={facts.timeZone}
        options={timeZonesWith(before.timeZone)}
        onChange={(timeZone) => change({ timeZone })}
      />
      {facts.timeZone === before.timeZone ? null : (
        <p className={shared['quiet']}>{t('care.zoneHelp')}</p>
      )}
    </CareForm>
  )
}
