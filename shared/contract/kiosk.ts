import { z } from 'zod'
import { slugSchema, uuidSchema } from '../model/identifier.ts'
import { kioskAnswerSchema, kioskBadgeSchema, kioskStateSchema } from '../model/kiosk.ts'
import { call, cutAt, nothing } from './call.ts'
import { LONGEST_SCAN } from './check-in.ts'

/** Guests who check themselves in; while that runs these are the only calls that main answers. */
export const kioskCalls = {
  /** Null where the laptop is no kiosk now. */
  'kiosk.state': call(nothing, kioskStateSchema.nullable()),
  /** Turns the laptop into a kiosk for one list; it takes a PIN to leave it, so one must be set. */
  'kiosk.start': call(z.object({ listId: slugSchema }), nothing),
  /** Checks in who holds this code, or whose e-mail address this is, in full. */
  'kiosk.checkIn': call(
    z.union([
      z.object({
        id: uuidSchema,
        raw: cutAt(LONGEST_SCAN),
        otherReading: cutAt(LONGEST_SCAN).optional(),
      }),
      z.object({ id: uuidSchema, email: z.string().min(1).max(254) }),
    ]),
    kioskAnswerSchema,
  ),
  /** How the badge fares that a check-in asked for; `id` is that of the check-in. */
  'kiosk.badge': call(z.object({ id: uuidSchema }), z.object({ badge: kioskBadgeSchema })),
  /** Ends the kiosk for whoever knows the PIN of a supervisor. */
  'kiosk.leave': call(z.object({ pin: z.string().max(64) }), nothing),
} as const
