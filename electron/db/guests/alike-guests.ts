import { areAlike } from '../../../shared/domain/guest/alike-guests.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { AlikeGuest, GuestCard } from '../../../shared/model/guest-card.ts'
import { deskName } from '../event/definitions.ts'
import { readEntry } from '../journal/journal.ts'
import { recognisedFor, sameGuests, standsFor } from '../projections/known-as.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { findPlace } from './attendees.ts'
import { guestDirectory, type DirectoryGuest } from './guest-directory.ts'
import { guestStamp } from './guest-stamp.ts'
import { joiningsOf } from './joined-guests.ts'
import { searchAttendees } from './search.ts'

/** Namesakes that are looked at for one guest: a list may call a thousand guests the same. */
const NAMESAKES = 20

/** So many guests and namesakes are looked at before waiting scans are let through. */
const AT_A_TIME = 500

type Pair = { readonly one: AlikeGuest; readonly other: AlikeGuest }

const known = new WeakMap<ReadableDb, { readonly stamp: string; readonly pairs: readonly Pair[] }>()

/** Guests who may well be one, of whom nobody said that they are two; kept in memory until guests change. */
export async function alikePairs(
  db: ReadableDb,
  letOthersGoFirst: () => Promise<void>,
): Promise<readonly Pair[]> {
  const stamp = guestStamp(db)
  const kept = known.get(db)
  if (kept?.stamp === stamp) return kept.pairs
  const pairs: Pair[] = []
  const namesakes = new Map<string, DirectoryGuest[]>()
  let looked = 0
  for (const other of await guestDirectory(db, letOthersGoFirst)) {
    if (other.problem === 'withdrawn' || other.unnamed) continue
    const key = keyOf(other)
    const before = (namesakes.get(key) ?? []).slice(-NAMESAKES)
    looked += 1 + before.length
    if (looked >= AT_A_TIME) {
      looked = 0
      await letOthersGoFirst()
      if (!db.open) return []
    }
    for (const one of before) {
      if (areAlike(one, other) && !areTwo(db, one.id, other.id))
        pairs.push({ one: toAlike(one), other: toAlike(other) })
    }
    before.push(other)
    namesakes.set(key, before)
  }
  known.set(db, { stamp, pairs })
  return pairs
}

/** As it is folded already: last name, infix and initial. */
function keyOf({ nameKey }: DirectoryGuest): string {
  const [last = '', first = '', infix = ''] = nameKey.split('\u0000')
  return `${infix} ${last} ${first.slice(0, 1)}`
}

/** Who may well be the same guest as this one. */
export function alikeOf(db: ReadableDb, guest: Attendee): AlikeGuest[] {
  if (guest.unnamed || guest.withdrawn) return []
  return searchAttendees(db, displayName(guest), NAMESAKES)
    .filter(({ id, withdrawn }) => id !== guest.id && !withdrawn)
    .filter((other) => areAlike(guest, other) && !areTwo(db, guest.id, other.id))
    .map(toAlike)
}

/** Who else a guest is, and who said so last. */
export function joinedWith(db: ReadableDb, guestId: string): GuestCard['joined'] {
  const joinings = joiningsOf(db, guestId)
  const places = new Set(sameGuests(db, guestId).map((id) => recognisedFor(db, id)))
  return [...places].flatMap((id) => {
    const place = id === guestId ? null : findPlace(db, id)
    const isHis = (one: string) => recognisedFor(db, one) === id
    const joining = joinings.find(({ keep, other }) => isHis(keep) || isHis(other))
    const entry = joining === undefined ? null : readEntry(db, joining.joinedId)
    if (place === null || entry === null) return []
    const { at, operator, writer } = entry
    const codes = place.tickets.map(({ code }) => code).filter((code) => code !== '')
    return [{ ...toAlike(place), codes, at, operator, desk: deskName(db, writer) }]
  })
}

/** A joining that stands, made at a moment (ISO 8601 in UTC). */
type JoinedThen = {
  readonly at: string
  readonly guestId: string
  readonly other: Attendee | null
  readonly desk: string
  readonly operator: string
}

/** The joinings that stand and were said between two moments (ISO 8601 in UTC), by time. */
export function joinedBetween(db: ReadableDb, from: string, until: string): JoinedThen[] {
  return prepared<
    [string, string],
    { at: string; keep: string; other: string; operator: string; writer: string }
  >(
    db,
    `SELECT j.at, p.keep, p.other, j.operator, j.writer FROM p_joined p JOIN journal j ON j.id = p.id
     WHERE NOT EXISTS (SELECT 1 FROM p_parted WHERE joined_id = p.id) AND j.at BETWEEN ? AND ?
     ORDER BY j.at, p.id`,
  )
    .all(from, until)
    .map(({ at, keep, other, operator, writer }) => ({
      at,
      guestId: standsFor(db, keep),
      other: findPlace(db, other),
      operator,
      desk: deskName(db, writer),
    }))
}

function areTwo(db: ReadableDb, one: string, other: string): boolean {
  const find = prepared<[string, string], number>(
    db,
    'SELECT 1 FROM p_told_apart WHERE one = ? AND other = ?',
  ).pluck()
  const [ids, others] = [one, other].map((id) => [id, ...sameGuests(db, id)])
  return (ids ?? []).some((first) =>
    (others ?? []).some((second) => {
      const [smaller = '', greater = ''] = [first, second].toSorted()
      return find.get(smaller, greater) !== undefined
    }),
  )
}

function toAlike({
  id,
  firstName,
  infix,
  lastName,
  organisation,
  email,
}: Pick<Attendee, keyof AlikeGuest>): AlikeGuest {
  return { id, firstName, infix, lastName, organisation, email }
}
