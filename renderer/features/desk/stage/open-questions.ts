import { questionsFor } from '../../../../shared/domain/check-in/list-questions.ts'
import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import type { Translate } from '../../../../shared/i18n/messages.ts'
import type { CheckInList, ListQuestion } from '../../../../shared/model/check-in-list.ts'

/** What an answer asks: the name of a ticket that has no person yet, and the list's own questions. */
export function openQuestions(
  { attendee, ticket }: ScanAnswer,
  list: CheckInList | null,
  t: Translate,
): readonly ListQuestion[] {
  const name = attendee?.unnamed === true ? nameQuestions(t) : []
  const asked = questionsFor(list?.questions ?? [], ticket?.type ?? null, attendee?.extra ?? [])
  return [...name, ...asked]
}

function nameQuestions(t: Translate): readonly ListQuestion[] {
  return [
    { id: 'firstName', text: t('desk.name.firstName'), required: false },
    { id: 'infix', text: t('desk.name.infix'), required: false },
    { id: 'lastName', text: t('desk.name.lastName'), required: true },
  ]
}
