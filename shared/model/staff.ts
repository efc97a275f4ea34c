import { z } from 'zod'
import { uuidSchema } from './identifier.ts'

/** What somebody at the desk may do: the everyday, or everything. */
const roleSchema = z.enum(['desk', 'supervisor'])

export type Role = z.infer<typeof roleSchema>

/** Four to twelve digits. */
export const pinSchema = z.string().regex(/^\d{4,12}$/)

/** Somebody who signs in on this laptop, as the page knows him. */
export const staffMemberSchema = z.object({
  id: uuidSchema,
  name: z.string().min(1).max(80),
  role: roleSchema,
  /** The guest whose badge signs this person in, null where only the PIN does. */
  attendeeId: uuidSchema.nullable(),
})

export type StaffMember = z.infer<typeof staffMemberSchema>

/** As `settings.json` keeps him: the PIN as scrypt of it, salt and hash in base64. */
export const storedStaffSchema = staffMemberSchema.extend({
  salt: z.string().max(64),
  hash: z.string().max(128),
})

export type StoredStaff = z.infer<typeof storedStaffSchema>

/** Wrong PINs in a row, and until when (ms since 1970) no further one is looked at. */
export const pinAttemptsSchema = z.object({
  failures: z.number().int().min(0),
  until: z.number().int().min(0),
})

export type PinAttempts = z.infer<typeof pinAttemptsSchema>

/** Who is at this laptop. */
export const staffStateSchema = z.object({
  /** Whether a PIN was set; until then everything is open. */
  isProtected: z.boolean(),
  isLocked: z.boolean(),
  who: staffMemberSchema.nullable(),
  staff: z.array(staffMemberSchema),
  /** For how long no PIN is looked at, in ms. */
  waitMs: z.number().int(),
  /** Minutes without a key or a press after which the desk locks itself; 0 for never. */
  lockAfterMinutes: z.number().int(),
})

export type StaffState = z.infer<typeof staffStateSchema>
