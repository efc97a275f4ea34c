import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import type { Override } from '../../../../shared/model/verdict.ts'
import type { StaffState } from '../../../../shared/model/staff.ts'

/** What whoever is at work may set aside of a refusal: what the list allows, and a supervisor what was blocked or canceled. */
export function overridesFor(
  { overridable, verdict }: Pick<ScanAnswer, 'overridable' | 'verdict'>,
  staff: StaffState | null,
): readonly Override[] {
  if (overridable.length > 0) return overridable
  const isTakenBack = verdict === 'blocked' || verdict === 'canceled'
  return isTakenBack && staff?.who?.role === 'supervisor' ? [verdict] : []
}
