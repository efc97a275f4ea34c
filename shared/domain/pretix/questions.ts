import type { ListQuestion } from '../../model/check-in-list.ts'
import type { PretixList, PretixQuestion } from '../../model/pretix.ts'
import { cleanCell, cut } from '../importing/cells/clean-cell.ts'
import { oneLanguage } from './names.ts'
import { ticketTypeId, type Product } from './products.ts'

/** pretix's letters (`Question.TYPE_*`); short and long texts are left out, for they are any text. */
const kinds: Readonly<Record<string, NonNullable<ListQuestion['kind']>>> = {
  N: 'number',
  B: 'yes',
  C: 'choice',
  M: 'choices',
  D: 'date',
  H: 'time',
  W: 'moment',
  CC: 'country',
  TEL: 'phone',
}

/**
 * The questions that pretix asks at check-in, of holders of the items to which they belong. pretix drops an answer that
 * it cannot read without a word, so each says what it takes. A desk has no file to give.
 */
export function questionsOf(
  list: PretixList,
  questions: readonly PretixQuestion[],
  products: readonly Product[],
): ListQuestion[] {
  return questions
    .filter(({ ask_during_checkin, type }) => ask_during_checkin === true && type !== 'F')
    .filter(
      ({ items }) =>
        list.all_products || (items ?? []).some((id) => list.limit_products.includes(id)),
    )
    .map((question) => {
      const { id, items, required, type, options } = question
      const kind = kinds[type ?? '']
      const concerned = products.filter(({ item }) => items?.includes(item) === true)
      return {
        id: String(id),
        text: oneLanguage(question.question).slice(0, 300) || `#${String(id)}`,
        required: required === true,
        ...(kind === undefined ? {} : { kind }),
        ...(kind === 'choice' || kind === 'choices' ? { choices: choicesOf(options ?? []) } : {}),
        ...(items === null || items === undefined
          ? {}
          : { ticketTypes: concerned.map(ticketTypeId) }),
        particular: particularOf(question),
      }
    })
}

/** The name under which the answer to a question stands among a guest's particulars. */
export function particularOf({ id, question }: PretixQuestion): string {
  return cut(cleanCell(oneLanguage(question)), 80) || `#${String(id)}`
}

/**
 * Whether answers that were read before stand under other names now, or mean something else: a question was reworded,
 * is asked at the desk from now on, or its answer is to be seen there. pretix does not count that as a change of the orders.
 */
export function answersMoved(
  before: readonly PretixQuestion[],
  now: readonly PretixQuestion[],
): boolean {
  const known = new Map(now.map((question) => [question.id, question]))
  return before.some((old) => {
    const question = known.get(old.id)
    if (question === undefined) return false
    return (
      particularOf(question) !== particularOf(old) ||
      isShown(question) !== isShown(old) ||
      (question.ask_during_checkin === true && old.ask_during_checkin !== true)
    )
  })
}

/** Whether the desk sees the answer at each scan. */
export function isShown({ show_during_checkin: shown }: PretixQuestion): boolean {
  return shown === true
}

function choicesOf(options: NonNullable<PretixQuestion['options']>): ListQuestion['choices'] {
  return options
    .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
    .map(({ id, answer }) => ({
      id: String(id),
      text: oneLanguage(answer).slice(0, 200) || `#${String(id)}`,
    }))
}
