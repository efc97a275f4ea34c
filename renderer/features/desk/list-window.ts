import type { CheckInList } from '../../../shared/model/check-in-list.ts'

/** An open list of the same kind, or else the first one that is open. */
export function betterList(
  list: CheckInList,
  lists: readonly CheckInList[],
  now: number,
): CheckInList | undefined {
  const open = lists.filter((other) => isOpen(other, now))
  return open.find((other) => other.kind === list.kind) ?? open[0]
}

/** Whether an entry on a list is in time now. */
export function isOpen(list: CheckInList, now: number): boolean {
  const opened = list.opensAt === null || now >= Date.parse(list.opensAt)
  return opened && (list.closesAt === null || now <= Date.parse(list.closesAt))
}
