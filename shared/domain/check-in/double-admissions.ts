import type { CheckInList } from '../../model/check-in-list.ts'
import type { Direction } from '../../model/verdict.ts'
import { localDate } from '../time/local-time.ts'

/** An accepted scan that nobody undid; `at` is ms since 1970, `writer` the opening of the file that wrote it. */
export type Admission = {
  readonly id: string
  readonly attendeeId: string
  readonly listId: string
  readonly at: number
  readonly clock: string
  readonly direction: Direction
  readonly writer: string
  /** Where each ticket comes in by itself: which one it was. */
  readonly ticketId?: string | null
}

/** One guest whom two desks let in where one entry counts, since neither could know of the other; oldest first. */
export type DoubleAdmission = {
  readonly attendeeId: string
  readonly listId: string
  readonly admissions: readonly Admission[]
}

type Counted = Pick<CheckInList, 'id' | 'entries' | 'reentryAfterExit'>

/**
 * The guests who were admitted twice on a list by desks that could not reach each other. A desk alone refuses the second
 * time, so entries of one writer are none; nor are those of two days where each day counts, after an exit where the
 * list lets people back in, or of which the later desk knew the earlier one (the exit between them was taken back since).
 */
export function findDoubleAdmissions(
  scans: readonly Admission[],
  lists: readonly Counted[],
  timeZone: string,
  knownWhenMade: (id: string) => readonly string[] = () => [],
): DoubleAdmission[] {
  const counting = new Map(lists.map((list) => [list.id, list]))
  const groups = new Map<string, Admission[]>()
  for (const scan of scans) {
    const key = `${scan.attendeeId} ${scan.listId} ${scan.ticketId ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [scan])
    else group.push(scan)
  }
  return [...groups.values()].flatMap((group) => {
    const list = counting.get(group[0]?.listId ?? '')
    if (list === undefined || list.entries === 'unlimited') return []
    return runsOf(group.toSorted(byTime), list, timeZone)
      .filter((run) => new Set(run.map(({ writer }) => writer)).size > 1)
      .filter((run) => hasTwoApart(run, knownWhenMade))
      .flatMap((admissions) => {
        const [first] = admissions
        if (first === undefined) return []
        return [{ attendeeId: first.attendeeId, listId: first.listId, admissions }]
      })
  })
}

function hasTwoApart(
  run: readonly Admission[],
  knownWhenMade: (id: string) => readonly string[],
): boolean {
  const made = run.map(({ id, writer }) => ({ id, writer, knew: knownWhenMade(id) }))
  return made.some((one) =>
    made.some(
      (other) =>
        one.writer !== other.writer && !one.knew.includes(other.id) && !other.knew.includes(one.id),
    ),
  )
}

/** Entries of which only the first should have been let in. */
function runsOf(scans: readonly Admission[], list: Counted, timeZone: string): Admission[][] {
  const runs: Admission[][] = []
  let run: Admission[] = []
  for (const scan of scans) {
    const last = run.at(-1)
    const isNewDay =
      list.entries === 'once-a-day' &&
      last !== undefined &&
      localDate(last.at, timeZone) !== localDate(scan.at, timeZone)
    const isOut = scan.direction === 'exit' && list.reentryAfterExit
    if (isNewDay || isOut) {
      runs.push(run)
      run = []
    }
    if (scan.direction === 'entry') run.push(scan)
  }
  return [...runs, run]
}

function byTime(one: Admission, other: Admission): number {
  return one.at - other.at || (one.clock < other.clock ? -1 : 1)
}
