import type { Person } from '../../model/attendee.ts'

/** A person of whom nothing is known: a nameless place, or somebody who was erased. */
export const nobody: Person = {
  firstName: '',
  infix: '',
  lastName: '',
  pronunciation: '',
  organisation: '',
  jobTitle: '',
  email: '',
  phone: '',
  note: '',
  host: '',
  extra: [],
}
