import { localDate } from '../../../shared/domain/time/local-time.ts'
import { laterThan } from '../../../shared/domain/event/deletion-date.ts'
import { languageCodes } from '../../../shared/i18n/languages.ts'
import { failure, success } from '../../../shared/result.ts'
import { describeEvent, planDeletion } from '../../events/describe-event.ts'
import type { HandlersOf } from '../deps.ts'
import { newEventWords } from '../new-event-words.ts'

const DAYS_REVERSED = 'The last day is before the first.'

/** What is done with the events of this laptop, open or not. */
export const eventCareHandlers = {
  'events.describe': async ({ desk, push, language }, { id, eventId, movesAlong, ...given }) => {
    const facts = { ...given.facts, name: given.facts.name.trim() }
    if (facts.name === '') return failure('name-missing', 'An event has a name.')
    if (facts.lastDay < facts.firstDay) return failure('days-reversed', DAYS_REVERSED)
    const inUse = language()
    const others = languageCodes.filter((code) => code !== inUse)
    const dayNames = [inUse, ...others].map((code) => newEventWords(code).day)
    let outside: string[] = []
    const done = await desk.change(eventId, (deps) => {
      outside = describeEvent(deps, { id, facts, movesAlong, dayNames })
    })
    if (!done.ok) return done
    push('journal.changed', { types: ['event-described', 'list-defined', 'ticket-type-defined'] })
    return success({ outside })
  },
  'events.copy': async ({ desk }, { id, from, name, firstDay, lastDay }) => {
    if (lastDay < firstDay) return failure('days-reversed', DAYS_REVERSED)
    return desk.copy(from, id, { name: name.trim(), firstDay, lastDay })
  },
  'events.archive': ({ desk, settings, notOpened }, { eventId, archived }) => {
    const others = settings.current().archivedEvents.filter((one) => one !== eventId)
    const isLast = settings.current().lastEventId === eventId
    if (archived && desk.current?.id === eventId) desk.close()
    if (notOpened.current?.eventId === eventId) notOpened.current = null
    settings.change({
      archivedEvents: archived ? [...others, eventId] : others,
      ...(archived && isLast ? { lastEventId: null } : {}),
    })
    return success({})
  },
  'events.planDeletion': async ({ desk, settings }, { id, eventId, date }) => {
    const done = await desk.change(eventId, (deps) => {
      planDeletion(deps, id, date)
    })
    if (!done.ok) return done
    const { [eventId]: _later, ...others } = settings.current().deletionLater
    settings.remember({ deletionLater: others })
    return done
  },
  'events.deleteLater': ({ settings, clock }, { eventId }) => {
    const later = laterThan(localDate(clock.now(), 'UTC'))
    settings.change({ deletionLater: { ...settings.current().deletionLater, [eventId]: later } })
    return success({})
  },
} satisfies HandlersOf<
  | 'events.describe'
  | 'events.copy'
  | 'events.archive'
  | 'events.planDeletion'
  | 'events.deleteLater'
>
