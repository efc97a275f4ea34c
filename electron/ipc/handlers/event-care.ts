import { localDate } from '../../../shared/domain/local-time.ts'
import { laterThan } from '../../../shared/domain/deletion-date.ts'
import { failure, success } from '../../../shared/result.ts'
import { planDeletion, renameEvent } from '../../events/describe-event.ts'
import type { HandlersOf } from '../deps.ts'

/** What is done with the events of this laptop, open or not. */
export const eventCareHandlers = {
  'events.rename': async ({ desk, push }, { id, eventId, name }) => {
    const done = await desk.change(eventId, (deps) => {
      renameEvent(deps, id, name.trim())
    })
    if (done.ok) push('journal.changed', { types: ['event-described'] })
    return done
  },
  'events.copy': async ({ desk }, { id, from, name, firstDay, lastDay }) => {
    if (lastDay < firstDay) return failure('days-reversed', 'The last day is before the first.')
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
  'events.rename' | 'events.copy' | 'events.archive' | 'events.planDeletion' | 'events.deleteLater'
>
