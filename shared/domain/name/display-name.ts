import type { Name } from '../../model/attendee.ts'

/** A name as it is said and printed: "Anneke van der Heijden", "Luca d'Ancona". */
export function displayName(name: Name): string {
  return join(name.firstName, join(name.infix, name.lastName))
}

/** A guest as the host of others: as long as the field of a host may be. */
export function hostName(name: Name): string {
  return displayName(name).slice(0, 200)
}

/** A name as it stands in a list sorted by last name: "Heijden, Anneke van der". */
export function listedName(name: Name): string {
  const first = join(name.firstName, name.infix)
  if (name.lastName === '' || first === '') return name.lastName + first
  return `${name.lastName}, ${first}`
}

function join(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  const isElided = before.endsWith("'") && /\p{L}'$/u.test(before)
  return isElided ? before + after : `${before} ${after}`
}
