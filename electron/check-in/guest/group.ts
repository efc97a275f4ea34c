import type { CallOutput, ParsedInput } from '../../../shared/contract.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAheadBadge } from '../../db/badges/ahead-badges.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { findStandingBadge } from '../../db/badges/badges.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { queueBadge, takeFromBox } from '../scan/claim-badge.ts'
import { cleanField } from '../clean-field.ts'
import { once } from '../once.ts'
import { settleScan } from '../scan/scan-ticket.ts'
import { findListOfEvent } from '../scan/scan-wish.ts'

/**
 * Gives the badges of a group to one who collects them: each is noted with his name, those printed ahead come out of
 * their boxes, those that are not printed yet are asked for, and nobody is checked in.
 */
export function handOutBadges(
  deps: DeskDeps,
  input: ParsedInput<'guests.handOut'>,
): Result<CallOutput<'guests.handOut'>, 'id-taken' | 'not-found'> {
  const { db, pen } = deps
  return once(db, input, () => {
    const guests = [...new Set(input.attendeeIds)]
      .map((id) => findAttendee(db, id))
      .filter((guest) => guest !== null)
    if (guests.length === 0) return failure('not-found')
    const collectedBy = cleanField(input.collectedBy, 200)
    let printing = 0
    const boxes: CallOutput<'guests.handOut'>['boxes'] = []
    guests.forEach((guest, index) => {
      const id = index === 0 ? input.id : pen.newId()
      const ahead = findAheadBadge(db, guest.id)
      appendEntry(db, pen, {
        id,
        type: 'badge-handed-out',
        body: { attendeeId: guest.id },
        personal: { [guest.id]: { collectedBy } },
      })
      if (findStandingBadge(db, guest.id) !== null || ahead?.state.type === 'handed-out') return
      if (ahead?.state.type === 'ahead') {
        takeFromBox(deps, guest.id, ahead, id)
        boxes.push({ attendeeId: guest.id, box: ahead.box, number: ahead.number })
        return
      }
      const requestId = pen.newId()
      appendEntry(db, pen, {
        id: requestId,
        type: 'badge-requested',
        body: { attendeeId: guest.id, reason: 'first-time' },
      })
      queueBadge(deps, requestId, guest, null)
      printing += 1
    })
    return success({ subject: null, answer: { handedOut: guests.length, printing, boxes } })
  })
}

/** Checks a whole group in on a list: each guest is decided and recorded by himself. */
export function checkInGroup(
  deps: DeskDeps,
  input: ParsedInput<'guests.checkInGroup'>,
): Result<CallOutput<'guests.checkInGroup'>, 'id-taken' | 'no-event' | 'unknown-list'> {
  const { db, pen } = deps
  return once(db, input, () => {
    const found = findListOfEvent(db, input.listId)
    if (!found.ok) return found
    const { listId } = input
    const results = [...new Set(input.attendeeIds)].map((attendeeId, index) => {
      const id = index === 0 ? input.id : pen.newId()
      const scan = { id, listId, raw: '', direction: 'entry', attendeeId } as const
      const { verdict } = settleScan(deps, { input: scan, ...found.value })
      return { attendeeId, verdict }
    })
    return success({ subject: null, answer: { results } })
  })
}
