import type { ListQuestion } from '../../../../shared/model/check-in-list.ts'
import { useText } from '../../../text.ts'
import styles from './answers-form.module.css'

type AnswerFieldProps = {
  readonly question: ListQuestion
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether the typing begins here. */
  readonly isFirst: boolean
  /** What is wrong with the answer, null for nothing. */
  readonly problem: string | null
}

/** One question with what its kind of answer needs: a field, a tick, a choice or several. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, problem } = props
  const alert = problem === null ? null : <span role="alert">{problem}</span>
  switch (question.kind) {
    case 'yes':
      return (
        <div className={styles['question']}>
          <Tick {...props} />
          {alert}
        </div>
      )
    case 'choices':
      return (
        <fieldset className={styles['choices']}>
          <legend>
            <Words question={question} />
          </legend>
          <Ticks {...props} />
          {alert}
        </fieldset>
      )
    default:
      return (
        <label className={styles['question']}>
          <Words question={question} />
          {question.kind === 'choice' ? <Choice {...props} /> : <Line {...props} />}
          {alert}
        </label>
      )
  }
}

function Words({ question: { text, required } }: { readonly question: ListQuestion }) {
  const { t } = useText()
  return (
    <span>
      {text}
      {required ? null : ` (${t('desk.answers.optional')})`}
    </span>
  )
}

function Line({ question: { id, kind, required }, value, onChange, isFirst }: AnswerFieldProps) {
  return (
    <input
      className={styles['input']}
      name={id}
      type={kind === undefined ? 'text' : types[kind]}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      value={value}
      maxLength={2000}
      autoComplete="off"
      // The question is why the scan stopped: the guest waits for the answer.
      autoFocus={isFirst}
      required={required}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

const types = {
  number: 'text',
  yes: 'text',
  choice: 'text',
  choices: 'text',
  country: 'text',
  date: 'date',
  time: 'time',
  moment: 'datetime-local',
  phone: 'tel',
} as const

function Choice({ question, value, onChange, isFirst }: AnswerFieldProps) {
  return (
    <select
      className={styles['input']}
      name={question.id}
      value={value}
      autoFocus={isFirst}
      required={question.required}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">–</option>
      {(question.choices ?? []).map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  )
}

function Tick({ question, value, onChange, isFirst }: AnswerFieldProps) {
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        name={question.id}
        checked={value === 'true'}
        autoFocus={isFirst}
        onChange={(event) => onChange(event.target.checked ? 'true' : 'false')}
      />
      <Words question={question} />
    </label>
  )
}

/** The ids of what was ticked, in the order of the choices. */
function Ticks({ question, value, onChange, isFirst }: AnswerFieldProps) {
  const ticked = value.split(',')
  const choices = question.choices ?? []
  const toggle = (id: string, on: boolean): void => {
    const next = choices.filter((choice) => (choice.id === id ? on : ticked.includes(choice.id)))
    onChange(next.map((choice) => choice.id).join(','))
  }
  return choices.map(({ id, text }, index) => (
    <label key={id} className={styles['tick']}>
      <input
        type="checkbox"
        name={`${question.id}-${id}`}
        checked={ticked.includes(id)}
        autoFocus={isFirst && index === 0}
        onChange={(event) => {
          toggle(id, event.target.checked)
        }}
      />
      <span>{text}</span>
    </label>
  ))
}
