import type { CheckInList } from '../../../shared/model/check-in-list.ts'

/** An empty list at the end of the menu. */
export function newList(lists: readonly CheckInList[]): CheckInList {
  return {
    id: crypto.randomUUID(),
    name: '',
    kind: 'session',
    place: null,
    day: null,
    opensAt: null,
    closesAt: null,
    ticketTypes: null,
    entries: 'once',
    reentryAfterExit: true,
    admitUnpaid: false,
    admitEarly: true,
    capacity: null,
    byEnrolment: false,
    prints: 'never',
    automaticExitAt: null,
    handOut: null,
    questions: [],
    position: Math.max(0, ...lists.map(({ position }) => position)) + 1,
  }
}
