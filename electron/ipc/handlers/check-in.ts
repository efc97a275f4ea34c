import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { needsOf } from '../../../shared/domain/check-in/needs.ts'
import { success } from '../../../shared/result.ts'
import { recentScans } from '../../check-in/scan/recent-scans.ts'
import { scanTicket } from '../../check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../check-in/scan/undo-check-in.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** What happens at the desk: scans, and taking one back. */
export const checkInHandlers = {
  'checkIn.scan': onEvent((event, input, { push, printing, staff }) => {
    const answer = scanTicket(event, input)
    if (!answer.ok) return answer
    push('journal.changed', { types: ['scanned'] })
    if (answer.value.badge !== null) setImmediate(() => printing.queue()?.wake())
    return staff.actor === 'locked' ? success(forLockedScreen(answer.value)) : answer
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

/** Nobody signed in: what the stage does not show of a guest, nobody is told. */
function forLockedScreen(answer: ScanAnswer): ScanAnswer {
  const { attendee, candidates } = answer
  return {
    ...answer,
    attendee: attendee === null ? null : asShown(attendee),
    candidates: candidates.map(asShown),
  }
}

const someNeed = { label: 'access', value: 'x', sensitive: true }

function asShown(attendee: Attendee): Attendee {
  const extra = attendee.extra.flatMap((field) => {
    if (!field.sensitive) return [field]
    // That help is needed is seen by everybody; which, only who holds a key.
    return needsOf({ extra: [field], note: '' }).length === 0 ? [] : [someNeed]
  })
  return { ...attendee, extra, email: '', phone: '' }
}
