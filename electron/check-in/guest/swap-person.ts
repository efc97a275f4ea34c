import type { ParsedInput } from '../../../shared/contract.ts'
import { needsOf } from '../../../shared/domain/check-in/needs.ts'
import type { Attendee, ExtraField } from '../../../shared/model/attendee.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { revokeBadgeCode } from '../../db/badges/badge-codes.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { isErased } from '../../db/projections/erasure.ts'
import { cleanField, cleanName } from '../clean-field.ts'
import { once } from '../once.ts'

/**
 * Lets somebody else come on a guest's place: the tickets and enrolments stay, what belongs to the person before goes,
 * and that person's badge admits nobody any more. The newcomer earns a badge of his own.
 */
export function swapPerson(
  deps: DeskDeps,
  input: ParsedInput<'guests.swap'>,
): Result<Attendee, 'id-taken' | 'not-found' | 'name-missing'> {
  const { db, pen } = deps
  return once(db, input, () => {
    const { id } = input
    const before = findAttendee(db, input.attendeeId)
    if (before === null || isErased(db, before.id)) return failure('not-found')
    const attendeeId = before.id
    const name = cleanName(input.name)
    if (name.firstName === '' && name.lastName === '') return failure('name-missing')
    appendEntry(db, pen, {
      id,
      type: 'person-swapped',
      body: { attendeeId },
      personal: {
        [attendeeId]: {
          name,
          jobTitle: cleanField(input.jobTitle, 200),
          email: cleanField(input.email, 254),
          organisation: cleanField(input.organisation, 200),
          phone: '',
          pronunciation: '',
          note: '',
          host: '',
          extra: before.extra.filter((field) => !isPersonal(field)),
        },
      },
    })
    revokeBadgeCode(deps, attendeeId)
    const answer = findAttendee(db, attendeeId)
    return answer === null ? failure('not-found') : success({ subject: attendeeId, answer })
  })
}

/** Diet, health, a wheelchair, an interpreter: of the person, not of the place. */
function isPersonal(field: ExtraField): boolean {
  return field.sensitive || needsOf({ extra: [field], note: '' }).length > 0
}
