import type { PrintProblem } from '../../model/print-job.ts'

/** How a printer is, as far as printing on it goes. */
export type PrinterHealth = {
  readonly problem: PrintProblem | null
  /** For how many milliseconds it has had a problem; 0 while it has none. */
  readonly badForMs: number
}

/** A label roll is changed within this time, in ms: then no badge needs to come out elsewhere. */
export const failoverAfterMs = 6_000

/**
 * Whether the badges that no printer has yet go to the standby: the first cannot print for a while, and the standby
 * can. It ends as soon as the first can print again.
 */
export function standbyTakesOver(
  first: PrinterHealth,
  standby: Pick<PrinterHealth, 'problem'> | null,
  afterMs = failoverAfterMs,
): boolean {
  if (first.problem === null || standby === null) return false
  return first.badForMs >= afterMs && standby.problem === null
}
