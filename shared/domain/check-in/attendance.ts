import type { Direction } from '../../model/verdict.ts'

/** One accepted scan that stands, ms since 1970. */
export type StandingScan = { readonly at: number; readonly direction: Direction }

/**
 * Until when somebody counts as there who never scanned out, and by what that is known; for who came in at `from` or later
 * (ms since 1970).
 */
export type AssumedEnd = {
  readonly at: number
  readonly from: number
  readonly end: 'automatic' | 'closing'
}

/** From when until when somebody was inside, ms since 1970. */
export type Stay = { readonly from: number; readonly until: number }

/** By what the end of a stay is known. */
export type StayEnd = 'scanned' | 'automatic' | 'closing' | 'still-inside' | 'unknown'

/** How one person was there on one list on one day. */
export type Attendance = {
  readonly arrived: number
  /** The last moment out, null where it is not known. */
  readonly left: number | null
  readonly entries: number
  /** Whole minutes inside as far as they are known. */
  readonly minutes: number
  readonly end: StayEnd
  readonly stays: readonly Stay[]
}

/**
 * Adds up a person's stays on a day. A missing exit is taken to be the first of the list's `ends` that comes after
 * the entry; without any only what was scanned counts. Who may still be inside counts until now. An entry after an entry
 * begins no new stay; an exit without an entry counts for nothing.
 */
export function attendanceOf(
  scans: readonly StandingScan[],
  ends: readonly AssumedEnd[],
  now: number,
): Attendance | null {
  const entries = scans.filter(({ direction }) => direction === 'entry')
  const [first] = entries
  if (first === undefined) return null
  const { inside, stays } = walk(scans)
  const known = { arrived: first.at, entries: entries.length }
  if (inside === null) {
    return { ...known, ...spent(stays), left: stays.at(-1)?.until ?? null, end: 'scanned' }
  }
  const assumed = ends.find(({ at, from }) => at >= inside && from <= inside)
  if (assumed === undefined) return { ...known, ...spent(stays), left: null, end: 'unknown' }
  const { at, end } = assumed
  const all = [...stays, { from: inside, until: Math.max(inside, Math.min(at, now)) }]
  return at > now
    ? { ...known, ...spent(all), left: null, end: 'still-inside' }
    : { ...known, ...spent(all), left: at, end }
}

/** Whole minutes of stays of which some may be at the same time on several lists: such time counts once. */
export function minutesTogether(stays: readonly Stay[]): number {
  let until = -Infinity
  let sum = 0
  for (const stay of stays.toSorted((one, other) => one.from - other.from)) {
    sum += Math.max(0, stay.until - Math.max(stay.from, until))
    until = Math.max(until, stay.until)
  }
  return minutesIn(sum)
}

/** Whether any time of these stays counts twice. */
export function areApart(stays: readonly Stay[]): boolean {
  return stays
    .toSorted((one, other) => one.from - other.from)
    .every((stay, index, all) => stay.from >= (all[index - 1]?.until ?? -Infinity))
}

type Walk = {
  /** Since when the person is inside, null outside. */
  readonly inside: number | null
  readonly stays: readonly Stay[]
}

function walk(scans: readonly StandingScan[]): Walk {
  return scans.reduce<Walk>(
    (so, { at, direction }) => {
      if (direction === 'entry') return { ...so, inside: so.inside ?? at }
      if (so.inside === null) return so
      return { inside: null, stays: [...so.stays, { from: so.inside, until: at }] }
    },
    { inside: null, stays: [] },
  )
}

function spent(stays: readonly Stay[]): Pick<Attendance, 'minutes' | 'stays'> {
  return {
    minutes: minutesIn(stays.reduce((sum, { from, until }) => sum + until - from, 0)),
    stays,
  }
}

function minutesIn(milliseconds: number): number {
  return Math.floor(milliseconds / 60_000)
}
