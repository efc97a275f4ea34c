import type { ParsedInput } from '../../../shared/contract.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findTicketType } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { cleanField } from '../clean-field.ts'
import { once } from '../once.ts'

type Refusal =
  'id-taken' | 'name-missing' | 'question-missing' | 'window-reversed' | 'unknown-ticket-type'

/** Makes a list or changes one: what happened on it stays. */
export function defineList(
  { db, pen }: DeskDeps,
  input: ParsedInput<'lists.define'>,
): Result<CheckInList, Refusal> {
  return once(db, input, () => {
    const name = cleanField(input.list.name, 120)
    if (name === '') return failure('name-missing')
    const questions = input.list.questions.map((question) => ({
      ...question,
      text: cleanField(question.text, 300),
    }))
    if (questions.some(({ text }) => text === '')) return failure('question-missing')
    const { opensAt, closesAt, ticketTypes } = input.list
    const isReversed =
      opensAt !== null && closesAt !== null && Date.parse(opensAt) >= Date.parse(closesAt)
    if (isReversed) return failure('window-reversed')
    const isKnown = (ticketTypes ?? []).every((type) => findTicketType(db, type) !== null)
    if (!isKnown) return failure('unknown-ticket-type')
    const list = { ...input.list, name, questions }
    appendEntry(db, pen, { id: input.id, type: 'list-defined', body: { list } })
    return success({ subject: null, answer: list })
  })
}
