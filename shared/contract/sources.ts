import { z } from 'zod'
import { uuidSchema } from '../model/identifier.ts'
import { sourceAddressSchema, sourceStateSchema, syncReportSchema } from '../model/source.ts'
import { call, nothing } from './call.ts'

/** The registration system that guests come from and attendance goes to. */
export const sourcesCalls = {
  'sources.state': call(nothing, sourceStateSchema),
  /** Makes this laptop a device of pretix by the text of its QR code, which works once. */
  'sources.pair': call(
    z.object({ text: z.string().max(2_000) }),
    z.object({
      pairingId: uuidSchema,
      url: z.string(),
      organizer: z.string(),
      events: z.array(
        z.object({ slug: z.string(), name: z.string(), from: z.string().nullable() }),
      ),
    }),
  ),
  /** Takes an event of a registration system for the open event, by a token or by a pairing. */
  'sources.connect': call(
    sourceAddressSchema.extend({
      token: z.string().min(1).max(500).optional(),
      pairingId: uuidSchema.optional(),
    }),
    sourceStateSchema,
  ),
  'sources.disconnect': call(nothing, sourceStateSchema),
  /** Sends what happened at the desks and reads what changed; answers when both are done. */
  'sources.sync': call(nothing, syncReportSchema),
  /** A person has put right what the registration system did not take. */
  'sources.settle': call(z.object({ entryId: uuidSchema }), nothing),
} as const
