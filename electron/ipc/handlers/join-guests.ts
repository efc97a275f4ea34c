import { joinGuests, partGuests, tellApart } from '../../check-in/guest/join-guests.ts'
import { alikePairs } from '../../db/guests/alike-guests.ts'
import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { success } from '../../../shared/result.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** More pairs are not read at once. */
const MOST_PAIRS = 50

/** One person who is several guests: said by a person, and taken back. */
export const joinGuestsHandlers = {
  'guests.join': onEvent((event, input, { push }) => {
    const answer = joinGuests(event, input)
    if (answer.ok) push('journal.changed', { types: ['guests-joined'] })
    return answer
  }),
  'guests.part': onEvent((event, input, { push }) => {
    const answer = partGuests(event, input)
    if (answer.ok) push('journal.changed', { types: ['guests-parted'] })
    return answer
  }),
  'guests.tellApart': onEvent((event, input, { push }) => {
    const answer = tellApart(event, input)
    if (answer.ok) push('journal.changed', { types: ['guests-told-apart'] })
    return answer
  }),
  'guests.alike': onEvent(async ({ db }) => {
    const pairs = await alikePairs(db, letOthersGoFirst)
    return success({ total: pairs.length, pairs: pairs.slice(0, MOST_PAIRS) })
  }),
} satisfies HandlersOf<'guests.join' | 'guests.part' | 'guests.tellApart' | 'guests.alike'>
