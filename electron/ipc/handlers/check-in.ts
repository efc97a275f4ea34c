import { success } from '../../../shared/result.ts'
import { recentScans } from '../../check-in/recent-scans.ts'
import { scanTicket } from '../../check-in/scan-ticket.ts'
import { undoCheckIn } from '../../check-in/undo-check-in.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** What happens at the desk: scans, and taking one back. */
export const checkInHandlers = {
  'checkIn.scan': onEvent((event, input, { push, printing }) => {
    const answer = scanTicket(event, input)
    if (!answer.ok) return answer
    push('journal.changed', { types: ['scanned'] })
    if (answer.value.badge !== null) setImmediate(() => printing.queue()?.wake())
    return answer
  }),
  'checkIn.undo': onEvent((event, input, { push, printing }) => {
    const answer = undoCheckIn(event, input)
    if (!answer.ok) return answer
    push('journal.changed', { types: ['check-in-undone'] })
    printing.queue()?.tell(input.checkInId)
    return answer
  }),
  'checkIn.recent': onEvent(({ db }, { limit }) => success({ scans: recentScans(db, limit) })),
} satisfies HandlersOf<'checkIn.scan' | 'checkIn.undo' | 'checkIn.recent'>
