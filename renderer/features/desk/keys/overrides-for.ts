import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import { mayDo, type Actor } from '../../../../shared/domain/staff/may-do.ts'
import type { Override } from '../../../../shared/model/verdict.ts'

/** What whoever is at work may set aside of a refusal: what the list allows, and a supervisor what was blocked or canceled. */
export function overridesFor(
  { overridable, verdict }: Pick<ScanAnswer, 'overridable' | 'verdict'>,
  actor: Actor,
): readonly Override[] {
  if (overridable.length > 0) return mayDo(actor, 'override') ? overridable : []
  const isTakenBack = verdict === 'blocked' || verdict === 'canceled'
  return isTakenBack && mayDo(actor, 'override-blocked') ? [verdict] : []
}
