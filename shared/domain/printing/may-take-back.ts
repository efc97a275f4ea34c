import type { JobReport } from './print-reports.ts'

/**
 * Whether a badge may be taken back from its printer without the risk of two: it waits there, or the printer is stuck.
 * One that is coming out at this moment stays.
 */
export function mayTakeBack({ state, problem }: JobReport): boolean {
  return state === 'waiting' || (state === 'printing' && problem !== null)
}
