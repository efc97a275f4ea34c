import { useState } from 'react'
import { isGoodAnswer } from '../../../../shared/domain/check-in/list-questions.ts'
import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import type { ListQuestion } from '../../../../shared/model/check-in-list.ts'
import { reply, type ScanRequest } from '../../../stores/scan.ts'
import { useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { AnswerField } from './answer-field.tsx'
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
  const missing = questions.filter((question) => !isGoodAnswer(question, given[question.id] ?? ''))
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
      {questions.map((question, index) => (
        <AnswerField
          key={question.id}
          question={question}
          value={given[question.id] ?? ''}
          onChange={(value) => setGiven({ ...given, [question.id]: value })}
          isFirst={index === 0}
          problem={tried && missing.includes(question) ? t(whatIsWrong(question, given)) : null}
        />
      ))}
      <Button look="stage" submits>
        {t('desk.answers.submit')}
      </Button>
    </form>
  )
}

function whatIsWrong({ id, kind }: ListQuestion, given: Readonly<Record<string, string>>) {
  const isOpen = kind === 'yes' || (given[id] ?? '').trim() === ''
  return isOpen ? 'desk.answers.required' : 'desk.answers.unfit'
}
