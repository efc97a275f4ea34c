import { instantAt, localDateTime } from '../../../shared/domain/time/local-time.ts'
import { checkInListSchema, type CheckInList } from '../../../shared/model/check-in-list.ts'
import { panelProblem } from '../../words/panel-problem.ts'
import { changeDraft, draftList, saveDraft, useLists } from '../../stores/lists.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import styles from './lists-page.module.css'
import { QuestionFields } from './question-fields.tsx'
import { TicketTypeFields } from './ticket-type-fields.tsx'

const switches = ['byEnrolment', 'reentryAfterExit', 'admitUnpaid', 'admitEarly'] as const
const { kind, entries, prints } = checkInListSchema.shape

/** What a list is: its name, hours, tickets and rules. */
export function ListForm({ draft }: { readonly draft: CheckInList }) {
  const { t } = useText()
  const { busy, problem } = useLists()
  return (
    <Form className={styles['form']} testId="list-form" onSubmit={saveDraft}>
      <h2 className={styles['name']}>{t('lists.form')}</h2>
      <ListFields draft={draft} />
      <TicketTypeFields draft={draft} />
      <fieldset className={styles['choices']}>
        <legend>{t('lists.rules')}</legend>
        {draft.rules === undefined ? null : <p>{t('lists.ownRules')}</p>}
        {switches.map((name) => (
          <label key={name} className={styles['choice']}>
            <input
              type="checkbox"
              checked={draft[name]}
              onChange={({ target }) => changeDraft({ [name]: target.checked })}
            />
            {t(`lists.rule.${name}`)}
          </label>
        ))}
      </fieldset>
      <QuestionFields draft={draft} />
      {problem === null || problem === 'name-missing' || problem === 'question-missing' ? null : (
        <p className={styles['problem']} role="alert">
          {problem === 'window-reversed'
            ? t('lists.windowReversed')
            : panelProblem(problem, t, 'edit.failed')}
        </p>
      )}
      <div className={styles['actions']}>
        <Button look="primary" submits testId="list-save" disabled={busy}>
          {t('edit.save')}
        </Button>
        <Button look="quiet" onPress={() => draftList(null)}>
          {t('app.cancel')}
        </Button>
      </div>
    </Form>
  )
}

function ListFields({ draft }: { readonly draft: CheckInList }) {
  const { t } = useText()
  const problem = useLists((state) => state.problem)
  return (
    <>
      <TextField
        label={t('lists.name')}
        value={draft.name}
        maxLength={120}
        problem={problem === 'name-missing' ? t('lists.nameMissing') : undefined}
        onChange={(name) => changeDraft({ name })}
      />
      <div className={styles['fields']}>
        <SelectField
          label={t('lists.kind')}
          value={draft.kind}
          options={kind.options.map((value) => ({ value, label: t(`lists.kind.${value}`) }))}
          onChange={(value) => changeDraft({ kind: value })}
        />
        <TextField
          label={t('lists.place')}
          value={draft.place ?? ''}
          maxLength={120}
          onChange={(place) => changeDraft({ place: place === '' ? null : place })}
        />
        <TextField
          label={t('lists.day')}
          type="date"
          value={draft.day ?? ''}
          onChange={(day) => changeDraft({ day: day === '' ? null : day })}
        />
        <MomentField draft={draft} field="opensAt" />
        <MomentField draft={draft} field="closesAt" />
        <TextField
          label={t('lists.capacity')}
          help={t('lists.capacityHelp')}
          type="number"
          value={draft.capacity === null ? '' : String(draft.capacity)}
          onChange={(text) => changeDraft({ capacity: wholeNumber(text) })}
        />
        <SelectField
          label={t('lists.entries')}
          value={draft.entries}
          options={entries.options.map((value) => ({ value, label: t(`lists.entries.${value}`) }))}
          onChange={(value) => changeDraft({ entries: value })}
        />
        <SelectField
          label={t('lists.prints')}
          value={draft.prints}
          options={prints.options.map((value) => ({ value, label: t(`lists.prints.${value}`) }))}
          onChange={(value) => changeDraft({ prints: value })}
        />
        <Field label={t('lists.automaticExit')} help={t('lists.automaticExitHelp')}>
          {(ids) => (
            <input
              {...ids}
              type="time"
              value={draft.automaticExitAt ?? ''}
              onChange={({ target: { value } }) =>
                changeDraft({ automaticExitAt: value === '' ? null : value })
              }
            />
          )}
        </Field>
        <TextField
          label={t('lists.handOut')}
          value={draft.handOut ?? ''}
          maxLength={80}
          onChange={(handOut) => changeDraft({ handOut: handOut === '' ? null : handOut })}
        />
      </div>
    </>
  )
}

type MomentFieldProps = { readonly draft: CheckInList; readonly field: 'opensAt' | 'closesAt' }

/** A moment as the clock at the venue shows it. */
function MomentField({ draft, field }: MomentFieldProps) {
  const { t } = useText()
  const timeZone = useSession((state) => state.openEvent?.description.timeZone ?? 'UTC')
  const moment = draft[field]
  return (
    <Field label={t(`lists.${field}`)}>
      {(ids) => (
        <input
          {...ids}
          type="datetime-local"
          value={moment === null ? '' : localDateTime(Date.parse(moment), timeZone)}
          onChange={({ target: { value } }) =>
            changeDraft({ [field]: value === '' ? null : instantAt(value, timeZone) })
          }
        />
      )}
    </Field>
  )
}

function wholeNumber(text: string): number | null {
  const number = Math.floor(Number(text))
  return text.trim() === '' || !Number.isSafeInteger(number) || number < 1 ? null : number
}
