import { useState } from 'react'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import { reply, type ScanRequest } from '../../stores/scan.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { openQuestions } from './open-questions.ts'
import styles from './answers-form.module.css'

type AnswersFormProps = { readonly answer: ScanAnswer; readonly request: ScanRequest }

/** The questions that come before the entry counts; answering them scans again. */
export function AnswersForm({ answer, request }: AnswersFormProps) {
  const { t } = useText()
  const list = useSession((state) => state.lists.find((one) => one.id === answer.listId))
  const [given, setGiven] = useState<Readonly<Record<string, string>>>(request.answers ?? {})
  const [tried, setTried] = useState(false)
  const questions = openQuestions(answer, list ?? null, t)
  const missing = questions.filter(({ id, required }) => required && !given[id]?.trim())
  const guest = answer.attendee === null ? {} : { attendeeId: answer.attendee.id }
  return (
    <form
      className={styles['form']}
      data-testid="answers-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (missing.length > 0) return
        // An empty answer says that the question was put: it is not put twice.
        const asked = Object.fromEntries(questions.map(({ id }) => [id, '']))
        reply({ ...request, ...guest, answers: { ...asked, ...given } })
      }}
    >
      {questions.map(({ id, text, required }, index) => (
        <label key={id} className={styles['question']}>
          <span>
            {text}
            {required ? null : ` (${t('desk.answers.optional')})`}
          </span>
          <input
            className={styles['input']}
            name={id}
            value={given[id] ?? ''}
            maxLength={2000}
            autoComplete="off"
            // The question is why the scan stopped: the guest waits for the answer.
            autoFocus={index === 0}
            required={required}
            onChange={(event) => {
              setGiven({ ...given, [id]: event.target.value })
            }}
          />
          {tried && missing.some((question) => question.id === id) ? (
            <span role="alert">{t('desk.answers.required')}</span>
          ) : null}
        </label>
      ))}
      <Button look="stage" submits>
        {t('desk.answers.submit')}
      </Button>
    </form>
  )
}
