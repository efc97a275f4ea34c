import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'

/** One question to the guest at the desk. */
export type OpenQuestion = {
  readonly id: string
  readonly text: string
  readonly required: boolean
}

/** What an answer asks: the name of a ticket that has no person yet, and the list's own questions. */
export function openQuestions(
  answer: ScanAnswer,
  list: CheckInList | null,
  t: Translate,
): readonly OpenQuestion[] {
  const name = answer.attendee?.unnamed === true ? nameQuestions(t) : []
  return [...name, ...(list?.questions ?? [])]
}

function nameQuestions(t: Translate): readonly OpenQuestion[] {
  return [
    { id: 'firstName', text: t('desk.name.firstName'), required: false },
    { id: 'infix', text: t('desk.name.infix'), required: false },
    { id: 'lastName', text: t('desk.name.lastName'), required: true },
  ]
}
