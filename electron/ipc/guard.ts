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
  return notInPractice.test(name) && deps.desk.practice !== null
    ? failure('practising', 'Nothing of a practice leaves this laptop, and no other event opens.')
    : null
}

/** What a kiosk goes on with: nothing by which a guest could learn of another. */
const atAKiosk: ReadonlySet<string> = new Set<CallName>([
  'app.info',
  'kiosk.state',
  'kiosk.checkIn',
  'kiosk.badge',
  'kiosk.leave',
])

/** What a locked desk goes on with: scans, and what the screen shows of itself. */
const atALockedDesk: ReadonlySet<string> = new Set<CallName>([
  'settings.get',
  'events.current',
  'events.all',
  'lists.all',
  'lists.state',
  // An alarm asks nobody for a PIN.
  'lists.evacuation',
  'checkIn.recent',
  // Scans go on at a locked desk, and so does knowing that the scanner works.
  'readiness.tried',
  'readiness.lamps',
  'stats.summary',
  // A second screen goes on, and names nobody.
  'stats.monitor',
  'printing.printers',
  'printing.status',
  'printing.jobs',
  'printing.retry',
  'printing.resolve',
  'staff.state',
  'staff.signIn',
  'staff.signInByBadge',
  'staff.lock',
  // A guest who is at the door must not be scanned into a practice for want of a PIN.
  'practice.stop',
])

/** What would take practice for the event itself: data that leaves or is erased, other systems, other events. */
const notInPractice =
  /^(?:events\.(?!all$|current$)|exports\.|privacy\.|(?:sources|webList|desks)\.(?!state$)|practice\.start$|(?:layouts|paper)\.export$)/

/** What changes the laptop or the event for everybody, by the beginnings of the calls' names. */
const settings =
  /^(?:kiosk\.start$|staff\.(?:save|remove|lockAfter)$|lists\.(?:define|release|setTicketDays|tie)$|imports\.|layouts?\.(?:save|define|remove|delete|import)|badges\.(?:save|define|remove|delete|import|publish)|printing\.(?:addPrinter|removePrinter|changePrinter)$|sources\.(?:connect|disconnect|takeOver|pair|pairedEvents|findEvents)$|webList\.(?:connect|disconnect|preview)$|desks\.(?:begin|end|add|forget)$|events\.(?:create|open|openDemo|openFile|receive|join|import|describe|copy|archive|planDeletion)$|practice\.start$)/
const exports_ =
  /^(?:export|exports|reports|backups|privacy)\.|\.export|^events\.(?:saveFile|offer)$/
const deletions = /erase|delete|forget/i

function actionOf<Name extends CallName>(deps: Deps, name: Name, input: ParsedInput<Name>): Action {
  if (atAKiosk.has(name)) return 'self-check-in'
  if (name === 'checkIn.scan') return scanAction(input as ParsedInput<'checkIn.scan'>)
  if (name === 'checkIn.undo') return undoAction(deps, input as ParsedInput<'checkIn.undo'>)
  if (name === 'settings.change') return changeAction(input as ParsedInput<'settings.change'>)
  if (atALockedDesk.has(name)) return 'scan'
  if (deletions.test(name)) return 'delete'
  if (exports_.test(name)) return 'export'
  return settings.test(name) ? 'settings' : 'work'
}

function scanAction({ overrides = [], overrideUnpaid }: ParsedInput<'checkIn.scan'>): Action {
  if (overrides.some((one) => supervisorOverrides.has(one))) return 'override-blocked'
  return overrides.length > 0 || overrideUnpaid === true ? 'override' : 'scan'
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
