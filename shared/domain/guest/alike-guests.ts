import type { AlikeGuest } from '../../model/guest-card.ts'
import type { Name } from '../../model/attendee.ts'
import { foldName } from '../name/fold-name.ts'

/** A guest who may be there twice. */
type Candidate = AlikeGuest & { readonly unnamed: boolean }

/**
 * Whether two guests may well be one: of one name, unless their organisations tell them apart; or of one last name and
 * initial, where the organisation or the e-mail address is the same.
 */
export function areAlike(one: Candidate, other: Candidate): boolean {
  if (one.unnamed || other.unnamed || namesakeKey(one) !== namesakeKey(other)) return false
  const [first, otherFirst] = [foldName(one.firstName), foldName(other.firstName)]
  const [from, otherFrom] = [foldName(one.organisation), foldName(other.organisation)]
  const email = one.email.trim().toLowerCase()
  const isSameEmail = email !== '' && email === other.email.trim().toLowerCase()
  const isTied = isSameEmail || (from !== '' && from === otherFrom)
  if (first === otherFirst) return isTied || from === '' || otherFrom === ''
  return isTied && (first.startsWith(otherFirst) || otherFirst.startsWith(first))
}

/** Guests by last name with its infix, and initial: who is alike is in one group. */
function namesakeKey({ firstName, infix, lastName }: Name): string {
  return `${foldName(`${infix} ${lastName}`)}\n${foldName(firstName).slice(0, 1)}`
}
