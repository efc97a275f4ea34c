import {
  isOurs,
  toldBadges,
  toldCheckIns,
  type KnownScan,
  type ToldBadge,
  type ToldCheckIn,
} from '../../../shared/domain/pretix/attendance.ts'
import { readSignedCode } from '../../../shared/domain/codes/signed-code.ts'
import type { PretixPosition } from '../../../shared/model/pretix.ts'
import { appendEntry, hasEntry } from '../../db/journal/journal.ts'
import type { RowOrigin } from '../../db/sources/revision-row.ts'
import type { RevisionRow } from '../../db/sources/revisions.ts'
import { findRecord, keepRecord } from '../../db/sources/sources.ts'
import { signedGuestId } from '../../db/guests/signed-guests.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import { namesAsOne } from '../../db/event/tied-lists.ts'
import { acceptedScansOf, badgeMoments } from '../../db/attendance/told-attendance.ts'
import { uuidV5 } from '../../db/journal/uuid-v5.ts'
import type { SyncDeps } from '../sync-deps.ts'

/** A guest with what pretix holds of his tickets, in their order. */
export type PulledGuest = {
  readonly row: RevisionRow
  readonly positions: readonly PretixPosition[]
}

/** Guests whose attendance is written in one transaction. */
const GUESTS_AT_ONCE = 100

/**
 * Takes over which guests other devices checked in or gave a badge, so that this desk says `used` too; a step for some
 * guests, so that the caller can let scans through. An id follows from pretix's number: every desk writes the same.
 */
export function* recordAttendance(
  deps: SyncDeps,
  origin: RowOrigin,
  guests: readonly PulledGuest[],
): Generator<void, void> {
  const told = guests.filter(({ positions }) =>
    positions.some(({ checkins, print_logs }) => Boolean(checkins ?? print_logs)),
  )
  for (let at = 0; at < told.length; at += GUESTS_AT_ONCE) {
    const some = told.slice(at, at + GUESTS_AT_ONCE)
    const written = inTransaction(deps.db, () => {
      const known = acceptedScansOf(
        deps.db,
        some.flatMap((guest) => idsOf(deps, guest)),
      )
      return some.map((guest) =>
        recordGuest(
          deps,
          origin,
          guest,
          idsOf(deps, guest).flatMap((id) => known.get(id) ?? []),
        ),
      )
    })
    if (written.includes(true)) deps.onChanged(['scanned'])
    yield
  }
}

/** The guest's id, and those under which a desk knew him by the signature on his tickets alone. */
function idsOf({ db }: SyncDeps, { row: { row, person } }: PulledGuest): readonly string[] {
  const signed = person.codes.filter((code) => readSignedCode(code) !== null)
  return [...new Set([row.attendeeId, ...signed.map((code) => signedGuestId(db, code))])]
}

function recordGuest(
  deps: SyncDeps,
  origin: RowOrigin,
  { row: { row }, positions }: PulledGuest,
  known: readonly KnownScan[],
): boolean {
  const checkIns = toldCheckIns(positions)
  const idOf = ({ number }: ToldCheckIn) => lastingId(origin, `check-in ${String(number)}`)
  // What stands on a list that is tied to this one is told of too: the tie may be taken back.
  const asOne = namesAsOne(deps.db)
  const undone = known.filter((one) => one.undone)
  const there = [...known, ...undone.map((one) => ({ ...one, listId: asOne(one.listId) }))]
  const added = (checkIns ?? []).filter(
    (told) => !isOurs(told, there) && !hasEntry(deps.db, idOf(told)),
  )
  const standing = new Set((checkIns ?? []).map(idOf))
  for (const told of checkIns ?? []) keepRecord(deps.db, origin.sourceId, idOf(told), told.number)
  const gone = checkIns === null ? [] : goneOf(deps, origin, checkIns, known, standing)
  const ahead = badgesToAdd(deps, origin, row.attendeeId, positions)
  for (const told of added) addCheckIn(deps, origin, row, told, idOf(told))
  for (const { id } of gone) takeBack(deps, origin, row.attendeeId, id)
  for (const told of ahead) addBadge(deps, origin, row.attendeeId, told)
  return added.length + gone.length + ahead.length > 0
}

/**
 * Check-ins that pretix does not list any more: those of which it told, and those that desks made and it was seen to have.
 */
function goneOf(
  { db }: SyncDeps,
  { sourceId }: RowOrigin,
  checkIns: readonly ToldCheckIn[],
  known: readonly KnownScan[],
  standing: ReadonlySet<string>,
): readonly KnownScan[] {
  return known.filter((one) => {
    if (one.undone) return false
    if (one.isTold) return !standing.has(one.id)
    const there = checkIns.find((told) => isOurs(told, [one]))
    if (there !== undefined) keepRecord(db, sourceId, one.id, there.number)
    return there === undefined && findRecord(db, sourceId, one.id) !== null
  })
}

function addCheckIn(
  { db, pen }: SyncDeps,
  { sourceId }: RowOrigin,
  { attendeeId, tickets }: RevisionRow['row'],
  { ticket, listId, direction, at, desk }: ToldCheckIn,
  id: string,
): void {
  appendEntry(db, pen, {
    id,
    type: 'scanned',
    at,
    body: {
      listId,
      direction,
      verdict: 'valid',
      explanation: null,
      attendeeId,
      ticketId: tickets[ticket]?.id ?? null,
      previous: null,
      overrides: [],
      claimsBadge: false,
      toldBy: { id: sourceId, desk },
    },
  })
}

/** Takes a check-in back that pretix does not list any more: it was annulled there. */
export function takeBack(
  { db, pen }: Pick<SyncDeps, 'db' | 'pen'>,
  origin: RowOrigin,
  attendeeId: string,
  checkInId: string,
): void {
  const id = lastingId(origin, `annulled ${checkInId}`)
  if (hasEntry(db, id)) return
  const toldBy = { id: origin.sourceId, desk: 'pretix' }
  appendEntry(db, pen, {
    id,
    type: 'check-in-undone',
    body: { checkInId, attendeeId, reason: 'other', toldBy },
  })
}

function badgesToAdd(
  { db }: SyncDeps,
  origin: RowOrigin,
  attendeeId: string,
  positions: readonly PretixPosition[],
): readonly ToldBadge[] {
  const told = toldBadges(positions)
  if (told.length === 0) return []
  const ours = new Set(badgeMoments(db, attendeeId))
  return told.filter((one) => !ours.has(one.at) && !hasEntry(db, badgeId(origin, one)))
}

function addBadge(
  { db, pen }: SyncDeps,
  origin: RowOrigin,
  attendeeId: string,
  badge: ToldBadge,
): void {
  const { at, desk } = badge
  const requestId = badgeId(origin, badge)
  const toldBy = { id: origin.sourceId, desk }
  appendEntry(db, pen, {
    id: requestId,
    type: 'badge-requested',
    at,
    body: { attendeeId, reason: 'first-time', toldBy },
  })
  appendEntry(db, pen, {
    id: lastingId(origin, `printed ${requestId}`),
    type: 'badge-settled',
    at,
    body: { attendeeId, requestId, outcome: 'printed', printer: desk, toldBy },
  })
}

function badgeId(origin: RowOrigin, { number }: ToldBadge): string {
  return lastingId(origin, `print log ${String(number)}`)
}

function lastingId({ eventId, sourceId }: RowOrigin, what: string): string {
  return uuidV5(eventId, `${sourceId}\n${what}`)
}
