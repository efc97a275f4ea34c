import type { ParsedInput } from '../../../shared/contract.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { joiningsOf } from '../../db/guests/joined-guests.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { isErased } from '../../db/projections/erasure.ts'
import { recognisedFor, sameGuests, standsFor } from '../../db/projections/known-as.ts'
import { once } from '../once.ts'

type Refusal = 'id-taken' | 'not-found' | 'same-guest'

/** A person says that two guests are one: all that either holds or did is that one's, shown as whom the person keeps. */
export function joinGuests(
  { db, pen }: DeskDeps,
  input: ParsedInput<'guests.join'>,
): Result<Attendee, Refusal> {
  return once(db, input, () => {
    const keep = findAttendee(db, input.keep)
    const other = findAttendee(db, input.other)
    if (keep === null || other === null) return failure('not-found')
    if (isErased(db, keep.id) || isErased(db, other.id)) return failure('not-found')
    if (keep.id === other.id) return failure('same-guest')
    const body = { keep: keep.id, other: other.id }
    appendEntry(db, pen, { id: input.id, type: 'guests-joined', body })
    const answer = findAttendee(db, keep.id)
    return answer === null ? failure('not-found') : success({ subject: keep.id, answer })
  })
}

/**
 * Takes back that one of those who count as a guest is the same as the others, who stay one; everything is each one's own
 * again, as it was said of each.
 */
export function partGuests(
  { db, pen }: DeskDeps,
  input: ParsedInput<'guests.part'>,
): Result<Attendee, 'id-taken' | 'not-found' | 'not-joined'> {
  return once(db, input, () => {
    const guest = findAttendee(db, input.attendeeId)
    if (guest === null) return failure('not-found')
    const leaver = recognisedFor(db, input.other)
    const isLeaver = (id: string) => recognisedFor(db, id) === leaver
    const same = sameGuests(db, guest.id)
    const joinings = joiningsOf(db, guest.id)
    const his = joinings.filter(({ keep, other }) => isLeaver(keep) !== isLeaver(other))
    if (his.length === 0) return failure('not-joined')
    his.forEach(({ joinedId, keep, other }, index) => {
      const id = index === 0 ? input.id : pen.newId()
      appendEntry(db, pen, { id, type: 'guests-parted', body: { joinedId, keep, other } })
    })
    const [stays = guest.id, ...rest] = same.filter((id) => !isLeaver(id))
    for (const other of rest.filter((id) => standsFor(db, id) !== standsFor(db, stays))) {
      // He was the link between them.
      const body = { keep: stays, other: recognisedFor(db, other) }
      appendEntry(db, pen, { id: pen.newId(), type: 'guests-joined', body })
    }
    const answer = findAttendee(db, guest.id)
    return answer === null ? failure('not-found') : success({ subject: guest.id, answer })
  })
}

/** A person says that two who look alike are two, so that nobody is asked again. */
export function tellApart(
  { db, pen }: DeskDeps,
  input: ParsedInput<'guests.tellApart'>,
): Result<Record<string, never>, Refusal> {
  return once(db, input, () => {
    const [one, other] = [input.one, input.other].map((id) => findAttendee(db, id))
    if (!one || !other) return failure('not-found')
    if (one.id === other.id) return failure('same-guest')
    const body = { keep: one.id, other: other.id }
    appendEntry(db, pen, { id: input.id, type: 'guests-told-apart', body })
    return success({ subject: one.id, answer: {} })
  })
}
