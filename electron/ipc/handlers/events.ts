import type { NewEventWords } from '../../../shared/domain/new-event.ts'
import { languages, type Language } from '../../../shared/i18n/languages.ts'
import { success } from '../../../shared/result.ts'
import { allLists } from '../../db/definitions.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** The events of this laptop, and what the open one consists of. */
export const eventHandlers = {
  'events.all': ({ desk }) => success({ events: desk.all() }),
  'events.current': ({ desk }) => success(desk.summary()),
  'events.create': ({ desk, language }, { id, description }) =>
    desk.create(id, description, wordsIn(language())),
  'events.open': ({ desk }, { id, acceptLiveCopy }) => desk.open(id, acceptLiveCopy),
  'events.openDemo': ({ desk, readDemo }) => desk.openDemo(readDemo()),
  'lists.all': onEvent(({ db }) => success({ lists: allLists(db) })),
} satisfies HandlersOf<
  | 'events.all'
  | 'events.current'
  | 'events.create'
  | 'events.open'
  | 'events.openDemo'
  | 'lists.all'
>

function wordsIn(language: Language): NewEventWords {
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
