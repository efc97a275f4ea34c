import type { ExtraField } from '../../model/attendee.ts'
import type { ListQuestion } from '../../model/check-in-list.ts'

/** The questions for whoever holds a ticket of this type: those whose answer is not known yet. */
export function questionsFor(
  questions: readonly ListQuestion[],
  ticketType: string | null,
  known: readonly ExtraField[],
): readonly ListQuestion[] {
  return questions.filter(({ ticketTypes, particular }) => {
    const concerns =
      ticketTypes === undefined || ticketType === null || ticketTypes.includes(ticketType)
    return concerns && !known.some(({ label, value }) => label === particular && value !== '')
  })
}

/** Whether a registration system will take an answer; what need not be answered may be empty. */
export function isGoodAnswer({ required, kind, choices }: ListQuestion, given: string): boolean {
  const answer = given.trim()
  if (answer === '') return !required
  const isChoice = (id: string) => (choices ?? []).some((choice) => choice.id === id)
  switch (kind) {
    case 'number':
      return /^-?\d+([.,]\d+)?$/.test(answer)
    case 'yes':
      return answer === 'true' || !required
    case 'choice':
      return isChoice(answer)
    case 'choices':
      return answer.split(',').every(isChoice)
    case 'date':
    case 'moment':
      return !Number.isNaN(Date.parse(answer))
    case 'time':
      return /^\d{1,2}:\d{2}(:\d{2})?$/.test(answer)
    case 'country':
      return /^[a-z]{2}$/i.test(answer)
    case 'phone':
      return /^\+?[\d\s().-]{5,}$/.test(answer)
    case undefined:
      return true
  }
}
