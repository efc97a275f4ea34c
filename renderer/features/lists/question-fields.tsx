import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import {
  addQuestion,
  changeQuestion,
  moveQuestion,
  removeQuestion,
  useLists,
} from '../../stores/lists.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import styles from './question-fields.module.css'

/** The questions that the desk asks a guest before the entry counts: written, ordered and taken away by keyboard. */
export function QuestionFields({ draft }: { readonly draft: CheckInList }) {
  const { t } = useText()
  const { questions } = draft
  const box = useRef<HTMLFieldSetElement>(null)
  // Which question has the typing after the next drawing: a move takes it along, a removal would lose it.
  const next = useRef<number | null>(null)
  useEffect(() => {
    if (next.current === null) return
    const fields = box.current?.querySelectorAll<HTMLElement>('input[type=text]') ?? []
    const field = fields[Math.min(next.current, fields.length - 1)]
    next.current = null
    const add = box.current?.querySelector<HTMLElement>('[data-testid=question-add]')
    ;(field ?? add)?.focus()
  }, [questions])
  const move = (index: number, by: -1 | 1): void => {
    const to = index + by
    if (to < 0 || to >= questions.length) return
    next.current = to
    moveQuestion(index, to)
  }
  return (
    <fieldset ref={box} className={styles['questions']} data-testid="list-questions">
      <legend>{t('lists.questions')}</legend>
      <p className={styles['help']}>{t('lists.questions.help')}</p>
      {questions.map((question, index) => (
        <QuestionRow
          key={question.id}
          question={question}
          number={index + 1}
          isLast={index === questions.length - 1}
          onMove={(by) => move(index, by)}
          onRemove={() => {
            next.current = index
            removeQuestion(index)
          }}
        />
      ))}
      <div>
        <Button
          testId="question-add"
          onPress={() => {
            next.current = questions.length
            addQuestion()
          }}
        >
          {t('lists.questions.add')}
        </Button>
      </div>
    </fieldset>
  )
}

type QuestionRowProps = {
  readonly question: CheckInList['questions'][number]
  readonly number: number
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function QuestionRow({ question, number, isLast, onMove, onRemove }: QuestionRowProps) {
  const { t } = useText()
  const index = number - 1
  const isMissing =
    useLists((state) => state.problem === 'question-missing') && question.text.trim() === ''
  const onKeyDown = (event: KeyboardEvent): void => {
    const { altKey, key } = event
    if (!altKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div className={styles['question']} data-testid="list-question">
      <Field
        label={t('lists.question', { number })}
        problem={isMissing ? t('lists.questionMissing') : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            type="text"
            value={question.text}
            maxLength={300}
            autoComplete="off"
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onKeyDown={onKeyDown}
            onChange={({ target }) => changeQuestion(index, { text: target.value })}
          />
        )}
      </Field>
      <div className={styles['tools']}>
        <label className={styles['required']}>
          <input
            type="checkbox"
            checked={question.required}
            onChange={({ target }) => changeQuestion(index, { required: target.checked })}
          />
          {t('lists.question.required')}
        </label>
        <Button
          look="quiet"
          disabled={number === 1}
          label={t('lists.question.up', { number })}
          onPress={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button
          look="quiet"
          disabled={isLast}
          label={t('lists.question.down', { number })}
          onPress={() => onMove(1)}
        >
          ↓
        </Button>
        <Button
          look="quiet"
          label={t('lists.question.remove', { number })}
          testId="question-remove"
          onPress={onRemove}
        >
          {t('lists.question.removeShort')}
        </Button>
      </div>
    </div>
  )
}
