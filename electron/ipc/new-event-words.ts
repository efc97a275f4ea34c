import type { NewEventWords } from '../../shared/domain/event/new-event.ts'
import { languages, type Language } from '../../shared/i18n/languages.ts'

/** What the first lists and the ticket type of a new event are called in a language. */
export function newEventWords(language: Language): NewEventWords {
  const texts = languages[language]
  const days = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return {
    reception: texts['newEvent.reception'],
    participant: texts['newEvent.participant'],
    day: (date) => days.format(new Date(date)),
  }
}
