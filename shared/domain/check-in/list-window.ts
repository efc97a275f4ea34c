import type { CheckInList } from '../../model/check-in-list.ts'
import { endOfDay, isoInstant, startOfDay } from '../time/local-time.ts'

type Timed = Pick<CheckInList, 'day' | 'opensAt' | 'closesAt'>

/** The first and the last moment (instants) at which an entry on a list is in time, null where there is no bound. */
export type ListWindow = { readonly opensAt: string | null; readonly closesAt: string | null }

/** When a list is open: at its hours, or without any on its day at the venue. One that only opens may go on past midnight. */
export function listWindow({ day, opensAt, closesAt }: Timed, timeZone: string): ListWindow {
  if (day === null || opensAt !== null) return { opensAt, closesAt }
  return {
    opensAt: isoInstant(startOfDay(day, timeZone)),
    closesAt: closesAt ?? isoInstant(endOfDay(day, timeZone)),
  }
}

/** Whether an entry on a list is in time now (ms since 1970). */
export function isOpen(list: Timed, now: number, timeZone: string): boolean {
  const { opensAt, closesAt } = listWindow(list, timeZone)
  const opened = opensAt === null || now >= Date.parse(opensAt)
  return opened && (closesAt === null || now <= Date.parse(closesAt))
}

/** An open list of the same kind, or else the first one that is open. */
export function betterList(
  list: CheckInList,
  lists: readonly CheckInList[],
  now: number,
  timeZone: string,
): CheckInList | undefined {
  const open = lists.filter((other) => isOpen(other, now, timeZone))
  return open.find((other) => other.kind === list.kind) ?? open[0]
}
