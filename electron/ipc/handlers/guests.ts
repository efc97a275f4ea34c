import { editGuest } from '../../check-in/guest/edit-guest.ts'
import { registerWalkIn } from '../../check-in/guest/register-walk-in.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** What the desk writes of its guests: somebody without a ticket, and a name that is wrong. */
export const guestHandlers = {
  'attendees.register': onEvent((event, input, { push, printing }) => {
    const answer = registerWalkIn(event, input)
    if (!answer.ok) return answer
    push('journal.changed', { types: ['attendee-registered', 'scanned'] })
    if (answer.value.badge !== null) setImmediate(() => printing.queue()?.wake())
    return answer
  }),
  'attendees.edit': onEvent((event, input, { push }) => {
    const answer = editGuest(event, input)
    if (answer.ok) push('journal.changed', { types: ['attendee-edited'] })
    return answer
  }),
} satisfies HandlersOf<'attendees.register' | 'attendees.edit'>
