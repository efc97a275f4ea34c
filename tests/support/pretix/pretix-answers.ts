type Json = Record<string, unknown>

/** An answer as pretix keeps it (`Question.clean_answer`), null where it leaves it out without a word. */
export function keptAnswer(question: Json | undefined, given: string): string | null {
  if (question?.['ask_during_checkin'] !== true) return null
  const options = (question['options'] ?? []) as Json[]
  const chosen = (text: string): string | null => {
    const option = options.find(({ id, identifier }) => text === identifier || text === String(id))
    return option === undefined ? null : String(Object.values(option['answer'] as Json)[0])
  }
  switch (question['type']) {
    case 'B':
      if (['true', 'True'].includes(given)) return 'True'
      return question['required'] === true ? null : 'False'
    case 'N':
      return Number.isNaN(Number(given.replace(',', '.'))) ? null : given.replace(',', '.')
    case 'C':
      return chosen(given)
    case 'M': {
      const all = given.split(',').map(chosen)
      return all.includes(null) ? null : all.join(', ')
    }
    case 'D':
    case 'W':
      return Number.isNaN(Date.parse(given)) ? null : given
    default:
      return given === '' ? null : given
  }
}
