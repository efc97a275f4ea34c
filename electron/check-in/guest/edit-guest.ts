import type { ParsedInput } from '../../../shared/contract.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { isErased } from '../../db/projections/erasure.ts'
import { cleanField, cleanName } from '../clean-field.ts'
import { once } from '../once.ts'

type Edit = ParsedInput<'attendees.edit'>

/** Corrects fields of a guest over what the source says, in one entry; answers the guest as he is known from then on. */
export function editGuest(
  { db, pen }: DeskDeps,
  input: Edit,
): Result<Attendee, 'id-taken' | 'not-found' | 'nothing-to-change' | 'name-missing'> {
  return once(db, input, () => {
    const attendeeId = findAttendee(db, input.attendeeId)?.id
    if (attendeeId === undefined || isErased(db, attendeeId)) return failure('not-found')
    const fields = cleanFields(input.fields)
    if (Object.keys(fields).length === 0) return failure('nothing-to-change')
    if (fields.name?.firstName === '' && fields.name.lastName === '') return failure('name-missing')
    appendEntry(db, pen, {
      id: input.id,
      type: 'attendee-edited',
      body: { attendeeId, fields: Object.keys(fields) },
      personal: { [attendeeId]: fields },
    })
    const corrected = findAttendee(db, attendeeId)
    if (corrected === null) return failure('not-found')
    return success({ subject: attendeeId, answer: corrected })
  })
}

const limits = {
  organisation: 200,
  jobTitle: 200,
  note: 500,
  pronunciation: 200,
  email: 254,
  phone: 40,
  host: 200,
} as const

function cleanFields({ name, ...texts }: Edit['fields']): Edit['fields'] {
  const cleaned = Object.entries(limits).flatMap(([field, limit]) => {
    const text = texts[field as keyof typeof limits]
    return text === undefined ? [] : [[field, cleanField(text, limit)] as const]
  })
  return {
    ...(name === undefined ? {} : { name: cleanName(name) }),
    ...Object.fromEntries(cleaned),
  }
}
