import { localDate } from '../../../shared/domain/time/local-time.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { findAttendeeOnce } from '../../db/guests/attendees.ts'
import { formerHolders } from '../../db/guests/former-holders.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

/** Somebody on a guest's place; `person` tells those who had one place after each other apart. */
export type WhoCame = { readonly guest: Attendee; readonly person: string }

/**
 * Tells who had a guest's place at the end of a day (`2026-06-17`): a colleague who comes instead was not there on the days
 * before. Null where there is no such guest.
 */
export function whoCame(
  db: ReadableDb,
  timeZone: string,
): (attendeeId: string, day: string) => WhoCame | null {
  const known = new Map<string, ReturnType<typeof placeOf>>()
  return (attendeeId, day) => {
    const place = known.get(attendeeId) ?? placeOf(db, attendeeId, timeZone)
    known.set(attendeeId, place)
    const { guest, former } = place
    if (guest === null) return null
    const before = former.find(({ lastDay }) => lastDay > day)
    return before === undefined
      ? { guest, person: attendeeId }
      : { guest: { ...guest, ...before.person }, person: `${attendeeId} ${before.swapId}` }
  }
}

function placeOf(db: ReadableDb, attendeeId: string, timeZone: string) {
  const guest = findAttendeeOnce(db, attendeeId)
  const former = formerHolders(db, attendeeId).map(({ swapId, until, person }) => ({
    swapId,
    person,
    /** That day is the newcomer's. */
    lastDay: localDate(until, timeZone),
  }))
  return { guest, former }
}
