import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { success } from '../../../shared/result.ts'
import { dashboard, doublesToRead } from '../../check-in/overview/dashboard.ts'
import { finishNote, writeNote } from '../../check-in/guest/write-note.ts'
import { keepDoublesRead } from '../../db/attendance/read-doubles.ts'
import { guestDirectory } from '../../db/guests/guest-directory.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** How the day goes, and what one shift tells the next. */
export const dashboardHandlers = {
  'stats.dashboard': onEvent(async ({ db, pen }) => {
    const directory = await guestDirectory(db, letOthersGoFirst)
    return success(dashboard(db, directory, pen.now()))
  }),
  'stats.monitor': onEvent(async ({ db, pen }) => {
    const directory = await guestDirectory(db, letOthersGoFirst)
    const known = dashboard(db, directory, pen.now())
    return success({ ...known, organisations: [], missing: [], doubles: [], notes: [] })
  }),
  'stats.doubles': onEvent(({ db }, _input, { desk }) =>
    // A practice is a copy: what was read stands in the event itself.
    success({ doubles: desk.practice === null ? doublesToRead(db) : [] }),
  ),
  'stats.readDoubles': onEvent(({ db }, { checkInIds }) => {
    keepDoublesRead(db, checkInIds)
    return success({})
  }),
  'monitor.open': ({ openMonitor }) => {
    openMonitor()
    return success({})
  },
  'notes.write': onEvent((event, input, { push }) => {
    const answer = writeNote(event, input)
    if (answer.ok) push('journal.changed', { types: ['desk-noted'] })
    return answer
  }),
  'notes.done': onEvent((event, input, { push }) => {
    const answer = finishNote(event, input)
    if (answer.ok) push('journal.changed', { types: ['desk-noted'] })
    return answer
  }),
} satisfies HandlersOf<
  | 'stats.dashboard'
  | 'stats.monitor'
  | 'stats.doubles'
  | 'stats.readDoubles'
  | 'monitor.open'
  | 'notes.write'
  | 'notes.done'
>
