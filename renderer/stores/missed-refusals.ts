import type { CallOutput } from '../../shared/contract.ts'

type RecentScan = CallOutput<'checkIn.recent'>['scans'][number]

/** How long a refusal stands before a person has read whose it is, in ms. */
const READ_MS = 2_000

/** What is known at the moment at which another answer takes the stage. */
export type Replaced = {
  /** The scan on the stage, and for how long it has stood there, in ms; null where none stood there. */
  readonly shown: { readonly id: string; readonly ms: number } | null
  /** The scans of this desk before the new one, newest first. */
  readonly recent: readonly RecentScan[]
  /** The new one; null where it failed. */
  readonly next: RecentScan | null
}

/** The refusals that went by too fast to be read, newest first: those known before, without whom the new scan is of. */
export function missedAfter(
  missed: readonly RecentScan[],
  { shown, recent, next }: Replaced,
): readonly RecentScan[] {
  const index = recent.findIndex(({ id }) => id === shown?.id)
  const replaced = recent[index]
  const isMissed =
    shown !== null &&
    shown.ms < READ_MS &&
    replaced !== undefined &&
    isRefusal(replaced) &&
    !isSecondRead(replaced, recent[index + 1])
  const known = isMissed ? [replaced, ...missed.filter((one) => !isSame(one, replaced))] : missed
  return next === null ? known : known.filter((one) => !isSame(one, next))
}

/** Whether somebody was sent away; a question is not, for it stays until it is answered. */
function isRefusal({ verdict }: RecentScan): boolean {
  return verdict !== 'valid' && verdict !== 'answers-required' && verdict !== 'ambiguous'
}

/** A scanner that read the same ticket twice refuses nobody: he is in by the first. */
function isSecondRead(scan: RecentScan, before: RecentScan | undefined): boolean {
  return scan.verdict === 'used' && before?.verdict === 'valid' && isSame(scan, before)
}

function isSame(one: RecentScan, other: RecentScan): boolean {
  return one.attendeeId === null || other.attendeeId === null
    ? one.attendeeId === other.attendeeId && one.label === other.label
    : one.attendeeId === other.attendeeId
}
