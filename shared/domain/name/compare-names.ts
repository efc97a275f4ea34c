import type { Name } from '../../model/attendee.ts'

const collator = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })

/** Order of two names in a Dutch list: by last name, then first name, then infix. */
export function compareNames(left: Name, right: Name): number {
  return (
    collator.compare(left.lastName || left.firstName, right.lastName || right.firstName) ||
    collator.compare(left.firstName, right.firstName) ||
    collator.compare(left.infix, right.infix)
  )
}
