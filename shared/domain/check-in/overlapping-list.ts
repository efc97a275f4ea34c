import type { CheckInList } from '../../model/check-in-list.ts'

/**
 * The list of a guest's enrolments that somebody cannot be on together with `list`: one of the same kind whose hours
 * overlap. Null where there is none; lists without hours overlap nothing.
 */
export function overlappingList(
  list: CheckInList,
  enrolments: readonly string[],
  lists: readonly CheckInList[],
): CheckInList | null {
  const others = lists.filter(({ id }) => id !== list.id && enrolments.includes(id))
  return others.find((other) => other.kind === list.kind && overlaps(list, other)) ?? null
}

function overlaps(one: CheckInList, other: CheckInList): boolean {
  if (one.opensAt === null || one.closesAt === null) return false
  if (other.opensAt === null || other.closesAt === null) return false
  return (
    Date.parse(one.opensAt) < Date.parse(other.closesAt) &&
    Date.parse(other.opensAt) < Date.parse(one.closesAt)
  )
}
