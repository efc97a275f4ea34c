import type { Attendee, Name } from '../../../shared/model/attendee.ts'
import type { Verdict } from '../../../shared/model/verdict.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'

/**
 * Gives a place without a person ("n.t.b.") the name that the desk asked for at its first accepted scan; answers the
 * guest as he is known from then on.
 */
export function nameGuest(
  { db, pen }: DeskDeps,
  answers: Readonly<Record<string, string>>,
  { attendee, verdict }: { readonly attendee: Attendee | null; readonly verdict: Verdict },
): Attendee | null {
  if (attendee?.unnamed !== true || verdict !== 'valid') return attendee
  const name: Name = {
    firstName: part(answers, 'firstName'),
    infix: part(answers, 'infix').slice(0, 40),
    lastName: part(answers, 'lastName'),
  }
  if (name.firstName === '' && name.lastName === '') return attendee
  appendEntry(db, pen, {
    id: pen.newId(),
    type: 'attendee-edited',
    body: { attendeeId: attendee.id, fields: ['name'] },
    personal: { [attendee.id]: { name } },
  })
  return findAttendee(db, attendee.id)
}

function part(answers: Readonly<Record<string, string>>, field: keyof Name): string {
  return (answers[field] ?? '').normalize('NFC').trim().slice(0, 200)
}
