import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { success } from '../../../shared/result.ts'
import { dashboard, doublesIn } from '../../check-in/dashboard.ts'
import { finishNote, writeNote } from '../../check-in/write-note.ts'
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
  'stats.doubles': onEvent(({ db }) => success({ doubles: doublesIn(db) })),
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
  | 'monitor.open'
  | 'notes.write'
  | 'notes.done'
>
