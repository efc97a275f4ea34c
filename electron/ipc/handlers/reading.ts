import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import type { Presence } from '../../../shared/model/guest-card.ts'
import { failure, success } from '../../../shared/result.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { findEvent, findList } from '../../db/event/definitions.ts'
import { readJournal } from '../../db/journal/journal.ts'
import { toldBody } from '../../db/journal/told-body.ts'
import { presenceOf } from '../../db/attendance/presence.ts'
import { searchAttendees } from '../../db/guests/search.ts'
import { admittedTo, recallAdmitted } from '../../db/attendance/admitted.ts'
import { summarizeList } from '../../db/attendance/summary.ts'
import { recallVocabulary } from '../../db/guests/vocabulary.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** What can be read of the open event: its guests, the counters and the journal itself. */
export const readingHandlers = {
  'attendees.search': onEvent(async ({ db, pen }, { text, limit, listId }) => {
    const list = listId === undefined ? null : findList(db, listId)
    const event = findEvent(db)?.description
    await recallVocabulary(db, letOthersGoFirst)
    if (list !== null) await recallAdmitted(db, list, letOthersGoFirst)
    if (!db.open) return failure('no-event')
    if (list === null || event === undefined) {
      return success({ attendees: searchAttendees(db, text, limit) })
    }
    const now = pen.now()
    const standing = (id: string) => presenceOf(db, list, id, now, event.timeZone)
    const attendees = searchAttendees(db, text, limit, (id) => standing(id) !== null)
    const admitted = admittedTo(db, list)
    const presences = attendees.flatMap<[string, Presence]>(({ id }) => {
      const stands = standing(id)
      if (stands !== null) return [[id, stands.present ? 'present' : 'left']]
      return admitted.has(id) ? [[id, 'expected']] : []
    })
    return success({ attendees, presences: Object.fromEntries(presences) })
  }),
  'attendees.get': onEvent(({ db }, { id }) => {
    const attendee = findAttendee(db, id)
    return attendee === null ? failure('not-found', 'Nobody has this id.') : success(attendee)
  }),
  'stats.summary': onEvent(async ({ db, pen }, { listId }) => {
    const list = findList(db, listId)
    const event = findEvent(db)
    if (list === null || event === null) return failure('unknown-list', 'No list has this id.')
    await recallAdmitted(db, list, letOthersGoFirst)
    if (!db.open) return failure('no-event')
    return success(summarizeList(db, list, pen.now(), event.description.timeZone))
  }),
  'journal.page': onEvent(({ db }, { after, limit }) => {
    const entries = readJournal(db, after, limit)
    return success({
      entries: entries.map(({ body, personal, ...entry }) => ({
        ...entry,
        body: toldBody(body),
      })),
    })
  }),
} satisfies HandlersOf<'attendees.search' | 'attendees.get' | 'stats.summary' | 'journal.page'>
