import { maySignIn } from '../../../shared/domain/staff/may-sign-in.ts'
import { parseScan } from '../../../shared/domain/codes/parse-scan.ts'
import { success } from '../../../shared/result.ts'
import { findCodeHolders } from '../../db/guests/attendees.ts'
import type { HandlersOf } from '../deps.ts'

/** Who works at this laptop, signing in, and the lock. */
export const staffHandlers = {
  'staff.state': ({ staff }) => success(staff.state()),
  'staff.signIn': ({ staff }, { staffId, pin }) => staff.signIn(staffId, pin),
  'staff.signInByBadge': ({ staff, desk }, { code }) => {
    const open = desk.current
    if (open === null) return success(staff.state())
    const scan = parseScan(code, { ignoreCase: true })
    const codes = scan.type === 'code' ? scan.candidates : []
    const holders = codes
      .flatMap((one) => findCodeHolders(open.deps.db, one, true))
      .filter(({ attendee, ticketId, revoked }) => !revoked && maySignIn(attendee, ticketId))
    return success(staff.signInByBadge(holders.map(({ attendee }) => attendee.id)))
  },
  'staff.lock': ({ staff }) => success(staff.lock()),
  'staff.save': ({ staff }, { member, pin }) => staff.save(member, pin),
  'staff.remove': ({ staff }, { id }) => staff.remove(id),
  'staff.lockAfter': ({ staff }, { minutes }) => success(staff.lockAfter(minutes)),
} satisfies HandlersOf<
  | 'staff.state'
  | 'staff.signIn'
  | 'staff.signInByBadge'
  | 'staff.lock'
  | 'staff.save'
  | 'staff.remove'
  | 'staff.lockAfter'
>
