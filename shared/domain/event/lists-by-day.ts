import type { CheckInList } from '../../model/check-in-list.ts'

/** Lists that belong to one day; those of no day stand first, under null. */
export type DayOfLists = { readonly day: string | null; readonly lists: readonly CheckInList[] }

/** Lists in the order of a menu: by day, within one by hour, and as they were where there is none. */
export function listsByDay(lists: readonly CheckInList[]): DayOfLists[] {
  const days = [...new Set(lists.map(({ day }) => day))].toSorted((one, other) =>
    (one ?? '').localeCompare(other ?? ''),
  )
  return days.map((day) => ({
    day,
    lists: lists.filter((list) => list.day === day).toSorted(byHour),
  }))
}

function byHour(one: CheckInList, other: CheckInList): number {
  return (one.opensAt ?? '').localeCompare(other.opensAt ?? '')
}
