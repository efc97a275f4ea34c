import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import { bySupervisor } from '../../../../shared/domain/check-in/decide-check-in.ts'
import { mayDo, type Actor } from '../../../../shared/domain/staff/may-do.ts'
import type { Override } from '../../../../shared/model/verdict.ts'

/** What whoever is at work may set aside of a refusal: what the list allows, and a supervisor what only he may. */
export function overridesFor(
  answer: Pick<ScanAnswer, 'overridable' | 'verdict' | 'explanation'>,
  actor: Actor,
): readonly Override[] {
  const { overridable } = answer
  if (overridable.length > 0) return mayDo(actor, 'override') ? overridable : []
  const override = bySupervisor(answer)
  return override !== null && mayDo(actor, 'override-blocked') ? [override] : []
}
