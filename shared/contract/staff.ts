import { z } from 'zod'
import { uuidSchema } from '../model/identifier.ts'
import { pinSchema, staffMemberSchema, staffStateSchema } from '../model/staff.ts'
import { call, nothing } from './call.ts'

/** Who works at this laptop, signing in, and the lock. */
export const staffCalls = {
  'staff.state': call(nothing, staffStateSchema),
  'staff.signIn': call(
    z.object({ staffId: uuidSchema, pin: z.string().max(64) }),
    staffStateSchema,
  ),
  /** Signs in whose crew badge this is; with no such badge nothing happens. */
  'staff.signInByBadge': call(z.object({ code: z.string().max(20_000) }), staffStateSchema),
  'staff.lock': call(nothing, staffStateSchema),
  /** Adds or changes somebody; without a PIN the earlier one stays. The first must be a supervisor. */
  'staff.save': call(
    z.object({ member: staffMemberSchema, pin: pinSchema.optional() }),
    staffStateSchema,
  ),
  'staff.remove': call(z.object({ id: uuidSchema }), staffStateSchema),
  'staff.lockAfter': call(
    z.object({ minutes: z.number().int().min(0).max(240) }),
    staffStateSchema,
  ),
} as const
