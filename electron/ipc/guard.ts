import { callRights } from '../../shared/call-rights.ts'
import type { CallName, ParsedInput } from '../../shared/contract.ts'
import { supervisorOverrides } from '../../shared/domain/check-in/decide-check-in.ts'
import { mayDo, type Action } from '../../shared/domain/staff/may-do.ts'
import { failure, type Failure } from '../../shared/result.ts'
import { scannedBy } from '../db/attendance/scans.ts'
import type { Deps } from './deps.ts'

/** Refuses what whoever is signed in may not do; null lets the call through. */
export function guard<Name extends CallName>(
  deps: Deps,
  name: Name,
  input: ParsedInput<Name>,
): Failure<'not-allowed' | 'practising'> | null {
  const action = actionOf(deps, name, input)
  if (!mayDo(deps.staff.actor, action)) {
    return failure('not-allowed', 'Whoever is signed in at this laptop may not do this.')
  }
  return callRights[name].inPractice || deps.desk.practice === null
    ? null
    : failure('practising', 'Nothing of a practice leaves this laptop, and no other event opens.')
}

/** What a call asks for by what is in it, where that is more than the table says. */
function actionOf<Name extends CallName>(deps: Deps, name: Name, input: ParsedInput<Name>): Action {
  switch (name) {
    case 'checkIn.scan':
      return scanAction(input as ParsedInput<'checkIn.scan'>)
    case 'checkIn.undo':
      return undoAction(deps, input as ParsedInput<'checkIn.undo'>)
    case 'settings.change':
      return changeAction(input as ParsedInput<'settings.change'>)
    default:
      return callRights[name].action
  }
}

/** Whoever has no code is let in by somebody who signed in: his id stands in what a locked screen may read. */
function scanAction(input: ParsedInput<'checkIn.scan'>): Action {
  const { overrides = [], overrideUnpaid, attendeeId } = input
  if (overrides.some((one) => supervisorOverrides.has(one))) return 'override-blocked'
  if (overrides.length > 0 || overrideUnpaid === true) return 'override'
  return attendeeId === undefined ? 'scan' : 'work'
}

/** Somebody's own check-in is one that was made at this laptop under the same name, also before it was started anew. */
function undoAction({ desk, staff }: Deps, { checkInId }: ParsedInput<'checkIn.undo'>): Action {
  const open = desk.current?.deps
  const by = open === undefined ? null : scannedBy(open.db, checkInId)
  if (by === null) return 'undo-others'
  const isHere = by.isHere || by.writer === open?.pen.writer
  return isHere && by.operator === staff.operator ? 'undo-own' : 'undo-others'
}

/** Which list is checked, and in which language, is no matter of the supervisor. */
function changeAction(patch: ParsedInput<'settings.change'>): Action {
  const { lastListId: _list, language: _language, ...others } = patch
  const changed = Object.values(others).filter((value) => value !== undefined)
  if (changed.length === 0) return 'scan'
  return patch.deskName === undefined ? 'work' : 'settings'
}
