import type { Direction } from '../model/verdict.ts'

/** One accepted scan that stands, ms since 1970. */
export type StandingScan = { readonly at: number; readonly direction: Direction }

/** Until when somebody counts as there who never scanned out (ms since 1970); null where nothing says so. */
export type DayEnd = { readonly automaticExit: number | null; readonly closing: number | null }

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
}

/**
 * Adds up a person's stays on a day. A missing exit is taken to be the list's automatic exit, else its closing
 * time, where they come after the entry; without either only what was scanned counts. Who may still be inside counts
 * until now. An entry after an entry begins no new stay; an exit without an entry counts for nothing.
 */
export function attendanceOf(
  scans: readonly StandingScan[],
  { automaticExit, closing }: DayEnd,
  now: number,
): Attendance | null {
  const entries = scans.filter(({ direction }) => direction === 'entry')
  const [first] = entries
  if (first === undefined) return null
  const { inside, left, spent } = walk(scans)
  const arrived = first.at
  const known = { arrived, entries: entries.length }
  if (inside === null) return { ...known, left, minutes: minutesIn(spent), end: 'scanned' }
  const assumed = [
    { at: automaticExit, end: 'automatic' as const },
    { at: closing, end: 'closing' as const },
  ].find(({ at }) => at !== null && at >= inside)
  if (assumed === undefined || assumed.at === null) {
    return { ...known, left: null, minutes: minutesIn(spent), end: 'unknown' }
  }
  const { at, end } = assumed
  if (at > now) {
    const sofar = Math.max(0, now - inside)
    return { ...known, left: null, minutes: minutesIn(spent + sofar), end: 'still-inside' }
  }
  return { ...known, left: at, minutes: minutesIn(spent + at - inside), end }
}

type Walk = {
  /** Since when the person is inside, null outside. */
  readonly inside: number | null
  readonly left: number | null
  readonly spent: number
}

function walk(scans: readonly StandingScan[]): Walk {
  return scans.reduce<Walk>(
    (so, { at, direction }) => {
      if (direction === 'entry') return { ...so, inside: so.inside ?? at }
      if (so.inside === null) return so
      return { inside: null, left: at, spent: so.spent + at - so.inside }
    },
    { inside: null, left: null, spent: 0 },
  )
}

function minutesIn(milliseconds: number): number {
  return Math.floor(milliseconds / 60_000)
}
